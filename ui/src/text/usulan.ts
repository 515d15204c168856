/** Sentences of the packages in which units hand over their proposals. */

import { angka } from './format'
import { form } from './informasi_form'

/** What a proposal of a package is to this office. */
export type KeadaanUsulan = 'BARU' | 'SAMA' | 'BERUBAH' | 'SUDAH_ADA' | 'DITOLAK'

export const keadaanUsulan: Record<KeadaanUsulan, string> = {
  BARU: 'Baru',
  SAMA: 'Sama',
  BERUBAH: 'Berubah',
  SUDAH_ADA: 'Sudah ada',
  DITOLAK: 'Ditolak',
}

export const usulan = {
  judul: 'Usulan dari unit',
  pengantar:
    'Unit (PPID Pembantu atau PPID Pelaksana) menyerahkan usulannya dalam satu berkas paket, misalnya dengan USB.',
  kembali: 'Semua informasi',
  bagian: 'Bagian usulan',
  tab: { terima: 'Terima paket', kirim: 'Kirim ke PPID Utama', kunci: 'Kunci paket' },

  nomor: (n: number, kode: string) => `Nomor ${angka(n)}, kode isi ${kode}`,
  bertanda: 'Bertanda tangan, sidik cocok dengan Kartu Kunci',
  terkunci: 'Terkunci untuk kantor ini',
  tanpaTanda: 'TIDAK BERTANDA TANGAN',
  surat: 'Nomor surat pengantar unit',
  cocok: 'Isi paket ini sudah saya cocokkan dengan surat pengantar itu',
  perluSurat: 'Isi nomor surat dan beri tanda bahwa isinya sudah dicocokkan.',
  catatKunci: 'Catat sidik kunci',
  tandaTerima: 'Tanda terima untuk unit',
  /** What the receipt names. */
  barang: (nomor: number, kode: string, jumlah: number, diambil: number) =>
    `${usulan.barangAwal} ${angka(nomor)}, kode isi ${kode} (${angka(jumlah)} usulan, ${angka(diambil)} diambil)`,
  barangAwal: 'Paket usulan informasi yang dikecualikan nomor',

  mulai: 'Pilih paket dari unit atau dari PPID Utama',
  mulaiIsi: [
    'Isi paket diperiksa dahulu. Belum ada yang disimpan.',
    'Anda melihat mana yang baru, sama, berubah, atau ditolak, beserta sebabnya.',
    'Di unit: paket dari PPID Utama berisi putusan atas usulan, dengan SK-nya. Isi yang Anda tulis tidak diubah.',
    'Setelah Anda menekan Ambil, yang baru masuk sebagai draf. Informasi yang sudah ada tidak ditimpa.',
  ],
  pilih: 'Pilih paket',
  pilihLain: 'Pilih paket lain',
  membaca: 'Memeriksa paket',
  mengambil: 'Mengambil usulan',
  paket: 'Paket',
  unit: 'Dari unit',
  daftar: 'Usulan dalam paket',
  saring: 'Usulan yang ditampilkan',
  semua: 'Semua',
  saringJumlah: (nama: string, n: number) => `${nama} (${angka(n)})`,
  saringKosong: 'Tidak ada usulan seperti ini.',
  kolom: { nomor: 'Nomor', keadaan: 'Hasil', judul: 'Informasi', kata: 'Keterangan' },

  baru: 'Akan diambil sebagai draf.',
  baruKurang: (n: number) => `Akan diambil; ${angka(n)} hal dilengkapi sesudahnya.`,
  diambil: (nomor: string) => `Diambil sebagai ${nomor}.`,
  sama: (nomor: string) => `Sudah ada sebagai ${nomor}, isinya sama.`,
  berubah: (nomor: string, n: number) => `Sudah ada sebagai ${nomor}, ${angka(n)} isian berbeda.`,
  /** What keeps a proposal from being stored, after the name of the field. */
  isian: (nama: string, kalimat: string) => `${nama}: ${kalimat}`,
  kosong: 'Kosong',
  yaTidak: { YA: 'Ya', TIDAK: 'Tidak' } as Record<string, string>,

  beda: 'Isian yang berbeda',
  kolomBeda: { medan: 'Isian', di_sini: 'Di sini', di_paket: 'Di paket' },
  namaMedan: (medan: string) => (medan === 'kategori' ? 'Kategori' : (form.medan[medan] ?? medan)),
  bedaIsi: (nomor: string) =>
    `Isi ${nomor} tidak ditimpa. Bandingkan dahulu; bila isi dari unit yang benar, buka ${nomor} dan ubah isiannya.`,
  buka: (nomor: string) => `Buka ${nomor}`,
  tutup: 'Tutup',
  sebelumnya: 'Usulan sebelumnya',
  berikutnya: 'Usulan berikutnya',

  ambil: (n: number) => `Ambil ${angka(n)} usulan`,
  akan: 'Belum ada yang disimpan. Yang diambil masuk sebagai draf.',
  tidakAdaBaru: 'Tidak ada usulan baru dalam paket ini, jadi tidak ada yang perlu diambil.',
  selesai: (n: number, unit: string) => `${angka(n)} usulan dari ${unit} diambil sebagai draf.`,
  selesaiTidakDiambil: (n: number) =>
    n === 0 ? 'Semua isi paket diambil.' : `${angka(n)} lainnya tidak diambil; sebabnya ada di daftar ini.`,
  lagi: 'Terima paket lain',

  kirim: {
    isi: 'Informasi unit yang belum ditetapkan menjadi satu berkas paket untuk PPID Utama. Catatan internal, tempat simpan, dan berkas tersimpan tidak ikut.',
    bertanda: 'Paket ditandatangani dengan kunci kantor ini.',
    tanpaTanda:
      'Paket TIDAK BERTANDA TANGAN, karena kantor ini belum punya kunci. PPID Utama hanya menerimanya bersama nomor surat pengantar.',
    terkunci: (nama: string) => `Hanya ${nama} yang dapat membukanya.`,
    tanpaKunci:
      'Paket tidak dikunci, karena kunci PPID Utama belum dicatat. Serahkan USB langsung kepada petugas PPID Utama.',
    aturKunci: 'Atur kunci',
    kode: (nomor: number, kode: string) =>
      `Paket nomor ${angka(nomor)}, kode isi ${kode}. Tulis keduanya di surat pengantar; tanda terima dari PPID Utama memuat yang sama.`,
    unit: 'Usulan unit mana?',
    pilihUnit: 'Pilih unit',
    tanpaUnit: 'Belum ada unit. Daftarkan unit di Pengaturan, Unit.',
    keUnit: 'Ke daftar unit',
    jumlah: (n: number) =>
      n === 0
        ? 'Belum ada usulan dari unit ini. Daftarkan informasinya dahulu.'
        : `${angka(n)} usulan dari unit ini ikut dalam paket.`,
    tombol: 'Buat paket',
    belumUnit: 'Pilih unit lebih dahulu.',
    berjalan: 'Menulis dan membaca ulang paket',
    selesai: (n: number) => `Paket berisi ${angka(n)} usulan selesai dan sudah dibaca ulang.`,
    diputus: (n: number) => (n === 0 ? '' : `${angka(n)} informasi yang sudah diputus tidak ikut.`),
    aman: 'USB aman dicabut. Serahkan kepada PPID Utama.',
    amanFolder: 'Salin berkas ini ke USB, lalu serahkan kepada PPID Utama.',
    berkas: 'Berkas',
    lagi: 'Buat paket lagi',
  },
}
