/** Sentences of taking over an old list. */

/** What a column can mean, in the order of the drop-down. */
export const kolomImpor = {
  JUDUL: 'Informasi (judul)',
  URAIAN: 'Uraian informasi',
  DASAR_HUKUM: 'Dasar hukum',
  PASAL17: 'Huruf Pasal 17',
  DIBUKA: 'Konsekuensi bila dibuka',
  DITUTUP: 'Pertimbangan bila ditutup',
  KONSEKUENSI: 'Dibuka dan ditutup dalam satu kolom',
  JANGKA_WAKTU: 'Jangka waktu',
  UNIT: 'Unit',
  PENANGGUNG_JAWAB: 'Penanggung jawab',
  BENTUK: 'Bentuk (hardcopy, softcopy)',
  NOMOR: 'Nomor urut',
  KATEGORI: 'Kategori',
  KATEGORI_NOMOR: 'Nomor kategori',
  WAKTU_TEMPAT: 'Waktu dan tempat pembuatan',
  RETENSI: 'Masa simpan arsip (JRA)',
  KETERANGAN: 'Keterangan',
} as const

/** What became of a row. */
export const jenisBaris: Record<string, string | undefined> = {
  DIAMBIL: 'Diambil',
  DITOLAK: 'Ditolak',
  BUKAN_DATA: 'Bukan data',
}

/** Names of the fields that keep a row from being taken. */
const namaMedan: Record<string, string | undefined> = {
  judul: 'Informasi',
  uraian: 'Uraian',
  usul_dibuka: 'Konsekuensi bila dibuka',
  usul_ditutup: 'Pertimbangan bila ditutup',
  dasar_hukum: 'Dasar hukum',
  kode_pasal17: 'Huruf Pasal 17',
  penanggung_jawab: 'Penanggung jawab',
  kategori: 'Kategori',
  catatan_internal: 'Catatan',
  asal: 'Nama berkas',
  unit_id: 'Unit',
}

export const impor = {
  judul: 'Ambil dari daftar lama',
  pengantar:
    'Pindahkan daftar yang sudah ada ke Saksama. Tidak ada yang disimpan sebelum tombol Ambil ditekan.',
  kembali: 'Semua informasi',
  pilih: 'Pilih berkas',
  pilihLain: 'Pilih berkas lain',
  tempel: 'Tempel tabel',
  tempelJudul: 'Tempel tabel dari Excel atau Word',
  tempelIsi: [
    'Di Excel atau Word, sorot tabelnya beserta judul kolomnya, lalu tekan Ctrl+C.',
    'Klik kotak di bawah ini, lalu tekan Ctrl+V.',
    'Tekan Baca tabel. Belum ada yang disimpan.',
  ],
  tempelKotak: 'Tabel',
  tempelBaca: 'Baca tabel',
  tempelBatal: 'Batal',
  tempelNama: 'Tabel yang ditempel',
  mulai: 'Pilih daftar berbentuk CSV atau XLSX, atau tempel tabelnya',
  mulaiIsi: [
    'Satu baris berisi satu informasi, dengan judul kolom di atasnya. Tidak perlu dirapikan lebih dahulu.',
    'Program mencocokkan kolomnya, menandai baris yang meragukan, dan menunjukkannya kepada Anda.',
    'Anda memeriksa, lalu menekan Ambil.',
  ],
  membaca: 'Membaca daftar',
  mengambil: 'Mengambil informasi',
  berkas: 'Sumber',
  bagian: 'Bagian',
  tab: {
    kolom: (n: string) => `1. Cocokkan kolom (${n})`,
    baris: (n: string) => `2. Periksa baris (${n})`,
  },

  dibaca: 'baris dibaca',
  diambil: 'diambil',
  bukanData: 'bukan data',
  ditolak: 'ditolak',
  ditandai: (n: string) => `${n} yang diambil ditandai untuk diperiksa.`,
  tidakDitandai: 'Tidak ada baris yang ditandai.',
  bukanDataIsi: 'Bukan data: judul kolom, kategori, sambungan.',
  tidakCocok:
    'Hitungan barisnya tidak cocok. Jangan ambil daftar ini; simpan ulang sebagai .xlsx, lalu coba lagi.',

  unit: 'Unit bila baris tidak menyebutnya',
  tanpaUnit: 'Tanpa unit, dilengkapi nanti',
  kolom: 'Kolom dalam daftar',
  kolomIsi: 'Periksa arti setiap kolom. Bila diganti, daftar langsung dibaca ulang.',
  kolomHuruf: (huruf: string) => `Kolom ${huruf}`,
  kolomContoh: 'Isi pertama',
  kolomArti: 'Diambil sebagai',
  artiKolom: (nama: string) => `Arti ${nama}`,
  lain: 'Tidak dicocokkan, jadi catatan',
  tanpaKepala: 'Tanpa judul kolom',
  tunjukkan:
    'Kolom yang berisi informasi belum ditemukan. Tunjukkan kolom itu: pilih “Informasi (judul)” atau “Uraian informasi”.',

  daftar: 'Baris dalam daftar',
  saring: 'Baris yang ditampilkan',
  saringan: {
    SEMUA: 'Semua',
    DITANDAI: 'Ditandai',
    DITOLAK: 'Ditolak',
    BUKAN_DATA: 'Bukan data',
  },
  saringJumlah: (nama: string, n: string) => `${nama} (${n})`,
  saringKosong: 'Tidak ada baris seperti ini.',
  kolomBaris: {
    nomor: 'Baris',
    jenis: 'Hasil baca',
    judul: 'Informasi',
    huruf: 'Pasal 17',
    jangka_waktu: 'Jangka waktu',
    tanda: 'Yang perlu diperiksa',
  },
  nomorBaris: (n: string) => `Baris ${n}`,
  /** The field a sentence is about, before it; only a refusal names one. */
  isian: (medan: string, kalimat: string) => (namaMedan[medan] ? `${namaMedan[medan]}: ${kalimat}` : kalimat),
  ditolakBaris: 'Tidak ada yang diambil. Perbaiki baris ini di berkas asal, lalu pilih berkasnya lagi:',
  ditolakTempel: 'Tidak ada yang diambil. Perbaiki baris ini di tabel asal, lalu salin dan tempel lagi:',
  lainnya: (n: number) => `dan ${n} lagi`,
  isiKosong: 'Kosong',
  rinci: {
    judul: 'Informasi',
    uraian: 'Uraian',
    huruf: 'Pasal 17 yang terbaca',
    dasar_hukum: 'Dasar hukum',
    dibuka: 'Konsekuensi bila dibuka',
    ditutup: 'Pertimbangan bila ditutup',
    jangka_waktu: 'Jangka waktu',
  },
  sebelumnya: 'Baris sebelumnya',
  berikutnya: 'Baris berikutnya',
  tutup: 'Tutup',

  ambil: (n: string) => `Ambil ${n} informasi`,
  akan: 'Belum ada yang disimpan. Semua masuk sebagai draf; baris yang ditandai diperbaiki sesudah diambil.',
  selesai: (n: string) => `${n} informasi diambil sebagai draf`,
  selesaiIsi: (n: string) =>
    `${n} di antaranya ditandai untuk diperiksa. Lengkapi satu per satu; semuanya tetap tersimpan sebagai draf.`,
  selesaiBersih: 'Tidak ada baris yang ditandai.',
  keLembar: 'Buka lembar uji',
  lembarIsi:
    'Daftar ini memuat kolom dibuka dan ditutup, jadi isinya juga menjadi satu lembar uji konsekuensi yang tinggal dilengkapi.',
  ambilLagi: 'Ambil daftar lain',
}
