/** Sentences of the Excel forms of units. */

import type { JenisBarisFormulir } from '../bindings/JenisBarisFormulir'
import type { StatusFormulir } from '../bindings/StatusFormulir'
import { angka } from './format'

export const jenisBaris: Record<JenisBarisFormulir, string> = {
  BARU: 'Baru',
  BERUBAH: 'Berubah',
  GANDA: 'Mungkin ganda',
  SALAH: 'Salah',
  SAMA: 'Sama',
}

export const statusFormulir: Record<StatusFormulir, string> = {
  TERLAMBAT: 'Terlambat',
  DITUNGGU: 'Ditunggu',
  DIPERBAIKI: 'Perlu diperbaiki',
  DITERIMA: 'Diterima',
  BELUM_DIBERI: 'Belum diberi',
}

export const formulir = {
  tab: 'Formulir Excel',
  papan: 'Formulir setiap unit',
  papanIsi:
    'Setiap unit mendapat satu formulir Excel berisi informasinya yang sudah terdaftar. Unit mengisinya, lalu menyerahkannya kembali dengan USB.',
  putaran: 'Putaran',
  belumAda: 'Belum ada formulir yang dibuat.',
  tanpaUnit: 'Belum ada unit. Daftarkan unit di Pengaturan, Unit.',
  keUnit: 'Ke daftar unit',
  jumlah: (kembali: number, diberi: number) =>
    `${angka(kembali)} dari ${angka(diberi)} formulir sudah kembali`,
  kolom: {
    unit: 'Unit',
    status: 'Keadaan',
    diberi: 'Diberi',
    batas: 'Paling lambat',
    kembali: 'Kembali',
    diambil: 'Diambil',
    surat: 'Surat',
  },
  ingatkan: 'Ingatkan',
  tandaTerima: 'Tanda terima',
  suratUnit: (unit: string) => `Surat untuk ${unit}`,
  /** What the receipt names; its beginning tells it from what the officer wrote. */
  barang: (putaran: string, n: number) => `${formulir.barangAwal} ${putaran} (${angka(n)} usulan)`,
  barangAwal: 'Formulir usulan informasi yang dikecualikan putaran',

  buat: 'Buat formulir',
  buatJudul: 'Buat formulir untuk unit',
  unit: 'Untuk unit mana?',
  semuaUnit: 'Semua unit yang aktif',
  putaranPetunjuk: 'Biasanya tahun. Formulir putaran lain tidak diterima sesudah putaran baru dimulai.',
  batas: 'Dikembalikan paling lambat',
  membuat: 'Menulis dan membaca ulang formulir',
  selesaiBuat: (n: number) => `${angka(n)} formulir selesai dan sudah dibaca ulang.`,
  aman: 'USB aman dicabut.',
  tempat: 'Tersimpan di',
  buatLagi: 'Buat lagi',
  tutup: 'Tutup',

  terima: 'Terima formulir',
  terimaLain: 'Pilih formulir lain',
  kembali: 'Kembali ke daftar unit',
  memeriksa: 'Memeriksa formulir',
  mengambil: 'Mengambil usulan',
  berkas: 'Formulir',
  dariUnit: 'Dari unit',
  sudah: (kapan: string) => `Berkas ini sudah diterima pada ${kapan}.`,
  daftar: 'Baris formulir',
  saring: 'Baris yang ditampilkan',
  semua: 'Semua',
  saringJumlah: (nama: string, n: number) => `${nama} (${angka(n)})`,
  saringKosong: 'Tidak ada baris seperti ini.',
  kolomBaris: { baris: 'Baris', keadaan: 'Hasil', judul: 'Informasi', kata: 'Keterangan' },
  baris: (n: number) => `Baris ${angka(n)}`,
  baru: 'Informasi baru.',
  kurang: (n: number) => `Informasi baru; ${angka(n)} hal perlu dilengkapi.`,
  sama: (nomor: string) => `Sama dengan ${nomor}.`,
  berubah: (nomor: string, kolom: string) => `Mengubah ${nomor}: ${kolom}.`,
  tersimpan: (nomor: string) => `Diambil sebagai ${nomor}.`,
  isian: (kolom: string, kalimat: string) => `${kolom}: ${kalimat}`,
  kosong: 'Kosong',
  beda: 'Isian yang berbeda',
  isiBaru: 'Isi dari unit',
  kolomBeda: { kolom: 'Isian', di_sini: 'Di sini', di_formulir: 'Di formulir' },
  buka: (nomor: string) => `Buka ${nomor}`,
  keterangan: 'Catatan dari unit',
  sebelumnya: 'Baris sebelumnya',
  berikutnya: 'Baris berikutnya',

  pilihPetunjuk: 'Centang baris yang diambil. Belum ada yang disimpan.',
  ambil: (n: number) => (n === 0 ? 'Catat sebagai diterima' : `Ambil ${angka(n)} baris`),
  ambilIni: 'Ambil baris ini',
  kembalikan: (n: number) => `Kembalikan ${angka(n)} baris`,
  kembalikanJudul: 'Kembalikan baris untuk diperbaiki',
  kembalikanIsi: (n: number) =>
    `${angka(n)} baris yang salah, atau tidak dipilih dan masih kurang, ditulis ke formulir baru. Kolom Perbaiki di formulir itu menyebut apa yang harus diperbaiki unit.`,
  kembaliSelesai: (n: number) => `Formulir berisi ${angka(n)} baris selesai dan sudah dibaca ulang.`,
  tulis: 'Tulis formulir',
  selesai: (baru: number, diubah: number, unit: string) =>
    baru + diubah === 0
      ? `Formulir dari ${unit} dicatat sebagai diterima. Tidak ada yang diubah.`
      : `Dari ${unit}: ${[
          ...(baru > 0 ? [`${angka(baru)} informasi baru masuk sebagai draf`] : []),
          ...(diubah > 0 ? [`${angka(diubah)} informasi diubah`] : []),
        ].join(', ')}.`,
  lagi: 'Terima formulir lain',
}
