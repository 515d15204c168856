/** Labels of what is typed for a paper, from a table that lies beside the other texts. */

import tabel from '../../../assets/teks/bahan.json'
import type { KodeDokumen } from '../bindings/KodeDokumen'
import { tanggal } from './format'

interface Label {
  label: string
  petunjuk?: string
}

const semua: Record<string, Label | undefined> = tabel

/** Label and hint of a field; a paper may have its own for a name that others use too. */
export function labelBahan(kode: KodeDokumen, nama: string): Label {
  return semua[`${kode}.${nama}`] ?? semua[nama] ?? { label: nama }
}

export const bahan = {
  buka: 'Isi bahan surat',
  ambilNomor: 'Ambil nomor berikutnya',
  judul: (surat: string) => `Bahan ${surat}`,
  akhir: (berakhir: string | null) =>
    berakhir
      ? `Berakhir ${tanggal(berakhir)} bila ditetapkan hari ini`
      : 'Tanpa tanggal akhir, ditinjau setahun setelah ditetapkan',
  pengantar:
    'Isian ini hanya ada di suratnya. Yang dibiarkan kosong dicetak sebagai titik-titik untuk diisi dengan pena.',
}
