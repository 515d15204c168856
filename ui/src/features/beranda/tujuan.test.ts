import { expect, it } from 'vitest'
import { langkah } from '../../text/beranda'
import { tujuan } from './tujuan'

it.each(Object.keys(langkah))('%s leads to a screen', (kode) => {
  expect(tujuan({ kode, jumlah: 1, id: null })).toMatch(/^#\/[a-z-]+/)
})

it('leads to the one thing when it is one', () => {
  expect(tujuan({ kode: 'LANJUTKAN_RAPAT', jumlah: 1, id: 'r1' })).toBe('#/rapat/r1')
  expect(tujuan({ kode: 'LENGKAPI', jumlah: 3, id: null })).toBe('#/informasi?bermasalah=1')
})
