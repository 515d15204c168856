/** Words of the choice where to write to: a drive or a folder. */
export const drive = {
  pilih: 'Simpan ke mana?',
  kosong: 'Belum ada USB. Pasang USB, lalu tekan Cari lagi.',
  cariLagi: 'Cari lagi',
  usb: 'USB',
  diska: 'Diska',
  lepas: 'dapat dicabut',
  tetap: 'diska komputer ini',
  sisa: (ukuran: string) => `sisa ${ukuran}`,
  folderLain: 'Pilih folder lain',
  folderTerpilih: 'Folder yang dipilih',
  belumDipilih: 'Pilih USB atau folder lebih dahulu.',
  nama: 'Nama berkas',
  namaKosong: 'Tulis nama berkasnya.',
  namaTerlarang: 'Nama berkas tidak boleh memuat \\ / : * ? " < > |. Ganti huruf itu.',
  namaBerikut: 'Nama berikutnya sudah ditulis. Tekan tombolnya sekali lagi.',
  tandaVirus: (nama: string) =>
    `USB ini mungkin kena virus: ada “${nama}” di samping folder yang namanya sama.`,
  tandaVirusTindakan:
    'Jangan buka isi USB itu. Pakai USB lain, dan minta petugas TI memeriksanya. Saksama tidak menjalankan apa pun dari USB.',
  jangan: 'Jangan cabut USB.',
}
