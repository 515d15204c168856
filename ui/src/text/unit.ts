/** Sentences of the units. */

import type { JenisUnit } from '../bindings/JenisUnit'

export const jenisUnit: Record<JenisUnit, string> = {
  PERANGKAT_DAERAH: 'Perangkat Daerah',
  BUMD: 'BUMD',
  KECAMATAN: 'Kecamatan',
  BAGIAN: 'Bagian',
  BIDANG: 'Bidang',
  LAIN: 'Lain',
}

export const unit = {
  judul: 'Unit',
  pengantar: 'Perangkat Daerah, BUMD, kecamatan, dan bagian yang menguasai informasi (PPID Pelaksana).',
  tambah: 'Tambah unit',
  baru: 'Unit baru',
  ubah: (nama: string) => `Ubah ${nama}`,
  cari: 'Cari nama, singkatan, atau kode',
  jumlah: (n: number) => `${n} unit`,
  daftar: 'Daftar unit',
  kosong: 'Belum ada unit',
  kosongIsi: 'Tambahkan unit yang menguasai informasi. Unit dipilih saat informasi didaftarkan.',
  sampahKosong: 'Tidak ada unit di sampah',
  kolom: { nama: 'Nama', singkatan: 'Singkatan', kode_unit: 'Kode', jenis: 'Jenis', aktif: 'Keadaan' },
  kunci: 'Kunci paket',
  nama: 'Nama lengkap',
  singkatan: 'Singkatan',
  singkatanPetunjuk: 'Tercetak di kolom yang sempit, misalnya Diskominfo.',
  kode: 'Kode unit',
  kodePetunjuk: 'Dipakai dalam nomor surat. Tidak boleh sama dengan unit lain.',
  jenis: 'Jenis',
  alamat: 'Alamat',
  alamatPetunjuk:
    'Tercetak di kepala surat unit ini, misalnya undangan dari Sekretariat Daerah. Bila kosong, kepala surat tanpa alamat.',
  telepon: 'Telepon',
  laman: 'Laman',
  pos_el: 'Pos-el',
  kode_pos: 'Kode pos',
  aktif: 'Unit ini masih dipakai',
  aktifPetunjuk: 'Hilangkan tandanya bila unit tidak boleh dipilih lagi untuk informasi baru.',
  tersimpan: (nama: string) => `${nama} tersimpan.`,
  dibuang: (nama: string) => `${nama} dipindahkan ke sampah.`,
  dikembalikan: (nama: string) => `${nama} dikembalikan.`,
}
