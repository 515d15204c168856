import { expect, it } from 'vitest'
import { kolomTabel, readKolom } from './kolom'

it('keeps the order of the columns, and the title always', () => {
  expect(readKolom(['BERAKHIR', 'NOMOR_REGISTER'])).toEqual(['NOMOR_REGISTER', 'JUDUL', 'BERAKHIR'])
})

it('drops names that nobody knows', () => expect(readKolom(['WARNA'])).toEqual(['JUDUL']))

it('shows the usual columns on the first visit', () => {
  expect(readKolom(undefined)).toContain('STATUS')
  expect(readKolom(undefined)).not.toContain('DIUBAH')
  // What must be mended stands beside the title.
  expect(readKolom(undefined)).not.toContain('PERIKSA')
})

it('sorts only by what the register can be sorted by', () => {
  const sortable = kolomTabel(['NOMOR_REGISTER', 'JANGKA_WAKTU', 'PERIKSA']).map((c) => c.sortable)
  expect(sortable).toEqual([true, false, false])
})
