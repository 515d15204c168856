import { describe, expect, it } from 'vitest'
import type { BarisTerima } from '../../bindings/BarisTerima'
import { filterBaris, isiMedan, kalimatBaris, keadaanOf, nomorDiSini } from './baris'

const known = { medan: 'nomor_register', kode: 'USULAN_PERNAH_DIAMBIL', tingkat: 'GALAT' as const }
const beda = { medan: 'cakupan', di_sini: 'SELURUH', di_paket: 'SEBAGIAN' }

function baris(change: Partial<BarisTerima>): BarisTerima {
  const none = { nomor_register: null, temuan: [], informasi_id: null, beda: null }
  return { nomor_asal: 'R-2026-0009', judul: 'Rekam medis', jenis: 'DITOLAK', ...none, ...change }
}

const here = { informasi_id: 'i1', temuan: [{ ...known, data: { nomor: 'R-2026-0001' } }] }
const baru = baris({ jenis: 'DIAMBIL' })
const sama = baris({ ...here, beda: [] })
const berubah = baris({ ...here, beda: [beda] })
const dibuang = baris({
  ...here,
  temuan: [{ ...known, kode: 'USULAN_DI_SAMPAH', data: { nomor: 'R-2026-0001' } }],
})
const salah = baris({ temuan: [{ medan: 'judul', kode: 'WAJIB_DIISI', tingkat: 'GALAT', data: {} }] })
const semua = [baru, sama, berubah, dibuang, salah]

describe('a proposal', () => {
  it('is new, the same, changed, here already, or refused', () => {
    expect(semua.map(keadaanOf)).toEqual(['BARU', 'SAMA', 'BERUBAH', 'SUDAH_ADA', 'DITOLAK'])
    expect(filterBaris(semua, 'BERUBAH')).toEqual([berubah])
    expect(filterBaris(semua, 'SEMUA')).toEqual(semua)
  })
  it('is called by the number it has here, and by none where it is not', () => {
    expect(semua.map(nomorDiSini)).toEqual([null, 'R-2026-0001', 'R-2026-0001', 'R-2026-0001', null])
    const taken = baris({ jenis: 'DIAMBIL', informasi_id: 'i2', nomor_register: 'R-2026-0044' })
    expect(nomorDiSini(taken)).toBe('R-2026-0044')
    expect(kalimatBaris(taken)).toBe('Diambil sebagai R-2026-0044.')
  })
  it('says in words what it is', () => {
    expect(kalimatBaris(berubah)).toMatch(/R-2026-0001, 1 isian berbeda/)
    expect(kalimatBaris(sama)).toMatch(/isinya sama/)
    expect(kalimatBaris(dibuang)).toMatch(/R-2026-0001 .* sampah/)
    expect(kalimatBaris(salah)).toBe('Judul: Isian ini wajib diisi.')
  })
})

it('tells codes of the register in words, and that nothing stands there', () => {
  expect(isiMedan('cakupan', 'SEBAGIAN')).toBe('Hanya sebagian yang dikecualikan')
  expect(isiMedan('bukan_pasal18', 'YA')).toBe('Ya')
  expect(isiMedan('judul', 'YA')).toBe('YA')
  expect(isiMedan('kurun_waktu', '')).toBe('Kosong')
})
