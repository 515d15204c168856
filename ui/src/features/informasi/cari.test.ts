import { describe, expect, it } from 'vitest'
import { cariDari, disaring, permintaan, tanyaDari, type Cari } from './cari'

const semua = cariDari({})

describe('the address of a list', () => {
  const sempit: Cari = {
    teks: 'data pegawai',
    status: 'DIUJI',
    huruf: 'h',
    unit_id: 'u1',
    bermasalah: true,
    nomor: { dari: 'R-2026-0041', sampai: 'R-2026-0063' },
    sampah: true,
    urut: 'BERAKHIR',
    menurun: true,
  }

  it('is read back as it was written', () => {
    expect(cariDari(tanyaDari(sempit))).toEqual(sempit)
    expect(tanyaDari(semua)).toEqual({})
  })

  it('is what the first screen links to', () => {
    expect(cariDari({ bermasalah: '1' })).toEqual({ ...semua, bermasalah: true })
    expect(cariDari({ status: 'DRAF' })).toEqual({ ...semua, status: 'DRAF' })
  })

  it.each([
    { status: 'HILANG' },
    { status: 'toString' },
    { huruf: 'z' },
    { urut: 'JANGKA_WAKTU' },
    { dari: 'R-2026-0001' },
    { dari: 'R-2026-0001', sampai: 'x' },
  ])('narrows nothing where nobody knows the word: %o', (query) => expect(cariDari(query)).toEqual(semua))
})

it('asks for all where a filter is empty', () => {
  expect(permintaan(semua, 100, 200)).toEqual({
    teks: '',
    status: [],
    huruf: [],
    unit_id: [],
    hanya_bermasalah: false,
    rentang_nomor: null,
    sampah: false,
    urut: 'NOMOR_REGISTER',
    menurun: false,
    mulai: 100,
    jumlah: 200,
  })
  expect(permintaan({ ...semua, huruf: 'j' }, 0, 100).huruf).toEqual(['j'])
})

it('does not count the trash and the order as filters', () => {
  expect(disaring({ ...semua, teks: '  ', sampah: true, urut: 'JUDUL' })).toBe(false)
  expect(disaring({ ...semua, unit_id: 'u1' })).toBe(true)
  expect(disaring({ ...semua, nomor: { dari: 'R-2026-0001', sampai: 'R-2026-0002' } })).toBe(true)
})
