import { describe, expect, it } from 'vitest'
import { ApiError } from '../rpc'
import { angka, tanggal, tanggalHari, tanggalIsian, waktu } from './format'
import { kalimatGalat } from './galat'
import { isiKalimat } from './isi'
import { kalimatMasalah, kalimatMedan } from './masalah'

describe('isiKalimat', () => {
  it('fills every named place', () => {
    expect(isiKalimat('Paling lama {maks} tahun, {maks}!', { maks: '30' })).toBe('Paling lama 30 tahun, 30!')
  })
  it('keeps a place that has no value, and does not fill values again', () => {
    expect(isiKalimat('{a} {b}', { a: '{b}' })).toBe('{b} {b}')
  })
})

describe('formats', () => {
  it('writes days as the office does', () => {
    expect(tanggal('2026-11-20')).toBe('20 November 2026')
    expect(tanggalHari('2026-11-20')).toBe('Jumat, 20 November 2026')
    expect(tanggalIsian('2026-01-05')).toBe('05-01-2026')
    expect(waktu('2026-11-20T09:15:42')).toBe('20 November 2026, 09.15')
  })
  it('says when there is none', () => {
    expect(tanggal(null)).toBe('—')
    expect(tanggalIsian(null)).toBe('')
  })
  it('groups thousands with a dot', () => expect(angka(10_000)).toBe('10.000'))
})

describe('sentences', () => {
  it('gives a problem its sentence and its article', () => {
    const masalah = { medan: 'x', kode: 'BATAS_30_TAHUN', tingkat: 'GALAT', data: { maks: '30' } } as const
    expect(kalimatMasalah(masalah)).toEqual({
      kalimat:
        'Jangka waktu untuk huruf a paling lama 30 tahun sejak mulainya atau sejak penetapan. Majukan akhirnya.',
      dasar: 'PP 61/2010 Pasal 5 ayat (1)',
    })
  })
  it('finds the problem of a field', () => {
    const masalah = [
      { medan: 'nip', kode: 'NIP_KOSONG', tingkat: 'PERINGATAN' as const, data: {} },
      { medan: 'judul', kode: 'WAJIB_DIISI', tingkat: 'GALAT' as const, data: {} },
    ]
    const galat = new ApiError('ISIAN_BERMASALAH', {}, masalah)
    expect(kalimatMedan(galat, 'judul')).toBe('Isian ini wajib diisi.')
    expect(kalimatMedan(galat, 'uraian')).toBeUndefined()
    expect(kalimatMedan(galat, 'nip')).toBeUndefined()
  })
  it('says which item a day is wrong for, and by which article', () => {
    const galat = (kode: string, data: Record<string, string>) =>
      ({ medan: 'tanggal', kode, tingkat: 'GALAT', data }) as const
    const masalah = [
      galat('JANGKA_WAKTU_TIDAK_BOLEH', { nomor: 'R-2026-0004' }),
      galat('BATAS_30_TAHUN', { nomor: 'R-2026-0004', maks: '30' }),
    ]
    expect(kalimatMedan(new ApiError('ISIAN_BERMASALAH', {}, masalah), 'tanggal')).toMatch(
      /^Dihitung .* R-2026-0004 .* paling lama 30 tahun .*\(PP 61\/2010 Pasal 5 ayat \(1\)\)$/,
    )
  })
  it('says state and step in the words of the screens', () => {
    const data = { nomor: 'R-2026-0004', status: 'DITOLAK_TERBUKA', transisi: 'UJI' }
    expect(kalimatGalat(new ApiError('TRANSISI_TIDAK_BOLEH', data, [])).kalimat).toBe(
      'Keadaan informasi R-2026-0004 adalah Terbuka, jadi langkah “Nyatakan sudah diuji” belum dapat dilakukan.',
    )
  })
  it('groups the thousands of a count, never those of a year', () => {
    const data = { maks: '20000', terawal: '1900', terakhir: '2200' }
    const masalah = { medan: 'x', tingkat: 'GALAT', data } as const
    expect(kalimatMasalah({ ...masalah, kode: 'TERLALU_PANJANG' }).kalimat).toContain('20.000 huruf')
    expect(kalimatMasalah({ ...masalah, kode: 'TAHUN_DI_LUAR_BATAS' }).kalimat).toContain('1900 dan 2200')
  })
  it('has words for a refusal it does not know', () => {
    expect(kalimatGalat(new ApiError('XYZ', {}, [])).kalimat).toContain('XYZ')
  })
})
