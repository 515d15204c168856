import { expect, it } from 'vitest'
import type { Dokumen } from '../../bindings/Dokumen'
import { digantikanLain, filterDokumen, type DokumenFilter } from './filter'

const paper = (id: string, kode: string, status: string, judul: string, more = {}) =>
  ({
    id,
    kode,
    subjek_id: kode,
    status,
    judul,
    nomor: '',
    nomor_tercetak: '',
    penandatangan: '',
    ...more,
  }) as Dokumen

// newest first, as the program gives them
const list = [
  paper('a', 'D12', 'DICETAK', 'Berita Acara'),
  paper('x', 'D07', 'DIGANTI', 'Berita Acara uji'),
  paper('b', 'D14', 'DITANDATANGANI', 'Keputusan', { nomor: '52', penandatangan: 'Ratih' }),
  paper('c', 'D12', 'DIGANTI', 'Berita Acara'),
  paper('d', 'D12', 'DIBATALKAN', 'Berita Acara'),
  paper('e', 'D12', 'DIGANTI', 'Berita Acara', { subjek_id: 'rapat lain' }),
  paper('f', 'D12', 'DIGANTI', 'Berita Acara'),
  paper('g', 'D16', 'DIBATALKAN', 'Surat pengantar'),
  paper('h', 'D16', 'DIGANTI', 'Surat pengantar'),
  paper('i', 'D05', 'DRAF', 'Daftar yang baru'),
  paper('j', 'D05', 'DIGANTI', 'Daftar yang lama'),
]

const none: DokumenFilter = { kode: '', status: '', kata: '', digantikan: false }

it.each([
  ['what stands, and what was voided with nothing in its place', {}, 'axbdeghi'],
  ['one kind', { kode: 'D14' }, 'b'],
  ['one state', { status: 'DICETAK' }, 'a'],
  ['all words', { kata: ' ratih  52 ' }, 'b'],
  ['nothing that lacks a word', { kata: 'ratih berita' }, ''],
  ['what was replaced, behind what stands in its place', { digantikan: true }, 'acfxbdeghij'],
  ['of one kind too', { digantikan: true, kode: 'D12' }, 'acfde'],
  ['what was replaced alone, when its state is asked for', { status: 'DIGANTI' }, 'xcefhj'],
  ['nothing that was replaced, though what stands in its place lacks the word', { kata: 'lama' }, ''],
  ['it on request', { kata: 'lama', digantikan: true }, 'j'],
] as const)('shows %s', (_which, filter, ids) =>
  expect(
    filterDokumen(list, { ...none, ...filter })
      .map((d) => d.id)
      .join(''),
  ).toBe(ids),
)

it('counts what is hidden', () => expect(digantikanLain(list).map((d) => d.id)).toEqual(['c', 'f', 'j']))
