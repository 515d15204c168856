/** The letterhead as it will be printed, made of the same wording as the papers. */

import { alamatKop } from '../../text/instansi'
import { isiKalimat } from '../../text/isi'
import type { InstansiIsian } from './isian'

/** Lines of a letterhead; sizes in points. */
export interface Kop {
  pemerintah: string
  instansi: string
  /** Size of the office's name: long names are smaller. */
  ukuran: number
  alamat: string[]
}

/** More letters than any field of a letterhead may have: what is pasted beyond them is refused, and not laid out before. */
const TERPANJANG = 600

const ALAMAT = Object.entries(alamatKop) as [keyof typeof alamatKop, string][]

/** Makes the lines. The street has its own line, the rest of the address stands below it. */
export function makeKop(isian: InstansiIsian): Kop {
  const parts = ALAMAT.flatMap(([key, words]) => {
    const value = shown(isian[key])
    return value === '' ? [] : [isiKalimat(words, { [key]: value })]
  })
  const street = isian.alamat.trim() !== '' && parts.length > 1 ? 1 : 0
  const alamat = [parts.slice(0, street), parts.slice(street)].map((p) => p.join(', ')).filter(Boolean)
  const instansi = shown(isian.nama_opd)
  return { pemerintah: shown(isian.nama_pemerintah), instansi, ukuran: size(instansi), alamat }
}

function shown(value: string): string {
  return value.trim().slice(0, TERPANJANG)
}

function size(instansi: string): number {
  const letters = [...instansi].length
  return letters > 70 ? 13 : letters > 34 ? 14.5 : 17
}
