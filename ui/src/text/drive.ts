/** Words of the choice where to write to: a drive or a folder. */
export const drive = {
  pilih: 'Simpan ke mana?',
  kosong: 'Belum ada USB. Pasang USB, lalu tekan Cari lagi.',
  cariLagi: 'Cari lagi',
  usb: 'USB',
  diska: 'Diska',
  lepas: 'dapat dicabut',
  tetap: 'diska komputer ini',
  sisa: (sisa: string, ukuran: string) => `sisa ${sisa} dari ${ukuran}`,
  hanyaBaca: 'terkunci, tidak dapat ditulis',
  /** The name that people know a file system by; nothing for those of Linux itself. */
  sistem: (nama: string) =>
    ({
      vfat: 'FAT32',
      msdos: 'FAT',
      fat32: 'FAT32',
      exfat: 'exFAT',
      fuseblk: 'exFAT/NTFS',
      ntfs: 'NTFS',
      ntfs3: 'NTFS',
    })[nama.toLowerCase()] ?? '',
  fat32:
    'USB ini memakai FAT32: satu berkas paling besar 4 GB. Untuk berkas yang lebih besar pakai USB exFAT atau NTFS.',
  folderLain: 'Pilih folder lain',
  folderTerpilih: 'Folder yang dipilih',
  belumDipilih: 'Pilih USB atau folder lebih dahulu.',
  nama: 'Nama berkas',
  namaKosong: 'Tulis nama berkasnya.',
  namaTerlarang: 'Nama berkas tidak boleh memuat \\ / : * ? " < > |. Ganti huruf itu.',
  namaBerikut: 'Nama berikutnya sudah ditulis. Tekan tombolnya sekali lagi.',
  tandaVirus: 'USB ini mungkin kena virus:',
  tandaTersembunyi: 'Di USB ini ada folder tersembunyi:',
  tanda: {
    JALAN_PINTAS: (nama: string) =>
      `jalan pintas “${nama}” di samping folder yang namanya sama atau tidak terlihat`,
    PROGRAM: (nama: string) => `program “${nama}” di samping folder yang namanya sama`,
    AUTORUN: (nama: string) => `“${nama}”, yang menyuruh komputer lama menjalankan sesuatu`,
    FOLDER_TERSEMBUNYI: (nama: string) => (nama.trim() ? `folder “${nama}”` : 'folder tanpa nama'),
  } as Record<string, ((nama: string) => string) | undefined>,
  tandaVirusTindakan:
    'Jangan buka isi USB itu. Pakai USB lain, dan minta petugas TI memeriksanya. Saksama tidak menjalankan apa pun dari USB.',
  jangan: 'Jangan cabut USB.',
}
