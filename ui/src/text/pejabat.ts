/** Sentences of the officials and of the Tim Pertimbangan. */

import type { JenisKewenangan } from '../bindings/JenisKewenangan'
import type { Peran } from '../bindings/Peran'
import type { StatusKepegawaian } from '../bindings/StatusKepegawaian'

export const namaPeran: Record<Peran, string> = {
  PIMPINAN_BADAN_PUBLIK: 'Pimpinan Badan Publik',
  ATASAN_PPID: 'Atasan PPID',
  KETUA_TIM_PERTIMBANGAN: 'Ketua Tim Pertimbangan',
  ANGGOTA_TIM_PERTIMBANGAN: 'Anggota Tim Pertimbangan',
  PPID_UTAMA: 'PPID Utama',
  PPID_PELAKSANA: 'PPID Pelaksana',
  PETUGAS_PPID: 'Petugas PPID',
  STAF_DOKUMENTASI: 'Staf Dokumentasi',
  AHLI: 'Ahli',
  NOTULIS: 'Notulis',
  ARSIPARIS: 'Arsiparis',
}

export const statusKepegawaian: Record<StatusKepegawaian, string> = {
  PNS: 'PNS',
  PPPK: 'PPPK',
  PEJABAT_NEGARA: 'Pejabat negara',
  NON_ASN: 'Bukan ASN',
}

export const jenisKewenangan: Record<JenisKewenangan, string> = {
  DEFINITIF: 'Atas jabatannya sendiri',
  ATAS_NAMA: 'a.n. (atas nama)',
  UNTUK_BELIAU: 'u.b. (untuk beliau)',
  PLT: 'Plt. (pelaksana tugas)',
  PLH: 'Plh. (pelaksana harian)',
  PJ: 'Pj. (penjabat)',
  PJS: 'Pjs. (penjabat sementara)',
}

/** `19700101 199503 1 001`; other lengths stay as typed. */
export function tulisNip(nip: string): string {
  const digits = nip.replace(/\s+/g, '')
  const parts = /^(\d{8})(\d{6})(\d)(\d{3})$/.exec(digits)
  return parts ? parts.slice(1).join(' ') : nip
}

export const pejabat = {
  judul: 'Pejabat',
  pengantar: 'Orang yang menguji, membahas, menyetujui, dan menandatangani.',
  tab: { semua: 'Semua pejabat', tim: 'Tim Pertimbangan' },
  bagian: 'Bagian layar Pejabat',
  tambah: 'Tambah pejabat',
  baru: 'Pejabat baru',
  ubah: (nama: string) => `Ubah ${nama}`,
  cari: 'Cari nama, jabatan, atau NIP',
  jumlah: (n: number) => `${n} pejabat`,
  daftar: 'Daftar pejabat',
  kosong: 'Belum ada pejabat',
  kosongIsi: 'Mulai dari PPID Utama, Atasan PPID, dan anggota Tim Pertimbangan.',
  sampahKosong: 'Tidak ada pejabat di sampah',
  kolom: { nama_lengkap: 'Nama', jabatan: 'Jabatan', nip: 'NIP', peran: 'Peran', unit: 'Unit' },
  nama: 'Nama tanpa gelar',
  gelarDepan: 'Gelar depan',
  gelarBelakang: 'Gelar belakang',
  tercetak: (nama: string) => `Tercetak: ${nama}`,
  status: 'Status kepegawaian',
  nip: 'NIP',
  nipPetunjuk: '18 angka, dengan atau tanpa spasi.',
  golongan: 'Golongan',
  tanpaGolongan: 'Tidak dicetak',
  jabatan: 'Jabatan',
  jabatanPetunjuk:
    'Persis seperti tercetak di atas tanda tangan, misalnya Kepala Dinas Komunikasi dan Informatika.',
  unit: 'Unit',
  tanpaUnit: 'Tidak ada',
  kewenangan: 'Menandatangani',
  atasNama: 'Atas nama jabatan',
  atasNamaPetunjuk: 'Misalnya WALI KOTA atau SEKRETARIS DAERAH.',
  pejabatAntara: 'Jabatan di antaranya',
  pejabatAntaraPetunjuk: 'Dicetak di antara a.n. dan u.b., misalnya SEKRETARIS DAERAH.',
  peranJudul: 'Peran dalam PPID',
  peranIsi: 'Satu orang boleh punya beberapa peran. Kosongkan tanggal bila tidak dibatasi.',
  peranKosong: 'Belum ada peran.',
  peran: 'Peran',
  mulai: 'Berlaku mulai',
  sampai: 'Berlaku sampai',
  tambahPeran: 'Tambah peran',
  hapusPeran: (nama: string) => `Hapus peran ${nama}`,
  tersimpan: (nama: string) => `${nama} tersimpan.`,
  dibuang: (nama: string) => `${nama} dipindahkan ke sampah.`,
  dikembalikan: (nama: string) => `${nama} dikembalikan.`,
  data: 'Data diri',
  tim: {
    pengantar:
      'Anggota yang menjabat pada satu tanggal. Jumlah ini dipakai untuk menghitung kuorum rapat pada tanggal itu.',
    tanggal: 'Pada tanggal',
    jumlah: (n: number, hari: string) => `${n} orang menjabat pada ${hari}`,
    kosong: 'Belum ada anggota pada tanggal ini',
    kosongIsi: 'Buka seorang pejabat, lalu tambahkan peran Ketua atau Anggota Tim Pertimbangan.',
    dasar:
      'Anggota ditunjuk oleh Atasan PPID karena kemampuannya di bidang hukum, komunikasi, atau pelayanan informasi (Perki 1/2021 Pasal 6 ayat (5)).',
    salah: 'Tulis tanggal seperti 31-12-2026.',
  },
}
