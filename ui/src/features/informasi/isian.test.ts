import { describe, expect, it } from 'vitest'
import type { JangkaWaktu } from '../../bindings/JangkaWaktu'
import { isianDari, isianDraf, isianKosong, jangkaKosong } from './isian'
import { MEDAN_JANGKA, namaMedan } from './medan'

const jangka: JangkaWaktu = {
  jenis: 'DURASI',
  nilai: 5,
  satuan: 'TAHUN',
  mulai: '2026-11-20',
  berakhir: null,
  alasan_berakhir: null,
  peristiwa: null,
  peraturan: null,
  retensi_aktif: null,
  retensi_inaktif: null,
  tinjau_pada: null,
  uraian_cetak: '5 (lima) tahun sejak tanggal 20 November 2026',
  teks_asal: null,
}

describe('isianDari', () => {
  const { id, ...kosong } = isianKosong()
  const stored = {
    ...kosong,
    id: id ?? 'i1',
    versi: 3,
    nomor_register: 'R-2026-0001',
    jumlah_berkas: 12,
    tanggal_usul: '2026-01-05',
    unit: null,
    jangka_waktu: [jangka],
    kategori: '',
    asal: '',
    status: 'DRAF' as const,
    status_alasan: '',
    berakhir: null,
    keputusan_id: null,
    diubah_at: '2026-11-20T09:00:00',
    dihapus_at: null,
  }

  it('shows days and numbers as typed', () => {
    const isian = isianDari(stored)
    expect(isian).toMatchObject({ id: 'i1', versi: 3, jumlah_berkas: '12', tanggal_usul: '05-01-2026' })
    expect(isian.jangka_waktu).toEqual([
      { ...jangkaKosong(), nilai: 5, mulai: '20-11-2026', uraian_cetak: jangka.uraian_cetak },
    ])
  })

  it('does not share lists with what is stored', () => {
    const isian = isianDari(stored)
    isian.kode_pasal17.push('h.3')
    expect(stored.kode_pasal17).toEqual([])
  })
})

it('completes a kept draft, and takes the stored version', () => {
  expect(isianDraf({ judul: 'Data gaji', versi: 1 }, 4)).toEqual({
    ...isianKosong(),
    judul: 'Data gaji',
    versi: 4,
  })
  expect(isianDraf('rusak', 2)).toEqual({ ...isianKosong(), versi: 2 })
})

it('asks for the end of a term only where it can be known', () => {
  const withEnd = Object.entries(MEDAN_JANGKA).filter(([, medan]) => medan.includes('berakhir'))
  expect(withEnd.map(([jenis]) => jenis)).toEqual(['DURASI', 'SAMPAI_TANGGAL'])
  expect(MEDAN_JANGKA.PERMANEN).toEqual([])
})

it.each([
  ['judul', 'Judul'],
  ['jangka_waktu.1.nilai', 'Jangka waktu 2, Lama'],
  ['dasar_hukum.0.peraturan_id', 'Dasar hukum 1, Peraturan'],
  ['dasar_hukum.0', 'Dasar hukum 1'],
  ['dasar_hukum.0.pasal', 'Dasar hukum 1, Pasal'],
])('calls %s “%s”', (medan, nama) => expect(namaMedan(medan)).toBe(nama))
