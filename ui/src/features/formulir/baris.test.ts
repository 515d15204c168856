import { expect, it } from 'vitest'
import type { BarisFormulirTerima } from '../../bindings/BarisFormulirTerima'
import { barisKembali, dapatDiambil, filterBaris, kalimatBaris } from './baris'

const galat = { medan: 'judul', kode: 'WAJIB_DIISI', tingkat: 'GALAT' as const, data: {} }
const beda = { medan: 'judul', kolom: 'Judul informasi', di_sini: 'Lama', di_formulir: 'Baru' }

function baris(change: Partial<BarisFormulirTerima>): BarisFormulirTerima {
  const none = { nomor_register: null, informasi_id: null, temuan: [], beda: [], keterangan: '' }
  return { baris: 8, jenis: 'BARU', judul: 'Rekam medis', ...none, ...change }
}

const baru = baris({})
const kurang = baris({ baris: 9, temuan: [galat] })
const berubah = baris({ baris: 10, jenis: 'BERUBAH', nomor_register: 'R-1', beda: [beda] })
const sama = baris({ baris: 11, jenis: 'SAMA', nomor_register: 'R-2' })
const salah = baris({ baris: 12, jenis: 'SALAH', temuan: [galat], beda: [beda] })
const judul = { judul: 'Judul informasi' }
const semua = [baru, kurang, berubah, sama, salah]

it('can be taken unless it is wrong or the same', () => {
  expect(semua.map(dapatDiambil)).toEqual([true, true, true, false, false])
  expect(filterBaris(semua, 'BERUBAH')).toEqual([berubah])
  expect(filterBaris(semua, 'SEMUA')).toEqual(semua)
})

it('goes back when it is wrong, or when it has an error and is not taken', () => {
  expect(barisKembali(semua, [8, 9])).toEqual([12])
  expect(barisKembali(semua, [8])).toEqual([9, 12])
})

it('says in words what it is', () => {
  expect(kalimatBaris(judul, baru, false)).toBe('Informasi baru.')
  expect(kalimatBaris(judul, kurang, false)).toMatch(/1 hal/)
  expect(kalimatBaris(judul, berubah, false)).toBe('Mengubah R-1: Judul informasi.')
  expect(kalimatBaris(judul, sama, false)).toBe('Sama dengan R-2.')
  expect(kalimatBaris(judul, salah, false)).toBe('Judul informasi: Isian ini wajib diisi.')
  expect(kalimatBaris(judul, berubah, true)).toBe('Diambil sebagai R-1.')
})
