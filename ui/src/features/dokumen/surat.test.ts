import { describe, expect, it } from 'vitest'
import type { KodeDokumen } from '../../bindings/KodeDokumen'
import { kodeDokumen } from '../../text/dokumen'
import {
  isKeputusan,
  kirimanUnit,
  lainKeputusan,
  perUnit,
  SEMUA,
  SURAT_LOKASI,
  SURAT_REGISTER,
  SURAT_UNIT,
  suratInformasi,
  suratKeputusan,
  suratLembar,
  tempatSurat,
} from './surat'

const JENIS = ['PENETAPAN', 'TAMBAHAN', 'PENGUBAHAN', 'PEMBUKAAN', 'PENCABUTAN'] as const

it('leaves no paper without a place where it is made', () => {
  const meeting: KodeDokumen[] = ['D08', 'D09', 'D10', 'D11', 'D12', 'D13']
  const offered = new Set([
    ...[suratLembar('AWAL'), suratLembar('PENGUBAHAN'), 'D06', 'D07', ...meeting],
    ...JENIS.flatMap((jenis) => [suratKeputusan(jenis), ...lainKeputusan(jenis)]),
    ...[...suratInformasi('TERDOKUMENTASI'), ...SURAT_UNIT, ...SURAT_LOKASI, ...SURAT_REGISTER],
  ])
  expect([...offered].sort()).toEqual(Object.keys(kodeDokumen).sort())
})

describe('the papers of a decree', () => {
  it.each([
    ['PENETAPAN', 'D14', false],
    ['TAMBAHAN', 'D15', false],
    ['PEMBUKAAN', 'D21', true],
    ['PENGUBAHAN', 'D21', false],
  ] as const)('of kind %s are %s, and its announcement: %s', (jenis, kode, announced) => {
    expect(suratKeputusan(jenis)).toBe(kode)
    expect(isKeputusan(kode)).toBe(true)
    expect(lainKeputusan(jenis).includes('D22')).toBe(announced)
  })
})

it('gives the extract of an item only once a decree has set it', () => {
  expect(suratInformasi('DIUJI')).toEqual(['D25', 'D25-KARTU'])
  expect(suratInformasi('DITETAPKAN')[0]).toBe('D14-PETIKAN')
})

it.each([
  ['D07', 'a', '#/uji-konsekuensi/a?bagian=cetak'],
  ['D11', 'a', '#/rapat/a?bagian=surat'],
  ['D17', 'a/b', '#/keputusan/a?bagian=surat'],
  ['D14-PETIKAN', 'a', '#/informasi/a'],
  ['D19-LABEL', 'semua', '#/dokumen?surat=D19-LABEL'],
  ['D24', 'a', '#/unit/a'],
  ['D18', 'dkip', '#/dkip'],
] as const)('leads from %s about %s to %s', (kode, subjek_id, address) =>
  expect(tempatSurat({ kode, subjek_id })).toBe(address),
)

it.each([
  ['D01', SEMUA, true],
  ['D24', SEMUA, true],
  ['D01', 'unit-1', false],
  ['D19', SEMUA, false],
  ['D16', 'keputusan-1', true],
  ['D17', 'keputusan-1/unit-1', false],
  ['D14', 'keputusan-1', false],
] as const)('makes %s about %s for every unit: %s', (kode, subjek_id, expected) => {
  expect(perUnit({ kode, subjek_id })).toBe(expected)
})

it('shows the letters of a decree that went to one unit each under the unit', () => {
  const dokumen = [
    { kode: 'D17', subjek_id: 'k/b' },
    { kode: 'D16', subjek_id: 'k/b' },
    { kode: 'D16', subjek_id: 'k/b' },
    { kode: 'D16', subjek_id: 'k' },
    { kode: 'D16', subjek_id: 'lain/a' },
  ] as const
  const unit = [
    { id: 'a', nama: 'Dinas A' },
    { id: 'b', nama: 'Dinas B' },
  ]
  expect(kirimanUnit('k', dokumen, unit)).toEqual([
    {
      judul: 'Dinas B',
      surat: [
        { kode: 'D16', subjek_id: 'k/b' },
        { kode: 'D17', subjek_id: 'k/b' },
      ],
    },
  ])
})
