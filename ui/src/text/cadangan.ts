/** Words of the screen for the data as a whole: their check, their backup and the way back. */

import tabel from '../../../assets/teks/kata.json'
import type { CadanganLuar } from '../bindings/CadanganLuar'
import { angka, tanggal, waktu } from './format'

export const cadangan = {
  judul: 'Cadangan data',
  pengantar:
    'Semua data kantor ada dalam satu folder di komputer ini. Buat cadangan ke USB secara teratur, terutama sesudah rapat dan penandatanganan.',
  periksa: {
    judul: 'Periksa data',
    isi: 'Membaca berkas data dan setiap berkas yang tersimpan sampai habis. Tidak mengubah apa pun. Program juga memeriksa sendiri sekali seminggu.',
    folder: 'Folder data',
    tombol: 'Periksa data',
    berjalan: 'Memeriksa data',
    sehat: 'Data sehat.',
    sehatIsi: 'Berkas data dan semua berkas yang tersimpan utuh.',
    sakit: (n: number) => `Ada ${angka(n)} hal yang perlu ditangani.`,
    sakitIsi: 'Jangan hapus apa pun dari folder data. Tangani satu per satu menurut daftar ini.',
  },
  mingguan: {
    berjalan: 'Pemeriksaan mingguan: membaca semua data. Anda dapat terus bekerja.',
    sakit: (n: number) => `Pemeriksaan mingguan menemukan ${angka(n)} hal yang perlu ditangani.`,
  },
  daftar: {
    judul: 'Cadangan di komputer ini',
    isi: 'Dibuat sendiri oleh program: setiap empat jam bila ada perubahan, saat program ditutup, dan sebelum impor, banyak informasi dibuang sekaligus, pembaruan program, atau pemulihan. Yang lama ditipiskan: tetap ada 14 harian, 8 mingguan, dan 12 bulanan. Isinya daftar dan catatannya; surat, pindaian, dan lampiran tetap di folder data dan tidak disalin ke sini. Bila komputer ini hilang atau rusak, cadangan ini ikut hilang: simpan juga cadangan di USB, yang memuat semuanya.',
    kosong: 'Belum ada cadangan di komputer ini.',
    buat: 'Buat cadangan sekarang',
    berjalan: 'Membuat cadangan',
    dibuat: 'Cadangan dibuat, dibaca ulang, dan dibuka.',
    nama: 'Cadangan di komputer ini, yang terbaru dahulu',
    kolom: {
      waktu: 'Dibuat',
      alasan: 'Mengapa',
      keadaan: 'Keadaan',
      isi: 'Isi',
      ukuran: 'Ukuran',
      aksi: 'Tindakan',
    },
    alasan: tabel.alasan_cadangan,
    keadaan: tabel.keadaan_cadangan,
    temuan: (n: number) => `${angka(n)} hal tidak utuh`,
    belumTahu: 'Periksa dahulu',
    periksa: 'Periksa',
    periksaApa: (w: string) => `Periksa cadangan ${w}`,
    memeriksa: 'Memeriksa cadangan',
    pulihkan: 'Pulihkan…',
    pulihkanApa: (w: string) => `Pulihkan dari cadangan ${w}`,
    semua: (n: number) => `Tampilkan semua (${angka(n)})`,
    gagal: 'Cadangan otomatis belum berhasil dibuat.',
    keCadangan: 'Ke Cadangan data',
  },
  flashdisk: {
    terpasang: (lokasi: string) => `Flashdisk cadangan terpasang: ${lokasi}.`,
    isi: (terakhir: string | null) =>
      terakhir === null
        ? 'Sejak cadangan yang ada di sana, data sudah berubah.'
        : `Cadangan terakhir di sana dibuat ${waktu(terakhir)}. Sesudah itu data berubah.`,
    tombol: 'Salin cadangan sekarang',
  },
  luar: {
    terakhir: ({ terakhir, hari }: CadanganLuar) =>
      terakhir === null
        ? 'Belum ada cadangan di luar komputer ini.'
        : hari === null
          ? `Cadangan di luar komputer terakhir bertanggal ${tanggal(terakhir)}, sesudah tanggal komputer ini.`
          : `Cadangan di luar komputer terakhir ${angka(hari)} hari lalu.`,
    isi: 'Bila komputer ini hilang atau rusak, semua data ikut hilang. Pasang USB, lalu buat cadangan.',
    tombol: 'Buat cadangan ke USB',
  },
  rusak: {
    judul: 'Berkas data rusak',
    isi: 'Kata sandi benar, tetapi berkas data tidak dapat dibuka. Tidak ada yang dihapus: berkas yang rusak tetap disimpan di folder cadangan.',
    pilih:
      'Pilih cadangan terbaru yang “Lengkap & teruji”. Yang dikerjakan sesudah waktu itu tidak ada di dalamnya dan perlu dicatat lagi. Cadangan di USB mungkin lebih baru; bandingkan waktunya.',
    mintaAtasan:
      'Minta PPID Utama atau Atasan membuka dengan kata sandinya: hanya mereka yang boleh memulihkan data.',
    kembali: 'Kembali',
    temuan: 'Pemeriksaan saat dibuka menemukan bagian yang rusak. Jangan lanjutkan bekerja.',
    pulihkan: 'Pulihkan dari cadangan',
    tidakWajar: (n: number, draf: string | null) =>
      `Terakhir kali program tertutup tidak wajar. Data sudah diperiksa: ${angka(n)} catatan utuh${draf ? `, isian yang belum disimpan pukul ${draf} masih ada` : ''}.`,
  },
  akibat: {
    judul: 'Yang berubah',
    jenis: 'Isi',
    sekarang: 'Sekarang',
    cadangan: 'Di cadangan',
    hilang: 'Akan hilang karena belum ada saat cadangan dibuat:',
    kembali: 'Akan kembali:',
    lagi: (n: number) => `dan ${angka(n)} lagi`,
    perubahan: (n: number) =>
      n === 0
        ? 'Tidak ada perubahan sesudah cadangan ini dibuat.'
        : `${angka(n)} perubahan yang dicatat Jejak sesudah cadangan ini dibuat tidak ada di dalamnya, termasuk perubahan pada catatan yang sudah ada.`,
    rusak:
      'Data yang sekarang tidak dapat dibaca, jadi tidak dapat dibandingkan. Yang dikerjakan sesudah cadangan ini dibuat tidak ada di dalamnya.',
    memuat: 'Membandingkan dengan data sekarang',
    lihat: 'Lihat isinya',
    butuhSandi:
      'Cadangan ini dari kantor atau komputer lain. Tulis kata sandi atau kode pemulihan yang dipakai waktu itu.',
    barang: tabel.isi_cadangan,
  },
  buat: {
    judul: 'Buat cadangan',
    isi: 'Seluruh data kantor menjadi satu berkas yang disandikan dan bersegel. Pembukanya kata sandi atau kode pemulihan yang berlaku saat cadangan dibuat. Simpan USB di tempat terkunci, tidak bersama komputer ini.',
    tombol: 'Buat cadangan',
    berjalan: 'Menulis dan membaca ulang cadangan',
    selesai: 'Cadangan selesai dan sudah dibaca ulang.',
    aman: 'Isinya sama dengan data di sini. USB aman dicabut.',
    amanFolder: 'Isinya sama dengan data di sini.',
    cacat: (n: number) =>
      `Cadangan selesai dan sudah dibaca ulang, tetapi ${angka(n)} bagian data sudah tidak utuh sebelum dicadangkan.`,
    cacatIsi: 'Bagian lain lengkap. Jangan buang cadangan lama yang masih memuat bagian ini.',
    lagi: 'Buat cadangan lagi',
  },
  isi: {
    berkas: 'Berkas',
    ukuran: 'Ukuran',
    dibuat: 'Dibuat',
    kantor: 'Kantor',
    kantorKosong: 'nama belum diisi',
    kodeJejak: 'Kode jejak',
    jumlah: 'Isi',
    jumlahBerkas: (n: number) => `${angka(n)} berkas`,
  },
  pulih: {
    judul: 'Kembalikan dari cadangan',
    isi: 'Isi cadangan diperiksa dan ditunjukkan dahulu. Belum ada yang diubah sebelum Anda menyetujuinya.',
    latihan: 'Di kantor latihan, data tidak dapat dikembalikan dari cadangan. Kembali ke kantor Anda dahulu.',
    latihanTautan: 'Ke Kantor latihan',
    tombol: 'Pilih berkas cadangan',
    membaca: 'Membaca cadangan',
    tanya: 'Kembalikan data dari cadangan ini?',
    akibat: (dibuat: string) =>
      `Semua data yang sekarang diganti dengan keadaan pada ${tanggal(dibuat)}. Pekerjaan sesudah itu tidak ada di dalamnya.`,
    disimpan:
      'Data yang sekarang tidak dihapus. Semuanya dipindahkan ke folder cadangan/sebelum-pulih- beserta tanggal dan jam, di dalam folder data.',
    kantorLain: (sekarang: string) =>
      `Cadangan ini dari kantor lain. Kantor yang sekarang dibuka: ${sekarang}.`,
    cacat: (n: number) => `${angka(n)} bagian sudah tidak utuh saat cadangan dibuat:`,
    ya: 'Ganti data yang sekarang',
    batal: 'Batal',
    berjalan: 'Mengembalikan data. Jangan tutup program.',
    selesai: (dibuat: string) => `Data kembali seperti pada ${tanggal(dibuat)}.`,
    selesaiIsi: 'Setiap bagiannya sudah diperiksa.',
    jejak: (kode: string, cocok: string) => `Kode jejak cadangan ${kode}. ${cocok}`,
    lama: 'Data sebelumnya disimpan di',
    batalkan: 'Batalkan pemulihan…',
  },
}
