import { expect, it } from 'vitest'
import { langkah } from '../../text/beranda'
import { tujuan } from './tujuan'

it.each(Object.keys(langkah))('%s leads to a screen', (kode) => {
  expect(tujuan({ kode, jumlah: 1, id: null, sisa_hari_kerja: null })).toMatch(/^#\/[a-z-]+/)
})

it('leads to the one thing when it is one', () => {
  expect(tujuan({ kode: 'LANJUTKAN_RAPAT', jumlah: 1, id: 'r1', sisa_hari_kerja: null })).toBe('#/rapat/r1')
  expect(tujuan({ kode: 'LENGKAPI', jumlah: 3, id: null, sisa_hari_kerja: null })).toBe(
    '#/informasi?bermasalah=1',
  )
  expect(tujuan({ kode: 'SUDAH_BERAKHIR', jumlah: 2, id: null, sisa_hari_kerja: null })).toBe(
    '#/informasi?urut=BERAKHIR',
  )
})

it('says how many working days are left', () => {
  const isi = langkah['PUTUSKAN_PENGUBAHAN']?.isi
  expect(typeof isi === 'function' && isi(12)).toContain('tinggal 12 hari kerja')
})
