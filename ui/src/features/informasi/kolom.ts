/** The columns of the register, and which of them the officer has chosen. */

import type { Column } from '../../components/table'
import { informasi as teks } from '../../text/informasi'
import { URUT } from './cari'

/** Name of a column. */
export type Kolom = keyof typeof teks.kolom

/** Where the choice is kept: it belongs to this computer, not to the office. */
const KUNCI = 'saksama.informasi.kolom'

// A letter, a state, a day take what they need; titles and units share the rest.
const LEBAR: Record<Kolom, string> = {
  NOMOR_REGISTER: '8.25rem',
  JUDUL: 'minmax(13rem, 4fr)',
  STATUS: '10rem',
  HURUF: '6rem',
  UNIT: 'minmax(7.75rem, 1fr)',
  BENTUK: '11rem',
  JANGKA_WAKTU: 'minmax(16rem, 2fr)',
  BERAKHIR: '7.5rem',
  PERIKSA: '7.5rem',
  DIUBAH: '14rem',
}

const SEMUA = Object.keys(LEBAR) as Kolom[]
const AWAL: Kolom[] = ['NOMOR_REGISTER', 'JUDUL', 'STATUS', 'HURUF', 'UNIT', 'BERAKHIR', 'PERIKSA']

/** Columns that can be left out; without its title nobody knows what a row is. */
export const KOLOM_PILIHAN: Kolom[] = SEMUA.filter((k) => k !== 'JUDUL')

/** Columns of a kept choice, in their order; the usual ones when nothing readable was kept. */
export function readKolom(kept: string | null): Kolom[] {
  if (kept === null) return AWAL
  const names = kept.split(',')
  return SEMUA.filter((k) => k === 'JUDUL' || names.includes(k))
}

/** The chosen columns. */
export function loadKolom(): Kolom[] {
  return readKolom(localStorage.getItem(KUNCI))
}

/** Keeps the choice for the next visit. */
export function keepKolom(kolom: Kolom[]): void {
  localStorage.setItem(KUNCI, kolom.join(','))
}

/** The table's columns for a choice. */
export function kolomTabel(kolom: Kolom[]): Column[] {
  return SEMUA.filter((k) => kolom.includes(k)).map((key) => ({
    key,
    label: teks.kolom[key],
    width: LEBAR[key],
    sortable: URUT.some((u) => u === key),
  }))
}
