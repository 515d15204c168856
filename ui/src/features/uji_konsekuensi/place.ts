import { KOLOM_ISI, type Cell } from './move'

/** Where a problem of a sheet is. */
export interface Place {
  /** Row from 0, or none for the sheet itself. */
  row: number | null
  /** The field, without row and without places inside it. */
  medan: string
}

/** Reads `baris.3.dasar_hukum.0` as row 3, `dasar_hukum`. */
export function placeOf(path: string): Place {
  const found = /^baris\.(\d+)\.(.+)$/.exec(path)
  const field = found?.[2] ?? path
  return { row: found ? Number(found[1]) : null, medan: field.split('.')[0] ?? field }
}

/** The cell of the matrix to go to, or none when the field is not in the matrix. */
export function cellOf({ row, medan }: Place): Cell | null {
  const column = KOLOM_ISI.findIndex((kolom) => kolom === medan)
  return row === null || column < 0 ? null : { row, column }
}
