import { expect, it } from 'vitest'
import { cellOf, placeOf } from './place'

it.each([
  ['baris.3.konsekuensi_ditutup', { row: 3, medan: 'konsekuensi_ditutup' }],
  ['baris.0.dasar_hukum.2', { row: 0, medan: 'dasar_hukum' }],
  ['baris.12.jangka_waktu.0.uraian_cetak', { row: 12, medan: 'jangka_waktu' }],
  ['penguji', { row: null, medan: 'penguji' }],
  ['baris', { row: null, medan: 'baris' }],
])('reads %s', (path, place) => expect(placeOf(path)).toEqual(place))

it('knows the cells of the matrix', () => {
  expect(cellOf(placeOf('baris.3.konsekuensi_ditutup'))).toEqual({ row: 3, column: 1 })
  expect(cellOf(placeOf('baris.3.uraian'))).toBeNull()
  expect(cellOf(placeOf('tanggal'))).toBeNull()
})
