/** Sentences of the register. */

import type { BentukInformasi } from '../bindings/BentukInformasi'
import type { Cakupan } from '../bindings/Cakupan'
import type { KelasKeamanan } from '../bindings/KelasKeamanan'
import type { StatusInformasi } from '../bindings/StatusInformasi'
import type { Transisi } from '../bindings/Transisi'
import type { Tone } from '../components/tone'

/** The word and the colour of a state, the same on every screen. */
export const statusInformasi: Record<StatusInformasi, { kata: string; nada: Tone }> = {
  DRAF: { kata: 'Draf', nada: 'neutral' },
  DIUSULKAN: { kata: 'Diusulkan', nada: 'neutral' },
  DIREKAP: { kata: 'Direkap', nada: 'neutral' },
  DIUJI: { kata: 'Diuji', nada: 'info' },
  DIBAHAS: { kata: 'Dibahas', nada: 'info' },
  DITETAPKAN: { kata: 'Ditetapkan', nada: 'success' },
  TERDOKUMENTASI: { kata: 'Terdokumentasi', nada: 'success' },
  MASA_PENGUBAHAN: { kata: 'Masa pengubahan', nada: 'warning' },
  DIUBAH_TERBUKA: { kata: 'Diubah terbuka', nada: 'warning' },
  TERBUKA_DEMI_HUKUM: { kata: 'Terbuka demi hukum', nada: 'danger' },
  DITOLAK_TERBUKA: { kata: 'Terbuka', nada: 'warning' },
  DICABUT: { kata: 'Dicabut', nada: 'neutral' },
}

export const bentukInformasi: Record<BentukInformasi, string> = {
  HARDCOPY: 'Hardcopy',
  SOFTCOPY: 'Softcopy',
  HARDCOPY_DAN_SOFTCOPY: 'Hardcopy dan softcopy',
}

export const cakupan: Record<Cakupan, string> = {
  SELURUH: 'Seluruhnya dikecualikan',
  SEBAGIAN: 'Hanya sebagian yang dikecualikan',
}

export const kelasKeamanan: Record<KelasKeamanan, string> = {
  SANGAT_RAHASIA: 'Sangat Rahasia',
  RAHASIA: 'Rahasia',
  TERBATAS: 'Terbatas',
  BIASA: 'Biasa/Terbuka',
}

/** The button of a step by hand, and what it asks. */
export const transisi: Record<Transisi, { tombol: string; isi: string; alasan: boolean }> = {
  USULKAN: { tombol: 'Usulkan', isi: 'Unit menyerahkan informasi ini kepada PPID.', alasan: false },
  KEMBALIKAN_UNTUK_DILENGKAPI: {
    tombol: 'Kembalikan untuk dilengkapi',
    isi: 'Informasi ini kembali menjadi draf. Tulis apa yang harus dilengkapi.',
    alasan: true,
  },
  REKAP: { tombol: 'Masukkan ke rekapitulasi', isi: 'PPID Utama menerima usulan ini.', alasan: false },
  UJI: { tombol: 'Nyatakan sudah diuji', isi: '', alasan: false },
  BAHAS: { tombol: 'Nyatakan sudah dibahas', isi: '', alasan: false },
  KEMBALIKAN_UNTUK_DIUJI_ULANG: {
    tombol: 'Kembalikan untuk diuji ulang',
    isi: 'Informasi ini kembali ke rekapitulasi dan diuji sekali lagi. Tulis sebabnya.',
    alasan: true,
  },
  TETAPKAN: { tombol: 'Tetapkan', isi: '', alasan: false },
  DOKUMENTASIKAN: { tombol: 'Nyatakan terdokumentasi', isi: '', alasan: false },
  MULAI_MASA_PENGUBAHAN: { tombol: 'Mulai masa pengubahan', isi: '', alasan: false },
  UBAH_TERBUKA: { tombol: 'Ubah menjadi terbuka', isi: '', alasan: false },
  TERBUKA_DEMI_HUKUM: { tombol: 'Nyatakan terbuka demi hukum', isi: '', alasan: false },
  TOLAK_TERBUKA: { tombol: 'Nyatakan terbuka', isi: 'Tulis alasannya.', alasan: true },
  CABUT: {
    tombol: 'Cabut',
    isi: 'Informasi ini keluar dari daftar, tetapi riwayatnya tetap ada. Tulis alasannya.',
    alasan: true,
  },
}

export const informasi = {
  judul: 'Informasi',
  pengantar: 'Daftar informasi yang diusulkan, diuji, dan ditetapkan dikecualikan.',
  daftarkan: 'Daftarkan informasi',
  ambilDaftar: 'Ambil dari daftar lama',
  cari: 'Cari judul, uraian, nomor, atau unit',
  saring: 'Saringan',
  saringStatus: 'Keadaan',
  saringHuruf: 'Huruf Pasal 17',
  saringUnit: 'Unit',
  semuaStatus: 'Semua keadaan',
  semuaHuruf: 'Semua huruf',
  semuaUnit: 'Semua unit',
  huruf: (h: string) => `huruf ${h}`,
  hanyaBermasalah: 'Perlu diperbaiki',
  hapusSaringan: 'Hapus saringan',
  kolomTombol: 'Kolom',
  kolomJudul: 'Kolom yang ditampilkan',
  kolomSelesai: 'Selesai',
  jumlah: (n: string) => `${n} informasi`,
  terpilih: (n: string) => `${n} dipilih`,
  batalPilih: 'Batal memilih',
  buangTerpilih: 'Buang ke sampah',
  kembalikanTerpilih: 'Kembalikan',
  dibuang: (n: string) => `${n} informasi dipindahkan ke sampah.`,
  dikembalikan: (n: string) => `${n} informasi dikembalikan.`,
  daftar: 'Daftar informasi',
  kosong: 'Belum ada informasi',
  kosongIsi: 'Daftarkan informasi satu per satu, atau ambil dari daftar lama berbentuk CSV atau XLSX.',
  sampahKosong: 'Sampah kosong',
  tidakCocok: 'Tidak ada informasi yang cocok',
  tidakCocokIsi: 'Ubah kata pencarian atau hapus saringannya.',
  perlu: (n: number) => `Perbaiki ${n}`,
  lengkap: 'Lengkap',
  kolom: {
    NOMOR_REGISTER: 'Nomor',
    JUDUL: 'Judul',
    STATUS: 'Keadaan',
    HURUF: 'Pasal 17',
    UNIT: 'Unit',
    BENTUK: 'Bentuk',
    JANGKA_WAKTU: 'Jangka waktu',
    BERAKHIR: 'Berakhir',
    PERIKSA: 'Isian',
    DIUBAH: 'Diubah',
  },
}
