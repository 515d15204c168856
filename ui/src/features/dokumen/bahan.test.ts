import { expect, it } from 'vitest'
import type { MedanBahan } from '../../bindings/MedanBahan'
import { akhirBahan, bagianBahan, isianBahan } from './bahan'

const medan = (nama: string, informasi: string | null, jenis: MedanBahan['jenis'] = 'PARAGRAF') => ({
  medan: informasi ? `${informasi}:${nama}` : nama,
  nama,
  jenis,
  informasi,
  akhir: null,
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

it('tells what each new term comes to, and that one has no last day', () => {
  const fields = [
    { ...medan('jangka_waktu', 'R-1'), akhir: { berakhir: '2028-11-20' } },
    { ...medan('jangka_waktu', 'R-2'), akhir: { berakhir: null } },
    medan('dasar_hukum', 'R-1'),
  ]
  expect(akhirBahan({ medan: fields, isian: {} })).toEqual([
    {
      medan: 'R-1:jangka_waktu',
      informasi: 'R-1',
      kalimat: 'Berakhir 20 November 2028 bila ditetapkan hari ini',
    },
    {
      medan: 'R-2:jangka_waktu',
      informasi: 'R-2',
      kalimat: 'Tanpa tanggal akhir, ditinjau setahun setelah ditetapkan',
    },
  ])
  expect(akhirBahan(null)).toEqual([])
})
