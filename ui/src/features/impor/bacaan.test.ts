import { describe, expect, it } from 'vitest'
import type { BarisImpor } from '../../bindings/BarisImpor'
import type { Masalah } from '../../bindings/Masalah'
import {
  columnLetter,
  filterBaris,
  firstSentence,
  hasInformasi,
  isBalanced,
  makePeta,
  refusedField,
  sortBaris,
} from './bacaan'

const temuan: Masalah = { medan: 'dibuka', kode: 'IMPOR_DIBUKA_KOSONG', tingkat: 'PERINGATAN', data: {} }

function baris(nomor_baris: number, jenis: string, part: Partial<BarisImpor> = {}): BarisImpor {
  const empty = {
    judul: '',
    uraian: '',
    huruf: '',
    dasar_hukum: '',
    dibuka: '',
    ditutup: '',
    jangka_waktu: '',
  }
  return { nomor_baris, jenis, ...empty, temuan: [], ...part }
}

const daftar = [
  baris(1, 'BUKAN_DATA', { temuan: [temuan] }),
  baris(2, 'DIAMBIL', { judul: 'Soal ujian', temuan: [temuan] }),
  baris(3, 'DITOLAK', { temuan: [temuan] }),
  baris(10, 'DIAMBIL', { judul: 'Data pribadi' }),
]
const nomor = (list: BarisImpor[]) => list.map((b) => b.nomor_baris)

describe('count', () => {
  const ringkasan = {
    baris_dibaca: 37,
    diambil: 34,
    ditandai: 29,
    ditolak: 0,
    bukan_data: 3,
    lembar_id: null,
    rentang_nomor: null,
    belum_lengkap: 0,
  }
  it('holds when every row is accounted for', () => expect(isBalanced(ringkasan)).toBe(true))
  it('fails when a row is lost, or flagged without being taken', () => {
    expect(isBalanced({ ...ringkasan, bukan_data: 2 })).toBe(false)
    expect(isBalanced({ ...ringkasan, ditandai: 35 })).toBe(false)
  })
})

describe('rows', () => {
  it('shows as flagged only what is taken, as the count does', () => {
    expect(nomor(filterBaris(daftar, 'DITANDAI'))).toEqual([2])
    expect(nomor(filterBaris(daftar, 'DITOLAK'))).toEqual([3])
    expect(nomor(filterBaris(daftar, 'BUKAN_DATA'))).toEqual([1])
    expect(filterBaris(daftar, 'SEMUA')).toHaveLength(4)
  })
  it('sorts lines as numbers and words as words', () => {
    expect(nomor(sortBaris(daftar, { key: 'nomor', descending: true }))).toEqual([10, 3, 2, 1])
    const judul = sortBaris(filterBaris(daftar, 'SEMUA').slice(1), { key: 'judul', descending: false })
    expect(nomor(judul)).toEqual([3, 10, 2])
  })
  it('gives the flag without its advice', () => {
    expect(firstSentence('Ada galat rumus, misalnya #REF!. Perbaiki di berkas asal.')).toBe(
      'Ada galat rumus, misalnya #REF!',
    )
    expect(firstSentence('Tanpa titik')).toBe('Tanpa titik')
  })
})

describe('columns', () => {
  const kolom = (indeks: number, arti: string | null) => ({ indeks, kepala: '', kolom: arti, contoh: '' })
  it('puts each meaning at its place', () => {
    expect(makePeta([kolom(0, 'NOMOR'), kolom(3, 'JUDUL')])).toEqual(['NOMOR', null, null, 'JUDUL'])
  })
  it('knows whether the information has a column', () => {
    expect(hasInformasi(['NOMOR', null, 'URAIAN'])).toBe(true)
    expect(hasInformasi(['NOMOR', 'DASAR_HUKUM'])).toBe(false)
  })
  it('names columns as Excel does', () => {
    expect([0, 25, 26, 51, 52, 255].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'IV'])
  })
})

it('finds the row that a refusal means among those to be taken', () => {
  expect(refusedField('baris.1.uraian', daftar)).toEqual({ nomor: 10, medan: 'uraian' })
  expect(refusedField('baris.7.uraian', daftar)).toBeNull()
  expect(refusedField('unit_id', daftar)).toBeNull()
})
