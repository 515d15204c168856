/** Words for codes that stand in a sentence, from the table that the command line reads too. */

import tabel from '../../../assets/teks/kata.json'
import { angka } from './format'

const kataTabel: Record<string, Record<string, string | undefined> | undefined> = tabel

/** Places that hold a count: its thousands are grouped. Years and numbers of papers never are. */
const HITUNGAN = new Set(['baris', 'batas', 'dibutuhkan', 'hadir', 'jumlah', 'jumlah_kolom', 'maks', 'min'])

/** The values of a sentence: the officer's word in place of each code that has one, counts as the office writes them. */
export function dalamKata(data: Record<string, string | undefined>): Record<string, string | undefined> {
  const kata = ([nama, nilai = '']: [string, string | undefined]) => [
    nama,
    HITUNGAN.has(nama) && /^\d+$/.test(nilai) ? angka(Number(nilai)) : (kataTabel[nama]?.[nilai] ?? nilai),
  ]
  return Object.fromEntries(Object.entries(data).map(kata))
}
