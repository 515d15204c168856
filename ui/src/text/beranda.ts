/** Sentences of the first screen. */

import { angka } from './format'

/** A thing to do: what it is, its button, where it is done. */
interface KalimatLangkah {
  judul: (n: number) => string
  /** For some steps with the working days left for the most urgent thing. */
  isi: string | ((sisa: number) => string)
  tombol: string
}

export const langkah: Record<string, KalimatLangkah | undefined> = {
  PUTUSKAN_PENGUBAHAN: {
    judul: (n) => `${n} informasi memasuki 30 hari kerja terakhir`,
    isi: (sisa) =>
      sisa > 0
        ? `Putuskan dibuka atau diuji lagi. Yang terdekat tinggal ${sisa} hari kerja.`
        : 'Putuskan hari ini: yang terdekat berakhir sebelum hari kerja berikutnya.',
    tombol: 'Lihat informasi',
  },
  SUDAH_BERAKHIR: {
    judul: (n) => `${n} informasi sudah lewat jangka waktunya`,
    isi: 'Menurut hukum sudah terbuka dan tidak lagi masuk DKIP. Ekspor ulang DKIP, lalu berikan bila diminta.',
    tombol: 'Lihat informasi',
  },
  TINJAU: {
    judul: (n) => `Tinjau ${n} informasi tanpa tanggal akhir`,
    isi: 'Sudah waktunya diperiksa: apakah alasan mengecualikannya masih ada? Letaknya di akhir daftar.',
    tombol: 'Lihat informasi',
  },
  ISI_INSTANSI: {
    judul: () => 'Isi data instansi',
    isi: 'Nama dan alamat kantor tercetak di kepala setiap surat.',
    tombol: 'Isi data instansi',
  },
  ISI_PEJABAT: {
    judul: () => 'Isi data pejabat',
    isi: 'Pejabat dipilih sebagai penguji, anggota Tim Pertimbangan, dan penandatangan.',
    tombol: 'Isi pejabat',
  },
  DAFTARKAN: {
    judul: () => 'Daftarkan informasi',
    isi: 'Catat informasi yang diusulkan dikecualikan, atau ambil dari daftar lama.',
    tombol: 'Daftarkan informasi',
  },
  LENGKAPI: {
    judul: (n) => `Lengkapi ${angka(n)} informasi`,
    isi: 'Isiannya masih kurang, jadi belum dapat diuji.',
    tombol: 'Lengkapi',
  },
  UJI: {
    judul: (n) => `Uji ${angka(n)} informasi`,
    isi: 'Isi matriks uji konsekuensi: akibat bila dibuka dan bila ditutup.',
    tombol: 'Buka uji konsekuensi',
  },
  ADAKAN_RAPAT: {
    judul: (n) => `Bahas ${angka(n)} informasi dalam rapat`,
    isi: 'Informasi yang sudah diuji dibahas oleh Tim Pertimbangan.',
    tombol: 'Siapkan rapat',
  },
  LANJUTKAN_RAPAT: {
    judul: () => 'Lanjutkan rapat yang sedang berjalan',
    isi: 'Catat kehadiran dan putusannya, lalu tutup rapat.',
    tombol: 'Lanjutkan rapat',
  },
  BUAT_KEPUTUSAN: {
    judul: (n) => `Tetapkan ${angka(n)} informasi`,
    isi: 'Buat Keputusan dengan lampirannya untuk informasi yang sudah dibahas.',
    tombol: 'Buat Keputusan',
  },
  TANDA_TANGAN: {
    judul: (n) => `Catat tanda tangan pada ${angka(n)} dokumen`,
    isi: 'Dokumen sudah dicetak. Setelah ditandatangani, catat nomor dan tanggalnya.',
    tombol: 'Catat tanda tangan',
  },
  TEMPATKAN: {
    judul: (n) => `Lengkapi tempat simpan ${angka(n)} informasi`,
    isi: 'Catat boks atau folder kertasnya, dan simpan softcopy-nya bila ada.',
    tombol: 'Buka arsip',
  },
  UMUMKAN: {
    judul: (n) => `Umumkan ${angka(n)} Keputusan`,
    isi: 'Sudah ditandatangani, tetapi belum tercatat diunggah. Ekspor daftar publik, unggah, lalu catat.',
    tombol: 'Buka publikasi',
  },
  EKSPOR_DKIP: {
    judul: () => 'Ekspor DKIP untuk diumumkan',
    isi: 'Salin daftar untuk publik ke USB.',
    tombol: 'Ekspor DKIP',
  },
}

export const beranda = {
  judul: 'Beranda',
  selamatDatang: 'Selamat datang di Saksama',
  selamatIsi:
    'Saksama membantu Anda mendaftar informasi yang dikecualikan, mengujinya, membahasnya dalam rapat, mencetak suratnya, dan menyimpan arsipnya. Semua data tetap di komputer ini.',
  mulaiJudul: 'Mulai dari mana?',
  isiInstansi: 'Isi data instansi',
  isiInstansiIsi: 'Perlu sekitar lima menit: nama kantor, alamat, dan logo untuk kepala surat.',
  coba: 'Coba kantor latihan',
  cobaIsi: 'Kantor rekaan yang sudah berisi, untuk belajar tanpa takut salah. Dapat dihapus kapan saja.',
  langkah: 'Yang perlu dikerjakan',
  langkahKosong: 'Tidak ada yang menunggu',
  langkahKosongIsi: 'Semua informasi sudah ditetapkan dan ditempatkan. Daftarkan informasi baru bila ada.',
  berikutnya: 'Sesudah itu',
  status: 'Informasi menurut keadaan',
  statusKolom: 'Keadaan',
  jumlahKolom: 'Jumlah',
  jumlahSemua: 'Seluruhnya',
  bermasalah: (n: string) => `${n} informasi masih perlu diperbaiki`,
  tandaTangan: 'Menunggu tanda tangan',
  tandaTanganKosong: 'Tidak ada surat yang menunggu tanda tangan.',
  tandaTanganSemua: (n: string) => `Lihat ${n} surat ini ada pada siapa`,
  dicetak: (tanggal: string) => `dicetak ${tanggal}`,
  data: 'Data Anda',
  folder: 'Tersimpan di folder ini:',
  versi: (versi: string) => `Saksama versi ${versi}`,
}
