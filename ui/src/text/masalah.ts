/** What is wrong with a field, in words, from the table that the command line reads too. */

import tabel from '../../../assets/teks/masalah.json'
import type { Masalah } from '../bindings/Masalah'
import type { ApiError } from '../rpc'
import { isiKalimat } from './isi'
import { dalamKata } from './kata'

/** A sentence with its article of law. */
export interface Kalimat {
  kalimat: string
  /** The article, or nothing where no law says it. */
  dasar: string | null
}

const kalimatTabel: Record<string, Kalimat | undefined> = tabel

/** What is wrong and what to do, with the article of law. */
export function kalimatMasalah(masalah: Masalah): Kalimat {
  const found = kalimatTabel[masalah.kode]
  if (!found) return { kalimat: `Isian ini bermasalah (${masalah.kode}). Periksa kembali.`, dasar: null }
  return { kalimat: isiKalimat(found.kalimat, dalamKata(masalah.data)), dasar: found.dasar }
}

/** The same in one line, the article in brackets. */
export function kalimatMasalahUtuh(masalah: Masalah): string {
  const { kalimat, dasar } = kalimatMasalah(masalah)
  return dasar ? `${kalimat} (${dasar})` : kalimat
}

/** Every problem with `medan` that refused something; a warning beside it refused nothing. */
export function kalimatMedan(galat: ApiError | null, medan: string): string | undefined {
  const found = galat?.masalah.filter((m) => m.medan === medan && m.tingkat === 'GALAT') ?? []
  return found.map(kalimatMasalahUtuh).join(' ') || undefined
}
