/** Words of the open copy: everything in a folder that any program can read. */

import { angka, tanggal } from './format'

export const salinan = {
  judul: 'Salinan terbuka',
  isi: 'Seluruh isi kantor ditulis ke folder yang dapat dibuka program apa pun: tabel untuk Excel, PDF, dan lampiran. Untuk pindah ke program lain atau diserahkan ke lembaga kearsipan. Untuk sehari-hari pakai cadangan.',
  peringatan:
    'Salinan ini tidak disandikan dan memuat semua informasi yang dikecualikan beserta lampirannya.',
  peringatanIsi:
    'Siapa pun yang memegang foldernya dapat membaca semuanya. Simpan di tempat terkunci dan hapus bila tidak diperlukan lagi. Pembuatannya tercatat di Jejak.',
  mengerti: 'Saya mengerti, dan saya berwenang membuat salinan ini.',
  bukanAtasan: 'Hanya PPID Utama atau Atasan yang dapat membuat dan membaca salinan terbuka.',
  tombol: 'Buat salinan terbuka',
  berjalan: 'Menulis dan membaca ulang salinan terbuka',
  selesai: 'Salinan terbuka selesai dan sudah dibaca ulang.',
  aman: 'USB aman dicabut. Simpan di tempat terkunci.',
  amanFolder: 'Pindahkan ke tempat yang aman; di komputer ini folder itu tidak terkunci.',
  cacat: (n: number) => `${angka(n)} bagian data sudah tidak utuh sebelum disalin:`,
  lagi: 'Buat salinan lagi',
  sisa: {
    dihapus: 'Sudah saya hapus',
  },
  medan: {
    folder: 'Folder',
    dibuat: 'Dibuat',
    kantor: 'Kantor',
    latihan: 'kantor latihan',
    isi: 'Isi',
    isiNya: (baris: number, berkas: number) => `${angka(baris)} baris data, ${angka(berkas)} berkas`,
    ukuran: 'Ukuran',
    kodeJejak: 'Kode jejak',
    sidik: 'Sidik',
  },
  baca: {
    judul: 'Baca salinan terbuka',
    isi: 'Hanya di kantor yang masih kosong: folder data baru dengan kata sandi baru. Isi salinan diperiksa dan ditunjukkan dahulu.',
    tombol: 'Pilih folder salinan',
    memeriksa: 'Memeriksa salinan',
    tanya: 'Baca salinan ini ke kantor yang kosong?',
    akibat: (dibuat: string) => `Kantor ini akan berisi keadaan pada ${tanggal(dibuat)}.`,
    latihan: 'Isinya kantor latihan. Kantor ini akan bertanda LATIHAN, bukan kantor Anda yang sebenarnya.',
    pengguna:
      'Kata sandi Anda tetap. Orang lain yang dahulu boleh masuk perlu ditambahkan lagi di Pengaturan, Pengguna.',
    jejak:
      'Jejak lama ikut dan dikunci sejak sekarang. Perubahan pada salinan sebelum dibaca tidak dapat ditemukan program; kode jejak di surat lama tetap dapat dicocokkan.',
    ya: 'Baca salinan ini',
    batal: 'Batal',
    berjalan: 'Membaca salinan. Jangan tutup program.',
    selesai: (dibuat: string) => `Kantor sekarang berisi keadaan pada ${tanggal(dibuat)}.`,
    selesaiIsi: 'Setiap bagiannya sudah diperiksa. Tambahkan pengguna lain, lalu buat cadangan.',
  },
}
