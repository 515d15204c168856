/** Sentences of the meeting as the room sees it on the projector. */

import { angka } from './format'

export const tayang = {
  buka: 'Tampilkan di layar rapat',
  judul: 'Layar rapat',
  keluar: 'Keluar dari layar rapat',
  layarPenuh: 'Layar penuh',
  bagian: 'Bagian layar rapat',
  tab: { hadir: 'Kehadiran', informasi: 'Informasi', tutup: 'Tutup rapat' },
}

export const hadir = {
  daftar: 'Daftar hadir',
  belum: 'Belum hadir',
  datang: (jam: string) => (jam === '' ? 'Hadir' : `Hadir ${jam}`),
  pulang: (jam: string) => `Pulang ${jam}`,
  wakil: (nama: string) => `Wakil: ${nama}`,
  wakilTanpaSurat: (nama: string) => `Wakil: ${nama}, tanpa surat tugas, tidak dihitung`,
  tidakDihitung: 'tidak dihitung',
  untuk: (nama: string) => `Untuk ${nama}:`,
  tombolHadir: 'Hadir',
  tombolWakil: 'Diwakili',
  tombolPulang: 'Pulang',
  tombolTidak: 'Tidak hadir',
  wakilJudul: (nama: string) => `Wakil dari ${nama}`,
  batal: 'Batal',
}

export const informasi = {
  ke: (n: number, semua: number) => `Informasi ${angka(n)} dari ${angka(semua)}`,
  kosong: 'Belum ada informasi yang dibahas. Tambahkan di bagian Bahan.',
  sebelumnya: 'Sebelumnya',
  berikutnya: 'Berikutnya',
  uraian: 'Uraian',
  bagian: 'Bagian yang dikecualikan',
  dasar: 'Dasar hukum',
  dasarKosong: 'Dasar hukum belum diisi.',
  dibuka: 'Akibat bila dibuka',
  ditutup: 'Yang dilindungi bila ditutup',
  jangka: 'Jangka waktu',
  uji: 'Hasil uji',
  belumUji: 'Belum ada hasil uji',
  sejarah: 'Putusan sebelumnya',
  sejarahKosong: 'Belum pernah diputus.',
  rapat: (jenis: string, tanggal: string, hasil: string) => `${jenis} ${tanggal}: ${hasil}`,
  keputusan: (nomor: string, tahun: number, tanggal: string) =>
    `Keputusan Nomor ${nomor || '......'} Tahun ${tahun}${tanggal ? `, ${tanggal}` : ''}`,
  belumDiputus: 'Belum diputus',
  putusan: (hasil: string) => `Putusan: ${hasil}`,
  suara: (setuju: number, tidak: number, abstain: number) =>
    `Suara: setuju ${angka(setuju)}, tidak setuju ${angka(tidak)}, abstain ${angka(abstain)}`,
  catatan: 'Catatan',
  pendapat: 'Pendapat berbeda',
}

export const pendapat = {
  judul: (nomor: string) => `Yang dikatakan tentang ${nomor}`,
  catatan: 'Catatan',
  pendapat: 'Pendapat berbeda (siapa, dan mengapa)',
  setuju: 'Suara setuju',
  tidak: 'Suara tidak setuju',
  abstain: 'Suara abstain',
  petunjuk: 'Boleh kosong. Tersimpan ketika ditutup.',
  simpan: 'Simpan dan tutup',
}
