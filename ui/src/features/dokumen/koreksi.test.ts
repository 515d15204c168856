import { expect, it } from 'vitest'
import type { Jejak } from '../../bindings/Jejak'
import { kalimatKoreksi } from './koreksi'

const line = (dari: string, ke: string) =>
  ({ waktu: '2026-11-20T09:15:00', dari, ke, alasan: 'Salah ketik' }) as Jejak
const hash = 'ab'.repeat(32)

it.each([
  [
    '21; 19 November 2026; Rahayu',
    '12; 20 November 2026; Rahayu',
    /semula “21; 19 .*”, menjadi “12; 20 .*”\. /,
  ],
  [hash, hash.replace('a', 'c'), /pindaian diganti; yang lama tetap disimpan/],
  ['', hash, /pindaian ditambahkan/],
])('says a correction from %j in words', (dari, ke, expected) => {
  const said = kalimatKoreksi(line(dari, ke))
  expect(said).toMatch(expected)
  expect(said).toMatch(/^20 November 2026, 09\.15: .* Alasan: Salah ketik$/)
  expect(said).not.toContain(hash)
})
