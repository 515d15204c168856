/** Words of the health report of the register. */

import kata from '../../../assets/teks/kata.json'
import tabel from '../../../assets/teks/kesehatan.json'
import type { JenisTemuan } from '../bindings/JenisTemuan'
import type { Kesehatan } from '../bindings/Kesehatan'
import type { Risiko } from '../bindings/Risiko'
import type { Tone } from '../components/tone'
import { angka, tanggal } from './format'

/** The word and the colour of a risk. */
export const risiko: Record<Risiko, { kata: string; nada: Tone }> = {
  TINGGI: { kata: kata.risiko.TINGGI, nada: 'danger' },
  SEDANG: { kata: kata.risiko.SEDANG, nada: 'warning' },
  RENDAH: { kata: kata.risiko.RENDAH, nada: 'neutral' },
}

/** What a kind of finding is, its article, and what to do next; the report on paper says the same. */
export const jenisTemuan: Record<JenisTemuan, { temuan: string; dasar: string | null; langkah: string }> =
  tabel

/** The whole in two sentences. */
function ringkasan(isi: Kesehatan): string {
  const perlu = isi.per_risiko.map(([r, n]) => `${risiko[r].kata.toLowerCase()} ${angka(n)}`).join(', ')
  return (
    `Keadaan ${tanggal(isi.tanggal)}: ${angka(isi.jumlah)} informasi diperiksa, ` +
    `${angka(isi.rencana.length)} perlu diperbaiki (risiko ${perlu}), ${angka(isi.bersih)} tanpa temuan. ` +
    `Tanpa tanggal berakhir yang dapat dihitung: ${angka(isi.tanpa_tanggal)}.`
  )
}

export const kesehatan = {
  judul: 'Kesehatan daftar',
  tombol: 'Kesehatan daftar',
  lihat: 'Lihat laporan kesehatan daftar',
  pengantar: 'Apa yang akan ditanyakan Komisi Informasi atas daftar ini, dan mana yang didahulukan.',
  kembali: 'Kembali ke Informasi',
  memeriksa: 'Memeriksa daftar',
  simpan: 'Simpan laporan sebagai PDF',
  cetak: 'Cetak laporan',
  tersimpan: (path: string) => `Laporan tersimpan di ${path}.`,
  kosong: 'Daftar masih kosong',
  kosongIsi: 'Ambil daftar lama atau daftarkan informasi dahulu.',
  bersih: 'Tidak ada temuan.',
  ringkasan,
  jenis: 'Temuan menurut jenisnya',
  jenisCatatan: 'Tekan satu jenis untuk melihat informasinya saja.',
  rencana: 'Rencana kerja',
  rencanaCatatan: 'Dimulai dari informasi yang risikonya paling tinggi. Tekan judulnya untuk memperbaiki.',
  hanya: (temuan: string, jumlah: string) => `Hanya: ${temuan} (${jumlah} informasi).`,
  semua: 'Tampilkan semua',
  lagi: (jumlah: string) => `Tampilkan ${jumlah} lagi`,
  kolomJenis: {
    temuan: 'Temuan',
    risiko: 'Risiko',
    jumlah: 'Jumlah',
    dasar: 'Dasar',
    langkah: 'Yang dilakukan',
  },
  kolom: { nomor: 'Nomor register', judul: 'Informasi', risiko: 'Risiko', temuan: 'Yang perlu diperbaiki' },
}
