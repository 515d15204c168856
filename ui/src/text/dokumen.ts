/** Sentences of papers: their life, their preview, their signature. */

import tabel from '../../../assets/teks/kata.json'
import type { Kertas } from '../bindings/Kertas'
import type { KodeDokumen } from '../bindings/KodeDokumen'
import type { StatusDokumen } from '../bindings/StatusDokumen'
import { angka } from './format'

/** Names of the papers, from the table that the command line and the test page read too. */
export const kodeDokumen: Record<KodeDokumen, string> = tabel.dokumen

export const statusDokumen: Record<StatusDokumen, string> = {
  DRAF: 'Draf',
  DICETAK: 'Dicetak',
  DITANDATANGANI: 'Ditandatangani',
  DIGANTI: 'Diganti',
  DIBATALKAN: 'Dibatalkan',
}

export const kertas: Record<Kertas, string> = tabel.kertas

export const dokumen = {
  judul: 'Dokumen',
  pengantar: 'Semua surat yang pernah dicetak, dengan keadaannya.',
  belumDicetak: 'Belum dicetak',
  kosong: 'Belum ada dokumen',
  kosongTindakan:
    'Tekan “Buat surat” untuk surat tentang seluruh daftar. Surat lain dibuat di lembar uji, rapat, Keputusan, informasi, unit, dan tempat arsipnya.',
  tidakCocok: 'Tidak ada dokumen yang cocok',
  tidakCocokTindakan: 'Ubah atau hapus saringannya.',
  jumlah: (n: number) => `${angka(n)} dokumen`,
  saringKode: 'Jenis dokumen',
  saringStatus: 'Keadaan',
  saringTeks: 'Cari judul atau nomor',
  tampilkanDigantikan: (n: number) => `Tampilkan cetakan yang digantikan (${angka(n)})`,
  semua: 'Semua',
  kolom: {
    kode: 'Jenis',
    judul: 'Judul',
    nomor: 'Nomor, tanggal',
    status: 'Keadaan',
    penandatangan: 'Penandatangan',
    pindaian: 'Pindaian',
    dicetak: 'Dicetak',
    tindakan: 'Tindakan',
  },
  /** With a word joiner: no line ends within “ke-1”. */
  cetakanKe: (n: number) => `cetakan ke-\u2060${n}`,
  halaman: (n: number) => `${angka(n)} halaman`,
  nomor: (nomor: string) => (nomor === '' ? 'belum bernomor' : `Nomor ${nomor}`),
  /** What is recorded of a signed paper; else what was printed on the original. */
  nomorSurat: ({ nomor, nomor_tercetak }: { nomor: string; nomor_tercetak: string }) =>
    nomor || !nomor_tercetak ? dokumen.nomor(nomor) : `Nomor ${nomor_tercetak} (tercetak)`,
  pratinjau: 'Pratinjau',
  lihat: 'Lihat',
  cetak: 'Buat surat',
  cetakUlang: 'Buat ulang surat',
  cetakTerbaru: 'Buat daftar terbaru',
  cetakBaru: 'Buat surat baru',
  bahanTersimpan: (dicetak: boolean) =>
    dicetak ? 'Isian tersimpan. Buat ulang suratnya supaya isian itu tercetak.' : 'Isian tersimpan.',
  simpanPdf: 'Simpan PDF',
  buka: 'Buka',
  kirim: 'Cetak ke printer',
  catat: 'Catat tanda tangan',
  batalkan: 'Batalkan',
  bukaPindaian: 'Buka pindaian',
  /** In a column that says what it is about. */
  bukaSingkat: 'Buka',
  tambahSingkat: 'Tambah',
  tambahPindaian: 'Tambah pindaian',
  kertas: 'Ukuran kertas',
  kertasKantor: 'Sesuai pengaturan kantor',
  dicetak: 'Surat sudah dibuat. Cetak ke printer, mintakan tanda tangan, lalu catat tanda tangannya di sini.',
  /** Signs that no font of the program has. */
  takTercetak: (huruf: readonly string[]) =>
    `Tanda ini tidak dapat dicetak dan di kertas menjadi ■: ${huruf.join(' ')}. Ganti dengan huruf biasa, lalu buat ulang suratnya.`,
  tersimpan: (path: string) => `PDF tersimpan di ${path}.`,
  wordTersimpan: (path: string) =>
    `Salinan Word tersimpan di ${path}. Perubahan di dalamnya tidak masuk ke program ini.`,
  simpanWord: 'Simpan salinan Word',
  kalimatLama:
    'Isinya sama dengan cetakan sebelumnya, jadi kalimatnya juga. Kalimat kantor sudah diubah sesudah itu.',
  kalimatTerbaru: 'Buat dengan kalimat terbaru',
  rangkap: (n: number) => ` Cetak ${angka(n)} rangkap.`,
  dikirim: 'Dokumen dikirim ke printer.',
  penampil: 'Dokumen dibuka di penampil PDF. Cetak dari sana.',
  pindaianTersimpan: 'Pindaian tersimpan.',
  menyimpanPindaian: 'Menyimpan pindaian',
  berjalan: (surat: string) => `Membuat ${surat}`,
  ditandatangani: 'Tanda tangan tercatat.',
  dibatalkan: 'Dokumen dibatalkan. Cetakan lamanya tetap disimpan.',
  alasan: 'Alasan',
  batalkanJudul: (nama: string) => `Batalkan ${nama}?`,
  batalkanIsi: 'Cetakannya tetap disimpan dengan tanda batal. Tulis alasannya untuk catatan kantor.',
  batalkanTombol: 'Batalkan dokumen',
  jangan: 'Kembali',
  isiAlasan: 'Tulis alasannya.',
  riwayat: (n: number) => `${n} cetakan sebelumnya`,
  perbaiki: 'Perbaiki catatan tanda tangan',
  diperbaiki: 'Catatan tanda tangan diperbaiki.',
  /** The list rests on the decree. */
  diperbaikiKeputusan:
    'Catatan tanda tangan diperbaiki. Bila daftarnya sudah ditandatangani atau diekspor dengan catatan lama, buat dan ekspor lagi daftar terbaru.',
  penandatangan: (nama: string, jabatan: string, pangkat: string, nip: string) =>
    `Ditandatangani ${[nama, jabatan, pangkat, nip && `NIP.\u00a0${nip}`].filter(Boolean).join(', ')}`,
  koreksi: (n: number) => `Catatan tanda tangan diperbaiki ${angka(n)} kali`,
  koreksiCatatan: (kapan: string, dari: string, ke: string, alasan: string) =>
    `${kapan}: semula “${dari}”, menjadi “${ke}”. Alasan: ${alasan}`,
  koreksiPindaian: (kapan: string, ada: boolean, alasan: string) =>
    `${kapan}: pindaian ${ada ? 'diganti; yang lama tetap disimpan' : 'ditambahkan'}. Alasan: ${alasan}`,
}

