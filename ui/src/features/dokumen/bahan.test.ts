import { expect, it } from 'vitest'
import type { MedanBahan } from '../../bindings/MedanBahan'
import { bagianBahan, isianBahan } from './bahan'

const medan = (nama: string, informasi: string | null, jenis: MedanBahan['jenis'] = 'PARAGRAF') => ({
  medan: informasi ? `${informasi}:${nama}` : nama,
  nama,
  jenis,
  informasi,
})

it('puts the fields of each item under its name', () => {
  const parts = bagianBahan([medan('kepada', null), medan('a', 'R-1'), medan('b', 'R-1'), medan('a', 'R-2')])
  expect(parts.map((p) => [p.judul, p.medan.map((m) => m.medan)])).toEqual([
    ['', ['kepada']],
    ['R-1', ['R-1:a', 'R-1:b']],
    ['R-2', ['R-2:a']],
  ])
})

it('shows a kept day as it is typed, and nothing where nothing was', () => {
  const fields = [medan('batas_waktu', null, 'TANGGAL'), medan('mulai', null, 'TANGGAL'), medan('x', null)]
  expect(isianBahan({ medan: fields, isian: { batas_waktu: '2026-12-01', x: 'teks' } })).toEqual({
    batas_waktu: '01-12-2026',
    mulai: '',
    x: 'teks',
  })
})
