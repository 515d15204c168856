/** Why something was refused or failed, and what to do, from the table that the command line reads too. */

import tabel from '../../../assets/teks/galat.json'
import type { ApiError } from '../rpc'
import { isiKalimat } from './isi'
import { dalamKata } from './kata'

/** What happened, and what to do. */
export interface Galat {
  kalimat: string
  tindakan: string
  /** Nothing went wrong: the officer wanted it so. */
  wajar?: boolean
}

const galatTabel: Record<string, Galat | undefined> = tabel

const TIDAK_DIKENAL: Galat = {
  kalimat: 'Program mengalami gangguan ({kode}). Data yang sudah disimpan tetap aman.',
  tindakan: 'Coba sekali lagi. Bila berulang, tutup lalu buka kembali program.',
}

/** The sentence of a refusal. */
export function kalimatGalat(galat: ApiError): Galat {
  const found = galatTabel[galat.kode] ?? TIDAK_DIKENAL
  const data = dalamKata({ kode: galat.kode, ...galat.data })
  const kalimat = isiKalimat(found.kalimat, data)
  return { kalimat, tindakan: isiKalimat(found.tindakan, data), wajar: galat.kode === 'DIBATALKAN' }
}