/** Papers to choose from. */
export const surat = {
  buat: 'Buat surat',
  buka: 'Surat',
  lain: 'Surat lain',
  untuk: (nama: string) => `Surat untuk ${nama}`,
  bukaUntuk: (nama: string) => `Surat untuk ${nama}`,
  petunjuk: 'Pilih suratnya, lalu buat, cetak, dan catat tanda tangannya di sini.',
  register: 'Seluruh daftar',
  unit: 'Semua unit kerja',
  lokasi: 'Semua tempat arsip',
}

/** Handing a paper to the printer. */
export const cetakPrinter = {
  judul: (nama: string) => `Cetak ${nama}`,
  dari: 'Dari halaman',
  sampai: 'Sampai halaman',
  jumlah: (n: number) => `Surat ini ${angka(n)} halaman.`,
  rangkap: 'Jumlah rangkap',
  duaSisi: 'Cetak bolak-balik',
  duaSisiPetunjuk: 'Bila printernya bisa. Periksa lagi di jendela cetak yang terbuka sesudah ini.',
  cetak: 'Cetak',
  diLuar: (n: number) => (n === 1 ? 'Surat ini hanya 1 halaman.' : `Tulis angka dari 1 sampai ${angka(n)}.`),
  terbalik: 'Halaman akhirnya mendahului halaman awal.',
  rangkapSalah: (maks: number) => `Tulis angka dari 1 sampai ${angka(maks)}.`,
}

