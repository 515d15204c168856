/** What a row of a form is to this office, in words. */

import type { BarisFormulirTerima } from '../../bindings/BarisFormulirTerima'
import type { JenisBarisFormulir } from '../../bindings/JenisBarisFormulir'
import type { Masalah } from '../../bindings/Masalah'
import { formulir as teks } from '../../text/formulir'
import { kalimatMasalah } from '../../text/masalah'

/** Rows to look at: all, or those of one kind. */
export type Saringan = 'SEMUA' | JenisBarisFormulir

/** Whether it can be taken at all. */
export function dapatDiambil({ jenis }: BarisFormulirTerima): boolean {
  return jenis === 'BARU' || jenis === 'BERUBAH' || jenis === 'GANDA'
}

/** The rows of one filter. */
export function filterBaris(baris: BarisFormulirTerima[], saringan: Saringan): BarisFormulirTerima[] {
  return saringan === 'SEMUA' ? baris : baris.filter((b) => b.jenis === saringan)
}

/** Rows that go back: the wrong ones, and those with an error that the officer doesn't take. */
export function barisKembali(baris: BarisFormulirTerima[], diambil: number[]): number[] {
  const kurang = (b: BarisFormulirTerima) =>
    dapatDiambil(b) && !diambil.includes(b.baris) && b.temuan.some((t) => t.tingkat === 'GALAT')
  return baris.filter((b) => b.jenis === 'SALAH' || kurang(b)).map((b) => b.baris)
}

/** Heading of each column of the form, by its hidden name. */
export type JudulKolom = Record<string, string>

/** A finding after the heading of its column, where it is about one. */
export function kalimatTemuan(judul: JudulKolom, temuan: Masalah): string {
  const kolom = judul[temuan.medan.split('.')[0] ?? '']
  const { kalimat } = kalimatMasalah(temuan)
  return kolom === undefined ? kalimat : teks.isian(kolom, kalimat)
}

/** The row in a few words. */
export function kalimatBaris(judul: JudulKolom, baris: BarisFormulirTerima, diambil: boolean): string {
  const nomor = baris.nomor_register ?? ''
  if (diambil) return teks.tersimpan(nomor)
  if (baris.jenis === 'SAMA') return teks.sama(nomor)
  if (baris.jenis === 'BERUBAH') return teks.berubah(nomor, baris.beda.map((b) => b.kolom).join(', '))
  if (baris.jenis === 'BARU') return baris.temuan.length === 0 ? teks.baru : teks.kurang(baris.temuan.length)
  return baris.temuan.map((t) => kalimatTemuan(judul, t)).join(' ')
}
