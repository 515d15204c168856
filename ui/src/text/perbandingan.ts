/** Words of the comparison of the list of two days. */

import type { HariBanding } from '../bindings/HariBanding'
import type { InformasiBanding } from '../bindings/InformasiBanding'
import type { PerbandinganDkip } from '../bindings/PerbandinganDkip'
import { angka, tanggal } from './format'

/** What a day is called where it is chosen; `akhir` is the newest of them. */
function hari(h: HariBanding, akhir: boolean): string {
  const hari = tanggal(h.tanggal)
  if (h.keputusan.length > 0) return `${hari}, sesudah Keputusan Nomor ${h.keputusan.join(' dan ')}`
  return akhir ? `${hari}, hari ini` : `${hari}, akhir tahun`
}

/** Why an item came, changed or went. */
function sebab(i: InformasiBanding): string {
  if (i.keputusan_tanggal) return `Nomor ${i.keputusan_nomor} tanggal ${tanggal(i.keputusan_tanggal)}`
  return i.berakhir ? `Jangka waktunya berakhir pada ${tanggal(i.berakhir)}` : ''
}

const namaMedan: Record<string, string | undefined> = {
  huruf: 'Huruf Pasal 17',
  berakhir: 'Berakhir',
  dibuka: 'Konsekuensi bila dibuka',
  ditutup: 'Pertimbangan bila ditutup',
}

/** What changed of an item, one sentence each. */
function beda(i: InformasiBanding): string[] {
  if (i.beda.length === 0) return ['Ditetapkan kembali; huruf, akhir, dan alasannya sama']
  const kata = (teks: string) => teks.replace(/\.+$/, '') || 'tidak ada'
  return i.beda.map(
    (b) => `${namaMedan[b.medan] ?? b.medan}: semula ${kata(b.semula)}, menjadi ${kata(b.menjadi)}`,
  )
}

export const perbandingan = {
  judul: 'Perbandingan daftar',
  tombol: 'Bandingkan daftar',
  pengantar:
    'Daftar yang sudah ditetapkan, pada dua hari: yang baru, yang berubah, dan yang tidak lagi dikecualikan.',
  kembali: 'Semua keputusan',
  membandingkan: 'Membandingkan daftar',
  semula: 'Daftar per',
  menjadi: 'Dibandingkan dengan daftar per',
  hari,
  ringkasan: (p: PerbandinganDkip) =>
    `Per ${tanggal(p.semula)}: ${angka(p.jumlah_semula)} informasi. Per ${tanggal(p.menjadi)}: ` +
    `${angka(p.jumlah_menjadi)} informasi. ${angka(p.baru.length)} baru, ${angka(p.berubah.length)} berubah, ` +
    `${angka(p.keluar.length)} tidak lagi dikecualikan, ${angka(p.tetap)} tetap.`,
  bagian: {
    baru: 'Baru dikecualikan',
    berubah: 'Berubah',
    keluar: 'Tidak lagi dikecualikan',
  },
  nihil: 'Tidak ada.',
  kosong: 'Belum ada keputusan yang ditandatangani',
  kosongIsi: 'Perbandingan dapat dibuat sesudah keputusan pertama ditandatangani dan dicatat.',
  kolom: {
    nomor: 'Nomor register',
    informasi: 'Informasi',
    huruf: 'Pasal 17',
    berakhir: 'Berakhir',
    beda: 'Yang berubah',
    keputusan: 'Keputusan',
    sebab: 'Sebab',
  },
  sebab,
  beda,
  simpan: 'Simpan sebagai PDF',
  cetak: 'Cetak',
  tersimpan: (path: string) => `Tersimpan di ${path}.`,
}
