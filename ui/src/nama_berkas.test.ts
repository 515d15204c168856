import { expect, it } from 'vitest'
import { fileName, nameFault, nameOf, nextName, pathIn, proposeName } from './nama_berkas'

it.each([
  ['Pemerintah Kota Sekar Jaya', false, 'Cadangan_Pemerintah_Kota_Sekar_Jaya_20261120.zip'],
  ['Pemerintah Kota Sekar Jaya', true, 'LATIHAN_Cadangan_Pemerintah_Kota_Sekar_Jaya_20261120.zip'],
  ['', false, 'Cadangan_20261120.zip'],
  [' RSUD "A/B": Utara ', false, 'Cadangan_RSUD_A_B_Utara_20261120.zip'],
  ['K'.repeat(80), false, `Cadangan_${'K'.repeat(50)}_20261120.zip`],
])('proposes a name for %j', (kantor, latihan, name) => {
  expect(proposeName('Cadangan', kantor, '2026-11-20', latihan)).toBe(name)
  expect(nameFault(name)).toBeNull()
})

it.each([
  ['', 'KOSONG'],
  ['  ', 'KOSONG'],
  [' .zip', 'KOSONG'],
  ['a/b', 'TERLARANG'],
  ['..\\b', 'TERLARANG'],
  ['jam 10:00.zip', 'TERLARANG'],
  ['baris\nbaru', 'TERLARANG'],
  ['CON.zip', 'TERLARANG'],
  ['lpt1', 'TERLARANG'],
  ['Konsul.zip', null],
  ['cadangan kantor', null],
])('judges the name %j as %s', (typed, fault) => expect(nameFault(typed)).toBe(fault))

it('adds the ending once', () => {
  expect(fileName(' kantor ')).toBe('kantor.zip')
  expect(fileName('Kantor.ZIP')).toBe('Kantor.ZIP')
})

it('counts on when a name is taken, and never takes a day for a count', () => {
  expect(nextName('Cadangan_20261120.zip')).toBe('Cadangan_20261120_2.zip')
  expect(nextName('Cadangan_20261120_2.zip')).toBe('Cadangan_20261120_3.zip')
  expect(nextName('kantor_9')).toBe('kantor_10.zip')
})

it.each([
  ['/media/usb', '/media/usb/k.zip'],
  ['/', '/k.zip'],
  ['E:\\', 'E:\\k.zip'],
  ['C:\\Users\\petugas', 'C:\\Users\\petugas\\k.zip'],
])('puts a file into %s', (folder, path) => expect(pathIn(folder, 'k.zip')).toBe(path))

it('tells a file without its folder, on either system', () => {
  expect(nameOf('/media/usb/daftar lama.csv')).toBe('daftar lama.csv')
  expect(nameOf('C:\\Dokumen\\daftar.xlsx')).toBe('daftar.xlsx')
})

it('keeps the ending of a package that only one office opens', () => {
  const name = proposeName('Usulan', 'DINKES', '2026-11-20', false, '.ppidp')
  expect(name).toBe('Usulan_DINKES_20261120.ppidp')
  expect([fileName(name), nextName(name), nextName(nextName(name))]).toEqual([
    'Usulan_DINKES_20261120.ppidp',
    'Usulan_DINKES_20261120_2.ppidp',
    'Usulan_DINKES_20261120_3.ppidp',
  ])
  expect(nameFault('.ppidp')).toBe('KOSONG')
})
