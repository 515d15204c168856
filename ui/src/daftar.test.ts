import { expect, it } from 'vitest'
import { saring } from './daftar'

const baris = [
  { nama: 'Bagian Hukum', kode: '10' },
  { nama: 'Dinas Kesehatan', kode: '9' },
  { nama: 'badan Keuangan', kode: '2' },
]
const teks = (b: (typeof baris)[number]) => b

it('finds rows that hold every word, in any column', () => {
  expect(saring(baris, 'ke DI', teks, undefined).map((b) => b.kode)).toEqual(['9'])
  expect(saring(baris, '10', teks, undefined)).toEqual([baris[0]])
  expect(saring(baris, '  ', teks, undefined)).toHaveLength(3)
})

it('sorts as people do: without case, numbers by their value', () => {
  expect(saring(baris, '', teks, { key: 'nama', descending: false }).map((b) => b.kode)).toEqual([
    '2',
    '10',
    '9',
  ])
  expect(saring(baris, '', teks, { key: 'kode', descending: true }).map((b) => b.kode)).toEqual([
    '10',
    '9',
    '2',
  ])
})
