import { expect, it } from 'vitest'
import type { KalimatBaris } from '../../bindings/KalimatBaris'
import { namaKalimat, toIsian, toKalimat, toVersi } from './kalimat'

const baris: KalimatBaris[] = [
  { kunci: 'pembuka', bawaan: 'Dengan ini', kantor: 'Dengan hormat', bidang: [], daftar: false },
  { kunci: 'daftar.judul', bawaan: 'DAFTAR', kantor: null, bidang: [], daftar: false },
]

it('sends what differs from the shipped text, and nothing else', () => {
  const isian = toIsian(baris)
  expect(isian).toEqual({ pembuka: 'Dengan hormat', 'daftar.judul': 'DAFTAR' })
  expect(toKalimat(isian, baris)).toEqual({ pembuka: 'Dengan hormat' })
  expect(toKalimat({ ...isian, pembuka: 'Dengan ini', 'daftar.judul': '' }, baris)).toEqual({
    'daftar.judul': '',
  })
})

it('takes an older state up again: what it lacks is as shipped', () => {
  expect(toVersi({ 'daftar.judul': 'NAMA', hilang: 'x' }, baris)).toEqual({
    pembuka: 'Dengan ini',
    'daftar.judul': 'NAMA',
  })
})

it('reads keys as words', () => {
  expect(namaKalimat('daftar.hari_tanggal')).toBe('Daftar, hari tanggal')
})
