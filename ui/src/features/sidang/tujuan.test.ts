import { expect, test } from 'vitest'
import { tujuanPerbaikan } from './tujuan'

test('each place has its address', () => {
  const to = (layar: Parameters<typeof tujuanPerbaikan>[0]['layar'], id: string | null, medan = '') =>
    tujuanPerbaikan({ layar, id, medan })
  expect(to('INFORMASI', 'i 1', 'jangka_waktu.0.nilai')).toBe('#/informasi/i%201?medan=jangka_waktu.0.nilai')
  expect(to('LEMBAR', 'l', 'konsekuensi_dibuka')).toBe('#/uji-konsekuensi/l')
  expect(to('LEMBAR', null)).toBe('#/uji-konsekuensi')
  expect(to('SURAT_LEMBAR', 'l')).toBe('#/uji-konsekuensi/l?bagian=cetak')
  expect(to('RAPAT', null)).toBe('#/rapat')
  expect(to('KEPUTUSAN', 'k')).toBe('#/keputusan/k')
  expect(to('ARSIP', null)).toBe('#/arsip')
})
