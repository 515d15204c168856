import { expect, it } from 'vitest'
import { tulisNip } from '../../text/pejabat'
import { namaTercetak } from './isian'

it.each([
  ['197001011995031001', '19700101 199503 1 001'],
  ['19700101 199503 1 001', '19700101 199503 1 001'],
  ['1970 0101 1995 0310 01', '19700101 199503 1 001'],
  ['12345', '12345'],
  ['', ''],
])('writes the NIP %j as %j', (typed, shown) => expect(tulisNip(typed)).toBe(shown))

it.each([
  [
    { nama: 'Rahma Lestari', gelar_depan: 'Dr.', gelar_belakang: 'S.H., M.Si.' },
    'Dr. Rahma Lestari, S.H., M.Si.',
  ],
  [{ nama: 'Rahma Lestari', gelar_depan: '', gelar_belakang: '' }, 'Rahma Lestari'],
  [{ nama: ' Rahma Lestari ', gelar_depan: '', gelar_belakang: 'S.H.' }, 'Rahma Lestari, S.H.'],
])('prints %j', (isian, expected) => expect(namaTercetak(isian)).toBe(expected))
