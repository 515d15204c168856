/** Words for codes that stand in a sentence, from the table that the command line reads too. */

import tabel from '../../../assets/teks/kata.json'

const kataTabel: Record<string, Record<string, string | undefined> | undefined> = tabel

/** The values of a sentence, with the officer's word in place of each code that has one. */
export function dalamKata(data: Record<string, string | undefined>): Record<string, string | undefined> {
  const kata = ([nama, nilai]: [string, string | undefined]) => [
    nama,
    kataTabel[nama]?.[nilai ?? ''] ?? nilai,
  ]
  return Object.fromEntries(Object.entries(data).map(kata))
}
