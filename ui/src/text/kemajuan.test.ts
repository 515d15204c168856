import { expect, it } from 'vitest'
import type { Kemajuan } from '../bindings/Kemajuan'
import { hitungan, tahapKerja } from './kemajuan'

const kerja: Kemajuan = {
  tugas: 'take_impor',
  tahap: 'MENYIMPAN',
  satuan: 'BARIS',
  selesai: 4200,
  total: 10_000,
  bisa_dihentikan: true,
}

it.each([
  [kerja, '4.200 dari 10.000 baris'],
  [{ ...kerja, satuan: 'HALAMAN' as const }, '4.200 dari 10.000 halaman'],
  [{ ...kerja, satuan: 'BITA' as const, total: 2_000_000 }, '4,2 KB dari 2 MB'],
  [{ ...kerja, satuan: 'LANGKAH' as const }, '42%'],
  [{ ...kerja, total: 0 }, ''],
])('counts in the words of what is counted', (kemajuan, kata) => expect(hitungan(kemajuan)).toBe(kata))

it('says what it is doing, also that it can no longer be stopped', () => {
  expect(tahapKerja(kerja)).toBe('Menyimpan')
  expect(tahapKerja({ ...kerja, tahap: 'MENGGANTI' })).toContain('tidak bisa dihentikan')
})
