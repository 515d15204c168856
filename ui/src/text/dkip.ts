/** Sentences of the public export and of the practice office. */

import { angka } from './format'

export const dkip = {
  judul: 'Ekspor DKIP',
  pengantar:
    'Daftar untuk publik ditulis ke satu folder, dibaca ulang, dan dibandingkan. Tempat arsip, nama berkas, dan catatan internal tidak ikut.',
  tab: { ekspor: 'Ekspor', periksa: 'Periksa folder', cetak: 'Dua daftar' },
  internalJudul: 'Daftar internal',
  internalIsi:
    'Untuk kantor saja: judul di register, tempat simpan, keadaan, dan catatan internal ikut tertulis. Berkasnya tidak disandikan; simpan di tempat terkunci dan jangan diunggah.',
  internal: 'Simpan daftar internal (Excel)',
  internalTersimpan: (path: string) => `Daftar internal tersimpan di ${path}.`,
  publikJudul: 'Daftar publik',
  ekspor: 'Ekspor ke sini',
  berjalan: 'Menulis dan membaca ulang daftar',
  aman: 'USB aman dicabut',
  amanFolder: 'Ekspor selesai dan sudah diperiksa',
  amanIsi: (n: number) => `${angka(n)} informasi ditulis, dibaca ulang, dan sama dengan data di sini.`,
  tidakAman: 'Ekspor belum benar',
  tidakAmanIsi: 'Jangan memakai folder ini. Ekspor sekali lagi, bila perlu ke USB lain.',
  folder: 'Folder',
  berkas: 'Berkas',
  ukuran: 'Ukuran',
  sha256: 'SHA-256',
  lagi: 'Ekspor lagi',
  periksaJudul: 'Periksa folder DKIP',
  periksaIsi: 'Pilih folder hasil ekspor; setiap berkasnya dihitung ulang dan dibandingkan dengan daftarnya.',
  periksa: 'Pilih folder',
  memeriksa: 'Memeriksa folder',
  sehat: 'Folder ini utuh',
  sehatIsi: 'Semua berkas sama dengan saat diekspor.',
  sakit: 'Folder ini berubah',
  sakitIsi: 'Jangan memakai folder ini. Ekspor ulang dari program.',
}

/** A size as people read it: `1,5 GB`. Steps of 1,000, as drives are sold. */
export function ukuran(bytes: number): string {
  const unit = ['byte', 'KB', 'MB', 'GB', 'TB']
  let step = 0
  let value = bytes
  while (value >= 1000 && step < unit.length - 1) {
    value /= 1000
    step += 1
  }
  const digits = step === 0 || value >= 100 ? 0 : 1
  return `${value.toLocaleString('id-ID', { maximumFractionDigits: digits })} ${unit[step]}`
}

export const contoh = {
  judul: 'Kantor latihan',
  pengantar:
    'Kantor rekaan dengan 12 unit, 20 pejabat, dan 47 informasi untuk belajar. Setiap halaman yang dicetak bertanda LATIHAN. Data kantor Anda tidak tersentuh.',
  buka: 'Buka kantor latihan',
  membuat: 'Membuat kantor latihan',
  sedang: 'Anda sedang berada di kantor latihan.',
  tutup: 'Kembali ke kantor Anda',
  ada: 'Kantor latihan sudah ada dan berisi pekerjaan terakhir Anda di sana.',
  belum: 'Kantor latihan belum ada. Membukanya hanya perlu beberapa detik.',
  hapus: 'Hapus kantor latihan',
  hapusJudul: 'Hapus kantor latihan?',
  hapusIsi:
    'Yang dihapus: seluruh informasi, lembar uji, rapat, Keputusan, dokumen, dan berkas di kantor latihan. Data kantor Anda tetap utuh. Kantor latihan dapat dibuat lagi kapan saja.',
  hapusTombol: 'Hapus kantor latihan',
  batal: 'Batal',
  dihapus: 'Kantor latihan sudah dihapus.',
}
