/** Sentences about what was made known to the public. */

import type { SaranaPublikasi } from '../bindings/SaranaPublikasi'
import { angka } from './format'

export const saranaPublikasi: Record<SaranaPublikasi, string> = {
  LAMAN: 'Laman resmi',
  PAPAN: 'Papan pengumuman',
  MEDSOS: 'Media sosial',
  LAIN: 'Sarana lain',
}

export const publikasi = {
  tab: 'Publikasi',
  belumJudul: (n: number) => `Sudah ditetapkan, belum diumumkan (${angka(n)})`,
  belumIsi: 'Unggah dkip.pdf dan pindaian Keputusan ke laman PPID, lalu catat di sini.',
  semuaSudah: 'Semua Keputusan yang ditandatangani sudah tercatat diumumkan.',
  belumAda: 'Belum ada Keputusan yang ditandatangani.',
  keputusan: (nomor: string, tanggal: string) => `Nomor ${nomor || '…'}${tanggal && `, ${tanggal}`}`,
  informasi: (n: number) => `${angka(n)} informasi`,
  catat: 'Catat publikasi',
  ekspor: (waktu: string, folder: string) => `Ekspor terakhir ${waktu} ke ${folder}.`,
  tanpaEkspor: 'Daftar publik belum pernah diekspor dari sini.',
  daftar: 'Sudah diumumkan',
  kosong: 'Belum ada publikasi yang dicatat.',
  kolom: { tanggal: 'Tanggal', sarana: 'Di mana', petugas: 'Oleh', keputusan: 'Keputusan', bukti: 'Bukti' },
  lampirkan: 'Lampirkan bukti',
  gantiBukti: 'Ganti bukti',
  bukaBukti: 'Buka bukti',
  tanpaBukti: 'Belum ada',
  ubah: 'Ubah',
  buang: 'Buang ke sampah',
  tersimpan: 'Publikasi tercatat. Lampirkan tangkapan layarnya sebagai bukti.',
  buktiTersimpan: 'Bukti tersimpan.',
  dibuang: 'Publikasi dibuang ke sampah.',
  dikembalikan: 'Publikasi dikembalikan.',
  lihatSampah: 'Lihat sampah',
  sampahKosong: 'Tidak ada publikasi di sampah.',
  tutupSampah: 'Kembali ke daftar',
  dialogBaru: 'Catat publikasi',
  dialogUbah: 'Ubah catatan publikasi',
  sarana: 'Sarana',
  alamat: 'Alamat halaman atau tempat',
  alamatPetunjuk: 'Salin alamat halamannya dari peramban, misalnya https://ppid.contoh.go.id/dik.',
  tanggal: 'Tanggal diumumkan',
  petugas: 'Petugas yang mengumumkan',
  pilih: 'Keputusan yang diumumkan',
  cetak: 'Bukti unggah (D25)',
}
