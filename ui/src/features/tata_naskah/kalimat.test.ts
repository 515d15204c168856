import { expect, it } from 'vitest'
import type { KalimatBaris } from '../../bindings/KalimatBaris'
import { contohFor, dalamKelompok, namaKalimat, perKelompok, toIsian, toKalimat, toVersi } from './kalimat'

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
  expect(namaKalimat(dalamKelompok('tanda_tangan.selaku_ppid_utama'))).toBe('Selaku PPID utama')
})

it('groups the words that fill papers by what prints them, each with a paper that shows it', () => {
  const kata = ['kop.telepon', 'rapat.selesai', 'kop.laman'].map((kunci) => ({
    kunci,
    bawaan: 'x',
    kantor: null,
    bidang: [],
    daftar: false,
  }))
  const found = perKelompok('istilah', kata)
  expect(found.map((k) => [k.judul, k.baris.map((b) => b.kunci)])).toEqual([
    ['Kepala surat', ['kop.telepon', 'kop.laman']],
    ['Rapat Tim Pertimbangan (D08 sampai D13)', ['rapat.selesai']],
  ])
  expect(perKelompok('D08', baris)).toEqual([{ judul: '', baris }])
  expect(contohFor('istilah', 'rapat.selesai', 'D08')).toBe('D09')
  expect(contohFor('istilah', 'kop.laman', 'D08')).toBe('D08')
  expect(contohFor('D12', 'pembuka', 'D12')).toBe('D12')
})
