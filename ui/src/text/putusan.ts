/** Sentences of the decisions of the main office, on their way to the units. */

import tabel from '../../../assets/teks/kata.json'
import type { HasilPutusan } from '../bindings/HasilPutusan'
import type { PeranBerkas } from '../bindings/PeranBerkas'
import { angka } from './format'

export const hasilPutusan: Record<HasilPutusan, string> = tabel.hasil_putusan

export const peranBerkas: Record<PeranBerkas, string> = {
  SK: 'SK dengan lampirannya',
  PINDAIAN: 'Pindaian SK',
  DKIP: 'Daftar informasi yang dikecualikan',
}

export const putusan = {
  tab: 'Putusan',
  sk: (nomor: string, tahun: number) => `SK Nomor ${nomor} Tahun ${tahun}`,
  kosong: 'Belum ada putusan yang diterima',
  kosongIsi: 'Putusan PPID Utama datang dalam satu berkas paket. Buka paketnya di bagian Terima paket.',
  keTerima: 'Terima paket',
  dari: (pengirim: string, tanggal: string) => `dari ${pengirim}, diterima ${tanggal}`,
  paket: (nomor: number) => `paket nomor ${angka(nomor)}`,
  tanggal: (tanggal: string) => `Tanggal ${tanggal}`,
  penandatangan: (nama: string, jabatan: string) => [nama, jabatan].filter(Boolean).join(', '),
  untuk: 'Putusan dari',
  buka: (nama: string) => `Buka ${nama}`,
  ikut: (nama: string) => `Ikut dalam paket: ${nama}`,
  daftar: 'Putusan atas informasi unit',
  kolom: { nomor: 'Nomor', judul: 'Informasi', hasil: 'Putusan', waktu: 'Jangka waktu', kata: 'Keterangan' },
  berakhir: (tanggal: string) => `berakhir ${tanggal}`,
  tanpaNomor: 'Tidak dari paket',
  alasan: (alasan: string) => `Alasan: ${alasan}`,
  berbeda: (n: number) => `Lihat ${angka(n)} isian yang berbeda`,
  bedaJudul: (nomor: string) => `${nomor}: isi di sini dan yang diputus`,
  kolomBeda: { medan: 'Isian', di_sini: 'Di sini', di_paket: 'Yang diputus' },

  belum:
    'Belum ada yang disimpan. Putusan dicatat di samping informasi unit; isi yang Anda tulis tidak diubah.',
  catat: 'Catat putusan',
  mencatat: 'Mencatat putusan',
  selesai: (n: number) =>
    n === 0
      ? 'Putusan dicatat bersama SK-nya. Tidak ada informasi di kantor ini yang diputus.'
      : `Putusan atas ${angka(n)} informasi di kantor ini dicatat. SK-nya tersimpan.`,
  sudah: 'Putusan ini sudah tercatat, jadi tidak ada yang perlu dicatat lagi.',
  lihat: 'Lihat putusan',

  diInformasi: 'Putusan PPID Utama',
  sebelumnya: 'Putusan sebelumnya',
  diLuarSk: 'Bukan bagian dari SK ini; diberitahukan bersamanya.',

  kirim: {
    judul: 'Putusan untuk unit',
    isi: 'Setiap unit menerima satu paket: SK ini, pindaiannya, daftar yang sudah dicetak, dan hasil informasinya sendiri. Hanya unit itu yang dapat membukanya.',
    unit: 'Unit dalam SK ini',
    kolom: { unit: 'Unit', jumlah: 'Informasi', kunci: 'Kunci', terakhir: 'Paket terakhir' },
    kunci: { ADA: 'Dikenal', BELUM_DATANG: 'Menunggu paket unit', BELUM: 'Belum dicatat' },
    jumlah: (n: number, lain: number) =>
      lain === 0 ? angka(n) : `${angka(n)} dan ${angka(lain)} di luar SK`,
    terakhir: (nomor: number, tanggal: string) => `Nomor ${angka(nomor)}, ${tanggal}`,
    belumPernah: 'Belum pernah',
    tanpaKunci:
      'Putusan hanya dapat dikirim ke unit yang kuncinya dikenal. Catat sidik dari Kartu Kunci unit; kuncinya ikut dalam paket usulan yang bertanda tangan. SK di kertas tetap diserahkan dengan surat pengantar dan tanda terima.',
    aturKunci: 'Atur kunci',
    tombol: (n: number) => (n === 1 ? 'Kirim putusan ke 1 unit' : `Kirim putusan ke ${angka(n)} unit`),
    pilihUnit: 'Pilih unit lebih dahulu.',
    berjalan: 'Menulis dan membaca ulang paket',
    selesai: (n: number) => `${angka(n)} paket putusan selesai dan sudah dibaca ulang.`,
    aman: 'USB aman dicabut. Serahkan kepada unitnya.',
    amanFolder: 'Salin berkas ini ke USB, lalu serahkan kepada unitnya.',
    satu: (nama: string, nomor: number, kode: string) => `${nama}: nomor ${angka(nomor)}, kode isi ${kode}`,
    tanpaPindaian: 'Pindaian SK tidak ikut, karena belum ada atau terlalu besar untuk paket.',
    tanpaDkip: 'Daftar belum dicetak sejak SK ini, jadi yang berlaku adalah lampiran SK.',
    lagi: 'Kirim lagi',
  },
}
