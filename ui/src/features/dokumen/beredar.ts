import type { DokumenBeredar } from '../../bindings/DokumenBeredar'
import type { TahapDokumen } from '../../bindings/TahapDokumen'
import { kodeDokumen } from '../../text/dokumen'

/** What the list shows; `BELUM` is everything that is not on its shelf yet. */
export interface BeredarFilter {
  tahap: TahapDokumen | 'BELUM'
  /** Words that must all occur in kind, title, number, or who has it. */
  kata: string
}

/** The papers that meet every condition, in their order. */
export function filterBeredar(
  list: readonly DokumenBeredar[],
  { tahap, kata }: BeredarFilter,
): DokumenBeredar[] {
  const words = kata.toLocaleLowerCase('id').split(/\s+/).filter(Boolean)
  return list.filter((b) => {
    if (tahap === 'BELUM' ? b.tahap === 'SELESAI' : b.tahap !== tahap) return false
    const d = b.dokumen
    const text =
      `${kodeDokumen[d.kode]} ${d.judul} ${d.nomor} ${d.nomor_tercetak} ${letak(b)}`.toLocaleLowerCase('id')
    return words.every((word) => text.includes(word))
  })
}

/** Who has the paper now, or the place where it lies; empty when nobody noted it. */
export function letak({ posisi }: Pick<DokumenBeredar, 'posisi'>): string {
  return posisi[0]?.pada || posisi[0]?.kode_lengkap || ''
}