/** All papers of a meeting. */
export const semuaSurat = {
  judul: 'Semua surat rapat',
  buat: 'Buat semua surat rapat',
  petunjuk:
    'Undangan, tanda terima, daftar hadir, notula, Berita Acara, hasil pertimbangan, dan Keputusan sekaligus dalam satu PDF, menurut urutan tanda tangannya. Surat yang sudah dicetak dan menunggu tanda tangan ikut seperti cetakannya, kecuali isinya sudah berubah.',
  periksa: 'Periksa sebelum ditandatangani:',
  berjalan: 'Membuat surat rapat',
  dibuat: (surat: number, halaman: number) =>
    surat === 0
      ? 'Belum ada surat yang dapat dibuat.'
      : `${angka(surat)} surat sudah dibuat, ${angka(halaman)} halaman.`,
}

export const perUnit = {
  judul: 'Untuk setiap unit',
  petunjuk: 'Satu surat untuk setiap unit yang aktif. Masing-masing tersimpan sebagai surat tersendiri.',
  terpisah: 'Simpan satu PDF per unit',
  gabung: 'Simpan semuanya dalam satu PDF',
  berjalan: 'Membuat surat untuk setiap unit',
  dibuat: (surat: number, path: string) => `${angka(surat)} surat tersimpan di ${path}.`,
}

export const tandaTangan = {
  judul: (nama: string) => `Catat tanda tangan ${nama}`,
  pengantar: 'Isi sesuai yang tertulis di kertas yang sudah ditandatangani.',
  nomor: 'Nomor',
  usulkan: 'Usulkan nomor',
  berbeda: 'Bila yang diisi memang tertulis di kertas, catat apa adanya. Bila keliru, betulkan isiannya.',
  tetap: 'Catat apa adanya',
  tanggal: 'Tanggal di kertas',
  penandatangan: 'Penandatangan',
  belumDipilih: 'Belum dipilih',
  pindaian: 'Hasil pindaian (opsional)',
  pindaianPetunjuk: 'PDF, JPG, atau PNG. Dapat ditambahkan kemudian.',
  pilihPindaian: 'Pilih berkas',
  hapusPindaian: 'Lepas berkas',
  belumAda: 'Belum ada berkas dipilih',
  simpan: 'Catat tanda tangan',
  menyimpan: 'Mencatat tanda tangan',
  batal: 'Batal',
}

/** The same form, for a slip in what was recorded. */
export const perbaikan = {
  judul: (nama: string) => `Perbaiki catatan tanda tangan ${nama}`,
  pengantar:
    'Betulkan supaya sama dengan yang tertulis di kertas. Suratnya sendiri tidak berubah, dan catatan lama tetap tersimpan di riwayat.',
  tanggalKeputusan:
    'Bila tanggalnya diubah, akhir jangka waktu setiap informasi dalam Keputusan ini dihitung ulang.',
  pindaian: 'Pindaian pengganti (opsional)',
  pindaianSekarang: (nama: string) => `Sekarang: ${nama}. Pindaian lama tetap disimpan.`,
  alasan: 'Alasan perbaikan',
  alasanPetunjuk: 'Contoh: salah ketik nomor saat mencatat',
  simpan: 'Simpan perbaikan',
}

export const pratinjau = {
  tutup: 'Tutup',
  halaman: 'Halaman',
  dari: (n: number) => `dari ${n}`,
  perbesar: 'Perbesar',
  perkecil: 'Perkecil',
  ukuran: 'Ukuran tampilan',
  persen: (n: number) => `${n}%`,
  memuat: (n: number) => `Halaman ${n} sedang disiapkan`,
  gambar: (nama: string, n: number) => `${nama}, halaman ${n}`,
  gagal: 'Halaman ini gagal ditampilkan. Dokumennya sendiri tidak berubah.',
  cobaLagi: 'Coba lagi',
  tombol: 'PgUp dan PgDn pindah halaman. Ctrl dengan + atau − mengubah ukuran.',
  menyiapkan: 'Dokumen sedang disiapkan.',
  gambaran: 'Halaman dalam ukuran kecil',
  keHalaman: (n: number, ditandai: boolean) => `Halaman ${n}${ditandai ? ', memuat kata yang dicari' : ''}`,
  cari: 'Cari di surat ini',
  sebelum: 'Temuan sebelumnya',
  sesudah: 'Temuan berikutnya',
  temuan: (ke: number, n: number) => `${angka(ke)} dari ${angka(n)} temuan`,
  tidakKetemu: 'Tidak ditemukan',
}
