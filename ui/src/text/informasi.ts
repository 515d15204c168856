/** Sentences of the register. */

import kata from '../../../assets/teks/kata.json'
import type { BentukInformasi } from '../bindings/BentukInformasi'
import type { Cakupan } from '../bindings/Cakupan'
import type { KelasKeamanan } from '../bindings/KelasKeamanan'
import type { StatusInformasi } from '../bindings/StatusInformasi'
import type { Transisi } from '../bindings/Transisi'
import type { Tone } from '../components/tone'

/** The word and the colour of a state, the same on every screen. */
export const statusInformasi: Record<StatusInformasi, { kata: string; nada: Tone }> = {
  DRAF: { kata: kata.status.DRAF, nada: 'neutral' },
  DIUSULKAN: { kata: kata.status.DIUSULKAN, nada: 'neutral' },
  DIREKAP: { kata: kata.status.DIREKAP, nada: 'neutral' },
  DIUJI: { kata: kata.status.DIUJI, nada: 'info' },
  DIBAHAS: { kata: kata.status.DIBAHAS, nada: 'info' },
  DITETAPKAN: { kata: kata.status.DITETAPKAN, nada: 'success' },
  TERDOKUMENTASI: { kata: kata.status.TERDOKUMENTASI, nada: 'success' },
  MASA_PENGUBAHAN: { kata: kata.status.MASA_PENGUBAHAN, nada: 'warning' },
  DIUBAH_TERBUKA: { kata: kata.status.DIUBAH_TERBUKA, nada: 'warning' },
  TERBUKA_DEMI_HUKUM: { kata: kata.status.TERBUKA_DEMI_HUKUM, nada: 'danger' },
  DITOLAK_TERBUKA: { kata: kata.status.DITOLAK_TERBUKA, nada: 'warning' },
  DICABUT: { kata: kata.status.DICABUT, nada: 'neutral' },
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
  USULKAN: {
    tombol: kata.transisi.USULKAN,
    isi: 'Unit menyerahkan informasi ini kepada PPID.',
    alasan: false,
  },
  KEMBALIKAN_UNTUK_DILENGKAPI: {
    tombol: kata.transisi.KEMBALIKAN_UNTUK_DILENGKAPI,
    isi: 'Informasi ini kembali menjadi draf. Tulis apa yang harus dilengkapi.',
    alasan: true,
  },
  REKAP: { tombol: kata.transisi.REKAP, isi: 'PPID Utama menerima usulan ini.', alasan: false },
  UJI: { tombol: kata.transisi.UJI, isi: '', alasan: false },
  BAHAS: { tombol: kata.transisi.BAHAS, isi: '', alasan: false },
  KEMBALIKAN_UNTUK_DIUJI_ULANG: {
    tombol: kata.transisi.KEMBALIKAN_UNTUK_DIUJI_ULANG,
    isi: 'Informasi ini kembali ke rekapitulasi dan diuji sekali lagi. Tulis sebabnya.',
    alasan: true,
  },
  BUKA_KEMBALI_UJI: { tombol: kata.transisi.BUKA_KEMBALI_UJI, isi: 'Tulis sebabnya.', alasan: true },
  TETAPKAN: { tombol: kata.transisi.TETAPKAN, isi: '', alasan: false },
  DOKUMENTASIKAN: { tombol: kata.transisi.DOKUMENTASIKAN, isi: '', alasan: false },
  MULAI_MASA_PENGUBAHAN: { tombol: kata.transisi.MULAI_MASA_PENGUBAHAN, isi: '', alasan: false },
  UBAH_TERBUKA: { tombol: kata.transisi.UBAH_TERBUKA, isi: '', alasan: false },
  TERBUKA_DEMI_HUKUM: { tombol: kata.transisi.TERBUKA_DEMI_HUKUM, isi: '', alasan: false },
  TOLAK_TERBUKA: { tombol: kata.transisi.TOLAK_TERBUKA, isi: 'Tulis alasannya.', alasan: true },
  CABUT: {
    tombol: kata.transisi.CABUT,
    isi: 'Informasi ini keluar dari daftar, tetapi riwayatnya tetap ada. Tulis alasannya.',
    alasan: true,
  },
}

export const informasi = {
  judul: 'Informasi',
  pengantar: 'Daftar informasi yang diusulkan, diuji, dan ditetapkan dikecualikan.',
  daftarkan: 'Daftarkan informasi',
  ambilDaftar: 'Ambil dari daftar lama',
  usulanUnit: 'Usulan dari unit',
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
  sampahPengantar: 'Yang dibuang. Pilih yang masih diperlukan, lalu tekan Kembalikan.',
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
    SIDANG: 'Sidang',
    PERIKSA: 'Isian',
    DIUBAH: 'Diubah',
  },
}

/** What was taken in a moment ago, out of a list or a package. */
export const diambil = {
  perluDilengkapi: (n: string) => `Lihat ${n} baris yang perlu dilengkapi`,
  semua: (n: string) => `Lihat ${n} yang baru diambil`,
  saring: (dari: string, sampai: string) =>
    dari === sampai ? `Dari pengambilan ini: ${dari}` : `Dari pengambilan ini: ${dari} sampai ${sampai}`,
}
