/** Which fields each kind of term has, and how a field is called in the error summary. */

import type { JangkaWaktuIsian } from '../../bindings/JangkaWaktuIsian'
import type { JenisJangkaWaktu } from '../../bindings/JenisJangkaWaktu'
import { dasar, form } from '../../text/informasi_form'
import { jangkaWaktu } from '../../text/jangka_waktu'

/** A field of a term that only some kinds have. */
export type MedanJangka = Exclude<keyof JangkaWaktuIsian, 'jenis' | 'uraian_cetak' | 'teks_asal'>

/** Fields shown for each kind, in reading order. */
export const MEDAN_JANGKA: Record<JenisJangkaWaktu, MedanJangka[]> = {
  DURASI: ['nilai', 'satuan', 'mulai', 'berakhir', 'alasan_berakhir'],
  SAMPAI_TANGGAL: ['berakhir'],
  SAMPAI_PERISTIWA: ['peristiwa', 'tinjau_pada'],
  DURASI_SETELAH_PERISTIWA: ['nilai', 'satuan', 'peristiwa', 'tinjau_pada'],
  SESUAI_PERATURAN: ['peraturan', 'tinjau_pada'],
  SELAMA_DIBUTUHKAN: ['peristiwa', 'tinjau_pada'],
  SAMPAI_PERSETUJUAN_TERTULIS: ['peristiwa', 'tinjau_pada'],
  SAMPAI_PUTUSAN: ['tinjau_pada'],
  SESUAI_JRA: ['retensi_aktif', 'retensi_inaktif', 'mulai', 'tinjau_pada'],
  PERMANEN: [],
}

const bagianDasar: Record<string, string> = {
  peraturan_id: dasar.peraturan,
  teks: dasar.teks,
  pasal: dasar.pasal,
  ayat: dasar.ayat,
  huruf: dasar.huruf,
  angka: dasar.angka,
}

const bagianJangka: Record<string, string> = {
  jenis: jangkaWaktu.jenis,
  nilai: jangkaWaktu.nilai,
  satuan: jangkaWaktu.satuan,
  mulai: jangkaWaktu.mulai,
  berakhir: jangkaWaktu.berakhir,
  alasan_berakhir: jangkaWaktu.alasanBerakhir,
  peristiwa: jangkaWaktu.peristiwa,
  peraturan: jangkaWaktu.peraturan,
  retensi_aktif: jangkaWaktu.retensiAktif,
  retensi_inaktif: jangkaWaktu.retensiInaktif,
  tinjau_pada: jangkaWaktu.tinjau,
  uraian_cetak: jangkaWaktu.cetak,
}

/** `Jangka waktu 2, Lama` for `jangka_waktu.1.nilai`. */
export function namaMedan(medan: string): string {
  const [head = '', index, part] = medan.split('.')
  const name = form.medan[head] ?? head
  if (index === undefined) return name
  const place = `${name} ${Number(index) + 1}`
  return part === undefined
    ? place
    : `${place}, ${(head === 'jangka_waktu' ? bagianJangka : bagianDasar)[part] ?? part}`
}
