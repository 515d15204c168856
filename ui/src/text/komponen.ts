/** Words of the components: no word of the domain. */
export const komponen = {
  opsional: '(opsional)',
  peringatan: 'Perhatikan:',
  tutup: 'Tutup',
  tutupPesan: 'Tutup pesan',
  urungkan: 'Urungkan',
  hentikan: 'Hentikan',
  menghentikan: 'Sedang dihentikan',
  tanggalPetunjuk: 'Tulis seperti 31-12-2026.',
  perbaiki: (n: number) => `Ada ${n} isian yang perlu diperbaiki`,
  tabelGeser: 'Tabel, geser ke samping dengan tombol panah',
  dari: (done: number, total: number) =>
    `${done.toLocaleString('id-ID')} dari ${total.toLocaleString('id-ID')}`,
  pilihSemua: 'Pilih semua yang terlihat',
  pilihBaris: (nama: string) => `Pilih ${nama}`,
  memuat: 'Sedang dimuat',
  bukanUkuran: 'Tulis ukurannya dengan angka, misalnya 25 atau 25,4.',
  bukanAngka: 'Tulis dengan angka saja, misalnya 12.',
}
