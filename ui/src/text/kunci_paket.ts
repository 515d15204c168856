/** Sentences of the keys with which packages are signed and locked. */

export const kunciPaket = {
  pengantar:
    'Dengan kunci, PPID Utama tahu bahwa paket benar-benar dari unit, dan hanya PPID Utama yang dapat membukanya. Sidik kunci selalu dicocokkan lewat kertas, tidak lewat USB.',

  sendiri: 'Kunci kantor ini',
  belum:
    'Kantor ini belum punya kunci. Buat kunci, lalu serahkan Kartu Kunci kepada kantor yang menerima paket.',
  buat: 'Buat kunci',
  sidik: 'Sidik kunci',
  keDibuat: (nomor: number, tanggal: string) => `Kunci ke-${nomor}, dibuat ${tanggal}.`,
  untuk: 'Kartu Kunci untuk',
  sebagaiKantor: 'PPID Utama',
  sebagaiUnit: (nama: string) => `Unit ${nama}`,
  lihat: 'Lihat kartu',
  gambar: 'Kartu Kunci',
  tutup: 'Tutup',
  cetak: 'Cetak kartu',
  simpan: 'Simpan kartu sebagai PDF',
  berkas: 'Simpan berkas kunci untuk unit',
  tersimpan: (path: string) => `Tersimpan di ${path}.`,
  ganti: 'Ganti kunci',
  gantiJudul: 'Ganti kunci kantor ini?',
  gantiIsi:
    'Kartu Kunci yang sudah dibagikan tidak berlaku lagi. Kantor lain memerlukan kartu yang baru sebelum menerima paket berikutnya. Paket yang sudah dikirim kepada Anda tetap dapat dibuka.',
  gantiYa: 'Ganti kunci',
  gantiAlasan: 'Mengapa diganti?',
  perluAlasan: 'Tulis alasannya.',
  batal: 'Batal',

  utama: 'Kunci PPID Utama',
  utamaPetunjuk:
    'Untuk unit: paket dikunci untuk PPID Utama yang tercatat di sini, dan putusan hanya diterima darinya.',
  utamaBelum: 'Kunci PPID Utama belum dicatat, jadi paket dari kantor ini tidak dikunci.',
  utamaCatat: 'Catat kunci PPID Utama',
  utamaDicatat: (nama: string, tanggal: string) => `${nama}, dicatat ${tanggal}.`,

  unit: 'Kunci unit',
  unitPetunjuk:
    'Untuk PPID Utama: paket bertanda tangan hanya diterima bila sidik kunci unitnya dicatat di sini.',
  tanpaUnit: 'Belum ada unit. Daftarkan unit di Pengaturan, Unit.',
  daftar: 'Unit dan sidik kuncinya',
  kolom: { nama: 'Unit', keadaan: 'Keadaan', sidik: 'Sidik kunci', aksi: 'Tindakan' },
  keadaan: { TERCATAT: 'Tercatat', DICABUT: 'Dicabut', BELUM: 'Belum dicatat' },
  catat: 'Catat',
  catatUntuk: (nama: string) => `Catat sidik kunci ${nama}`,
  catatGanti: 'Ganti',
  gantiUntuk: (nama: string) => `Ganti sidik kunci ${nama}`,
  cabut: 'Cabut',
  cabutUntuk: (nama: string) => `Cabut kunci ${nama}`,
  cabutJudul: (nama: string) => `Cabut kunci ${nama}?`,
  cabutIsi: 'Paket yang ditandatangani dengan kunci ini tidak diterima lagi.',
  cabutAlasan: 'Mengapa dicabut?',
  dicabut: (tanggal: string, alasan: string) => `Dicabut ${tanggal}: ${alasan}`,

  pilihBerkas: 'Pilih berkas kunci',
  berkasTerpilih: (nama: string) => `Berkas kunci: ${nama}`,
  berkasBelum: 'Pilih berkas kunci yang diberikan PPID Utama, misalnya di USB.',
  ketik: 'Sidik dari Kartu Kunci',
  ketikPetunjuk:
    'Ketik kedelapan kelompok dari kartu di kertas. Huruf besar atau kecil dan tanda hubung tidak berpengaruh.',
  surat: 'Nomor surat pengantar',
  alasan: 'Mengapa kunci yang lama diganti?',
  simpanCatatan: 'Catat sidik',
  tercatat: (nama: string) => `Sidik kunci ${nama} tercatat.`,
}
