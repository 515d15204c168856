/** The columns of the register, and which of them the officer has chosen. */

import type { Column } from '../../components/table'
import { call } from '../../rpc'
import { informasi as teks } from '../../text/informasi'
import { URUT } from './cari'

/** Name of a column. */
export type Kolom = keyof typeof teks.kolom

/** Where the choice is kept: with the drafts, since it is no record of the office. */
const KUNCI = 'tampilan:informasi:kolom'

// A letter, a state, a day take what their longest word needs, in the widest of the desktops' fonts; none of them is
// ever cut. Titles and units share the rest.
const LEBAR: Record<Kolom, string> = {
  NOMOR_REGISTER: '9.5rem',
  JUDUL: 'minmax(16rem, 4fr)',
  STATUS: '13.25rem',
  HURUF: '5.75rem',
  UNIT: 'minmax(6rem, 1fr)',
  BENTUK: '13.25rem',
  JANGKA_WAKTU: 'minmax(16rem, 2fr)',
  BERAKHIR: '7.75rem',
  SIDANG: '6.25rem',
  PERIKSA: '7.5rem',
  DIUBAH: '15.25rem',
}

const SEMUA = Object.keys(LEBAR) as Kolom[]
/** The usual columns. */
export const AWAL: Kolom[] = ['NOMOR_REGISTER', 'JUDUL', 'STATUS', 'HURUF', 'UNIT', 'BERAKHIR']

/** Columns that can be left out; without its title nobody knows what a row is. */
export const KOLOM_PILIHAN: Kolom[] = SEMUA.filter((k) => k !== 'JUDUL')

/** Columns of a kept choice, in their order; the usual ones when nothing readable was kept. */
export function readKolom(kept: unknown): Kolom[] {
  if (!Array.isArray(kept)) return AWAL
  return SEMUA.filter((k) => k === 'JUDUL' || kept.includes(k))
}

/** The chosen columns. */
export async function loadKolom(): Promise<Kolom[]> {
  return readKolom((await call('get_draf', { kunci: KUNCI }))?.isi)
}

/** Keeps the choice for the next visit. */
export async function keepKolom(kolom: Kolom[]): Promise<void> {
  await call('save_draf', { kunci: KUNCI, isi: kolom })
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
