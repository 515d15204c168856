/** What long work is doing and how far it is, in words that the command line reads too. */

import tabel from '../../../assets/teks/kata.json'
import type { Kemajuan } from '../bindings/Kemajuan'
import { ukuran } from './dkip'
import { komponen } from './komponen'

/** What it is doing now. */
export function tahapKerja(kemajuan: Kemajuan): string {
  return tabel.tahap[kemajuan.tahap]
}

/** How much of how much; nothing while that isn't known. */
export function hitungan({ satuan, selesai, total }: Kemajuan): string {
  if (total === 0) return ''
  if (satuan === 'BARIS') return `${komponen.dari(selesai, total)} baris`
  if (satuan === 'HALAMAN') return `${komponen.dari(selesai, total)} halaman`
  if (satuan === 'SURAT') return `${komponen.dari(selesai, total)} surat`
  if (satuan === 'BITA') return `${ukuran(selesai)} dari ${ukuran(total)}`
  return `${Math.floor((selesai / total) * 100)}%`
}
