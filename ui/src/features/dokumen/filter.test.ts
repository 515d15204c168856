import { expect, it } from 'vitest'
import type { Dokumen } from '../../bindings/Dokumen'
import { filterDokumen } from './filter'

const list = [
  { id: 'a', kode: 'D12', status: 'DICETAK', judul: 'Berita Acara', nomor: '', penandatangan: '' },
  { id: 'b', kode: 'D14', status: 'DITANDATANGANI', judul: 'Keputusan', nomor: '52', penandatangan: 'Ratih' },
] as Dokumen[]

it.each([
  [{ kode: '', status: '', kata: '' }, 'ab'],
  [{ kode: 'D14', status: '', kata: '' }, 'b'],
  [{ kode: '', status: 'DICETAK', kata: '' }, 'a'],
  [{ kode: '', status: '', kata: ' ratih  52 ' }, 'b'],
  [{ kode: '', status: '', kata: 'ratih berita' }, ''],
] as const)('%j shows %j', (filter, ids) =>
  expect(
    filterDokumen(list, filter)
      .map((d) => d.id)
      .join(''),
  ).toBe(ids),
)
