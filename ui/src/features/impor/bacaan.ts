/** What was read out of a list, for the screen. */

import type { BarisImpor } from '../../bindings/BarisImpor'
import type { KolomImpor } from '../../bindings/KolomImpor'
import type { RingkasanImpor } from '../../bindings/RingkasanImpor'
import type { Sort } from '../../components/table'

/** Meaning of each column of the file, by its place; none keeps the column as a note. */
export type Peta = (string | null)[]

/** Rows to look at. */
export type Saringan = 'SEMUA' | 'DITANDAI' | 'DITOLAK' | 'BUKAN_DATA'

/** The meanings as the request takes them: by place, with none for a column that is not among `kolom`. */
export function makePeta(kolom: KolomImpor[]): Peta {
  const peta: Peta = []
  for (const { indeks, kolom: arti } of kolom) peta[indeks] = arti
  return Array.from(peta, (arti) => arti ?? null)
}

/** Whether a column holds the information itself; without one nothing can be read. */
export function hasInformasi(peta: Peta): boolean {
  return peta.some((arti) => arti === 'JUDUL' || arti === 'URAIAN')
}

/** Whether every row that was read is accounted for. */
export function isBalanced(r: RingkasanImpor): boolean {
  return r.baris_dibaca === r.diambil + r.ditolak + r.bukan_data && r.ditandai <= r.diambil
}

/** The rows of one filter. `DITANDAI` are those taken although something is doubtful, as the summary counts them. */
export function filterBaris(baris: BarisImpor[], saringan: Saringan): BarisImpor[] {
  switch (saringan) {
    case 'SEMUA':
      return baris
    case 'DITANDAI':
      return baris.filter((b) => b.jenis === 'DIAMBIL' && b.temuan.length > 0)
    default:
      return baris.filter((b) => b.jenis === saringan)
  }
}

/** Sorted by a column of the table; rows that are equal keep the order of the file. */
export function sortBaris(baris: BarisImpor[], { key, descending }: Sort): BarisImpor[] {
  const sign = descending ? -1 : 1
  const text = (b: BarisImpor) => String(b[key as 'judul' | 'huruf' | 'jangka_waktu'])
  return baris.toSorted(
    (a, b) =>
      sign *
      (key === 'nomor'
        ? a.nomor_baris - b.nomor_baris
        : text(a).localeCompare(text(b), 'id', { numeric: true })),
  )
}

/** What is wrong without what to do about it: the row of a table has no room for more. */
export function firstSentence(text: string): string {
  return /^(.*?)\.(\s|$)/.exec(text)?.[1] ?? text
}

/** A refusal names a row by its place among those to be taken (`baris.0.uraian`): its number in the file, and the field. */
export function refusedField(medan: string, baris: BarisImpor[]): { nomor: number; medan: string } | null {
  const [, place, field] = /^baris\.(\d+)\.(\w+)$/.exec(medan) ?? []
  const row = baris.filter((b) => b.jenis === 'DIAMBIL')[Number(place)]
  return row && field !== undefined ? { nomor: row.nomor_baris, medan: field } : null
}

/** Letter of a column as Excel shows it: 0 is `A`, 26 is `AA`. */
export function columnLetter(indeks: number): string {
  const rest = Math.floor(indeks / 26)
  return (rest > 0 ? columnLetter(rest - 1) : '') + String.fromCharCode(65 + (indeks % 26))
}
