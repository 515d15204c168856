/** What is asked before number and day of a signed paper are recorded. */

import type { Masalah } from '../../bindings/Masalah'
import type { ApiError } from '../../rpc'

const TANYA = ['BERBEDA_DARI_TERCETAK', 'NOMOR_TERCETAK_TIDAK_DICATAT', 'TAHUN_BERBEDA_DARI_NOMOR']

/** What differs from the printed original, when that is all that keeps the record back; else nothing. */
export function tanyaBeda(galat: ApiError | null): Masalah[] {
  const list = galat?.masalah ?? []
  return list.every((m) => TANYA.includes(m.kode)) ? list : []
}
