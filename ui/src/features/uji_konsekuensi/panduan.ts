import type { PanduanUji } from '../../bindings/PanduanUji'

/** The guidance for codes of Pasal 17: each letter once, its numbers after it, in the order of the law. */
export function panduanOf(kode: string[], panduan: PanduanUji[]): PanduanUji[] {
  const dipakai = new Set(kode.flatMap((k) => [k, k.charAt(0)]))
  const isFilled = ({ isi }: PanduanUji) =>
    isi.dibuka.length + isi.ditutup.length + isi.publik.length + isi.contoh.length > 0
  return panduan.filter((p) => dipakai.has(p.kode) && isFilled(p))
}
