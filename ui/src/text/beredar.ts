/** Sentences of papers on their way from the printer to the shelf. */

import type { TahapDokumen } from '../bindings/TahapDokumen'
import { angka } from './format'

export const tahapDokumen: Record<TahapDokumen, string> = {
  MENUNGGU_TANDA_TANGAN: 'Menunggu tanda tangan',
  BELUM_DIPINDAI: 'Belum dipindai',
  BELUM_DIARSIPKAN: 'Belum diarsipkan',
  SELESAI: 'Sudah diarsipkan',
}

export const beredar = {
  tab: 'Menunggu tanda tangan',
  tabSemua: 'Semua dokumen',
  pengantar:
    'Setiap surat yang perlu ditandatangani, dari printer sampai tempat arsip: ada pada siapa, sejak kapan, dan apa yang belum.',
  saring: 'Tampilkan',
  belumSelesai: 'Semua yang belum selesai',
  saringJumlah: (nama: string, n: number) => `${nama} (${angka(n)})`,
  cari: 'Cari judul, nomor, atau nama orang',
  jumlah: (n: number) => `${angka(n)} dokumen`,
  kosong: 'Tidak ada dokumen di sini',
  kosongTindakan: 'Pilih saringan lain, atau cetak surat di lembar uji, rapat, dan Keputusannya.',
  kolom: {
    pilih: 'Pilih',
    judul: 'Dokumen',
    posisi: 'Ada pada',
    tahap: 'Keadaan',
    tindakan: 'Tindakan',
  },
  belumDicatat: 'Belum dicatat',
  dicetak: (tanggal: string, nama: string) => `dicetak ${tanggal}${nama && `, oleh ${nama}`}`,
  sejak: (tanggal: string) => `sejak ${tanggal}`,
  ditandatangani: (tanggal: string) => `ditandatangani ${tanggal}`,
  riwayat: (n: number) => `Riwayat (${angka(n)})`,
  riwayatBaris: (di: string, sejak: string, petugas: string) => `${di}, sejak ${sejak}, dicatat ${petugas}`,
  pilih: (judul: string) => `Pilih ${judul}`,
  terpilih: (n: number) => `${angka(n)} dipilih`,
  catat: 'Catat ada pada siapa',
  catatSatu: (judul: string) => `Catat ada pada siapa: ${judul}`,
  pindah: 'Ada pada',
  arsipkan: 'Arsipkan',
  arsipkanSatu: (judul: string) => `Catat tempat arsip: ${judul}`,
  tandaTangan: 'Catat tanda tangan',
  tandaTanganSatu: (judul: string) => `Catat tanda tangan: ${judul}`,
  pindaian: 'Tambah pindaian',
  pindaianSatu: (judul: string) => `Tambah pindaian: ${judul}`,
  hanyaIni: (judul: string) => `Yang ditemukan dari lembarnya: ${judul}.`,
  tampilkanSemua: 'Tampilkan semua lagi',
  judulPada: (n: number) =>
    n === 1 ? 'Dokumen ini ada pada siapa?' : `${angka(n)} dokumen ini ada pada siapa?`,
  judulArsip: (n: number) =>
    n === 1 ? 'Dokumen ini disimpan di mana?' : `${angka(n)} dokumen ini disimpan di mana?`,
  pada: 'Ada pada',
  padaPetunjuk: 'Nama orang atau meja, misalnya Sekretaris Daerah atau Bagian Hukum.',
  tempat: 'Tempat arsip',
  pilihTempat: 'Pilih tempat arsip',
  tanpaTempat: 'Belum ada tempat arsip. Buat dahulu di layar Arsip.',
  sejakKapan: 'Sejak',
  sejakPetunjuk: 'Kosong berarti hari ini.',
  catatan: 'Catatan',
  simpan: 'Simpan',
  batal: 'Batal',
  tersimpan: (n: number) => `Posisi ${angka(n)} dokumen tercatat.`,
}
