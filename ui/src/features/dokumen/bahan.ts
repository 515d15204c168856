import type { BahanRes } from '../../bindings/BahanRes'
import type { MedanBahan } from '../../bindings/MedanBahan'
import { bahan as teks } from '../../text/bahan'
import { tanggalIsian } from '../../text/format'

/** What a box that is ticked stands for. */
export const YA = 'ya'

/** Fields under one heading: those of the paper itself have none. */
export interface BagianBahan {
  judul: string
  medan: MedanBahan[]
}

/** The form: the fields of the paper, then those of each item, in their order. */
export function bagianBahan(medan: readonly MedanBahan[]): BagianBahan[] {
  const parts: BagianBahan[] = []
  for (const satu of medan) {
    const judul = satu.informasi ?? ''
    const last = parts.at(-1)
    if (last?.judul === judul) last.medan.push(satu)
    else parts.push({ judul, medan: [satu] })
  }
  return parts
}

/** What the new terms come to by their words, each with its item. */
export function akhirBahan(bahan: BahanRes | null) {
  return (bahan?.medan ?? []).flatMap(({ medan, informasi, akhir }) =>
    akhir ? [{ medan, informasi: informasi ?? '', kalimat: teks.akhir(akhir.berakhir) }] : [],
  )
}

/** What was filled in, as it is typed: days as `dd-mm-yyyy`. */
export function isianBahan({ medan, isian }: BahanRes): Record<string, string> {
  return Object.fromEntries(
    medan.map((m) => {
      const text = isian[m.medan] ?? ''
      return [m.medan, m.jenis === 'TANGGAL' ? tanggalIsian(text || null) : text]
    }),
  )
}
