/** Words of the about screen. */
export const tentang = {
  judul: 'Tentang Saksama',
  pengantar: 'Versi, janji dan batas program, sumber data, dan lisensi karya yang dimuatnya.',
  versi: (versi: string) => `Saksama versi ${versi}`,
  janji: 'Yang dijanjikan program ini',
  janjiIsi: [
    'Bekerja tanpa internet: program ini tidak memakai sambungan jaringan apa pun.',
    'Semua data hanya ada di folder data di komputer ini dan di cadangan yang Anda buat.',
    '“Tersimpan” berarti sudah tertulis di penyimpanan komputer.',
    'Tidak ada yang dihapus diam-diam: yang dibuang masuk sampah, yang sudah ditandatangani tidak berubah.',
    'Berkas dari USB hanya dibaca, tidak pernah dijalankan; yang dikenali berbahaya ditolak tanpa mengubah data.',
    'Daftar untuk umum hanya memuat kolom yang memang untuk umum.',
  ],
  batas: 'Yang tidak dapat dijanjikan',
  batasIsi: [
    'Program ini bukan antivirus. Komputer yang sudah terkena virus tetap berbahaya bagi data Anda.',
    'Orang yang memakai komputer ini saat program terbuka dapat melihat dan memotret layar.',
    'Data sesudah cadangan terakhir tidak dapat dikembalikan bila komputer rusak atau hilang.',
    'Program membantu menyusun dan memeriksa; keputusan hukum tetap pada pejabat yang berwenang.',
  ],
  sumber: 'Sumber data',
  sumberIsi: [
    'Peraturan dan bunyi Pasal 17: Undang-Undang Nomor 14 Tahun 2008 dan peraturan di layar Peraturan.',
    'Hari libur nasional dan cuti bersama: Keputusan Bersama Tiga Menteri untuk setiap tahunnya.',
    'Kantor latihan: kota, pejabat, dan informasi rekaan.',
  ],
  lisensi: 'Karya pihak lain di dalam program',
  lisensiIsi: (jumlah: string) =>
    `${jumlah} karya. Teks lengkap lisensinya dipasang bersama program (lisensi.txt).`,
  cari: 'Cari nama atau lisensi',
  tidakAda: 'Tidak ada karya dengan kata itu.',
  jenis: { RUST: 'Pustaka program', NPM: 'Pustaka layar', FON: 'Huruf', BAWAAN: 'Bagian pustaka' },
  kolom: { nama: 'Nama', versi: 'Versi', jenis: 'Jenis', lisensi: 'Lisensi' },
} as const
