/** Sentences of the decree. */

import type { BentukKeputusan } from '../bindings/BentukKeputusan'
import type { JenisKeputusan } from '../bindings/JenisKeputusan'
import { angka } from './format'

export const jenisKeputusan: Record<JenisKeputusan, string> = {
  PENETAPAN: 'Penetapan pertama',
  TAMBAHAN: 'Penetapan tambahan',
  PENGUBAHAN: 'Pengubahan klasifikasi',
  PEMBUKAAN: 'Pembukaan informasi',
  PENCABUTAN: 'Pencabutan',
}

export const bentukKeputusan: Record<BentukKeputusan, string> = {
  KEPUTUSAN: 'Keputusan (kebiasaan daerah)',
  PENETAPAN: 'Penetapan (bentuk resmi, Lampiran III)',
}

export const keputusan = {
  judul: 'Keputusan',
  pengantar: 'Keputusan menetapkan informasi yang disetujui rapat sebagai informasi yang dikecualikan.',
  buat: 'Buat Keputusan',
  baru: 'Keputusan baru',
  kosong: 'Belum ada Keputusan',
  kosongTindakan: 'Tutup rapat lebih dahulu, lalu buat Keputusan dari hasilnya.',
  daftar: 'Keputusan',
  jumlah: (n: number) => `${angka(n)} Keputusan`,
  kembali: 'Semua Keputusan',
  jumlahInformasi: (n: number) => `${angka(n)} informasi`,
  dibuang: 'Keputusan dipindahkan ke sampah. Informasinya dapat dimuat di Keputusan lain.',
  dikembalikan: 'Keputusan dikembalikan.',
  sampahKosong: 'Tidak ada Keputusan di sampah',
  diSampah: 'Keputusan ini ada di sampah. Kembalikan dahulu untuk melanjutkannya.',
  namaKeputusan: (nomor: string, tahun: number) =>
    nomor === '' ? 'Keputusan, belum bernomor' : `Keputusan Nomor ${nomor} Tahun ${tahun}`,
  tanpaNomor: 'Belum bernomor',
  nomorTahun: (nomor: string, tahun: number) => `Nomor ${nomor} Tahun ${tahun}`,
  kolom: {
    nomor: 'Nomor',
    tentang: 'Tentang',
    tanggal: 'Tanggal',
    status: 'Keadaan',
    informasi: 'Informasi',
  },
  rapat: 'Rapat yang menjadi dasar',
  rapatPetunjuk: 'Hanya rapat yang sudah ditutup. Informasi yang disetujui langsung masuk ke lampiran.',
  tanpaRapat:
    'Informasinya diambil dari Lembar Pengujian atas Pengubahan yang lengkap dan belum dipakai Keputusan lain.',
  rapatTidakAda: 'Belum ada rapat yang ditutup. Tutup rapat lebih dahulu.',
  jenis: 'Jenis',
  bentuk: 'Bentuk',
  tentang: 'Tentang',
  tentangPetunjuk: 'Dicetak dengan huruf besar. Contoh: Klasifikasi Informasi yang Dikecualikan',
  tentangAwal: 'Klasifikasi Informasi yang Dikecualikan',
  penandatangan: 'Penandatangan',
  belumDipilih: 'Belum dipilih',
  no: 'No.',
  informasi: 'Informasi',
  jangka: 'Jangka waktu',
  tindakan: 'Tindakan',
  lampiran: 'Lampiran',
  lampiranPetunjuk: 'Urutan di sini sama dengan urutan di lampiran.',
  lampiranKosong: 'Belum ada informasi. Pilih rapat yang sudah ditutup, lalu simpan.',
  keluarkan: (judul: string) => `Keluarkan ${judul} dari lampiran`,
  berakhir: 'Berakhir',
  simpan: 'Simpan Keputusan',
  simpanBaru: 'Buat Keputusan',
  tersimpan: 'Keputusan tersimpan.',
  terkunci: 'Keputusan ini sudah ditandatangani, jadi isinya tidak dapat diubah di sini.',
  bagian: 'Bagian Keputusan',
  tab: { isi: 'Isi', surat: 'Cetak dan tanda tangan' },
}
