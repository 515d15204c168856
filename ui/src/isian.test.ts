import { expect, it } from 'vitest'
import type { Masalah } from './bindings/Masalah'
import { fieldId, fieldTexts, isSame, summaryItems } from './isian'

const masalah: Masalah[] = [
  { medan: 'jangka_waktu.0.nilai', kode: 'WAJIB_DIISI', tingkat: 'GALAT', data: {} },
  { medan: 'uraian', kode: 'URAIAN_UMUM', tingkat: 'PERINGATAN', data: {} },
  { medan: 'jangka_waktu.0.nilai', kode: 'ANGKA_TERLALU_KECIL', tingkat: 'GALAT', data: { min: '1' } },
]

it('puts every problem beside its field, warnings apart', () => {
  expect(fieldTexts(masalah, 'jangka_waktu.0.nilai')).toEqual({
    error: 'Isian ini wajib diisi. Angka terlalu kecil. Tulis paling sedikit 1.',
    warning: undefined,
  })
  expect(fieldTexts(masalah, 'uraian')).toEqual({
    error: undefined,
    warning:
      'Uraian informasi masih umum. Sebutkan informasi tertentu yang dimaksud. (Perki 1/2021 Pasal 49 ayat (2) huruf b)',
  })
  expect(fieldTexts(masalah, 'judul')).toEqual({ error: undefined, warning: undefined })
})

it('sums up errors with the name and place of their field', () => {
  const items = summaryItems(masalah, (medan) => medan.toUpperCase())
  expect(items).toEqual([
    { id: 'f-jangka_waktu-0-nilai', text: 'JANGKA_WAKTU.0.NILAI: Isian ini wajib diisi.' },
    {
      id: 'f-jangka_waktu-0-nilai',
      text: 'JANGKA_WAKTU.0.NILAI: Angka terlalu kecil. Tulis paling sedikit 1.',
    },
  ])
  expect(fieldId('kode_pasal17')).toBe('f-kode_pasal17')
})

it('compares forms by what they hold', () => {
  expect(isSame({ a: 1, b: [{ c: null, d: '' }] }, { b: [{ d: '', c: null }], a: 1 })).toBe(true)
  expect(isSame({ a: [1, 2] }, { a: [2, 1] })).toBe(false)
  expect(isSame({ a: '' }, { a: null })).toBe(false)
  expect(isSame({ a: 1, b: undefined }, { a: 1 })).toBe(true)
  expect(isSame({}, [])).toBe(false)
})
