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

  it.each([{ status: 'HILANG' }, { status: 'toString' }, { huruf: 'z' }, { urut: 'JANGKA_WAKTU' }])(
    'narrows nothing where nobody knows the word: %o',
    (tanya) => expect(cariDari(tanya)).toEqual(semua),
  )
})

it('asks for all where a filter is empty', () => {
  expect(permintaan(semua, 100, 200)).toEqual({
    teks: '',
    status: [],
    huruf: [],
    unit_id: [],
    hanya_bermasalah: false,
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
})
