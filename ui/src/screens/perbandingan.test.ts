import { cleanup, fireEvent, render, screen } from '@testing-library/svelte'
import { afterEach, expect, it } from 'vitest'
import type { InformasiBanding } from '../bindings/InformasiBanding'
import type { PerbandinganDkip } from '../bindings/PerbandinganDkip'
import { Program, settled } from '../program'
import { perbandingan as teks } from '../text/perbandingan'
import PerbandinganDaftar from './PerbandinganDaftar.svelte'

afterEach(cleanup)

function satu(id: string, lain: Partial<InformasiBanding>): InformasiBanding {
  return {
    informasi_id: id,
    nomor_register: `R-${id}`,
    judul: 'Rekam medis',
    unit: '',
    huruf: 'h',
    berakhir: null,
    keputusan_nomor: '',
    keputusan_tanggal: null,
    beda: [],
    ...lain,
  }
}

const isi: PerbandinganDkip = {
  semula: '2025-12-31',
  menjadi: '2026-11-20',
  jumlah_semula: 2,
  jumlah_menjadi: 2,
  tetap: 0,
  baru: [satu('1', { keputusan_nomor: '52', keputusan_tanggal: '2026-11-17' })],
  berubah: [
    satu('2', {
      keputusan_nomor: '53',
      keputusan_tanggal: '2026-11-19',
      beda: [{ medan: 'berakhir', semula: '', menjadi: '19 November 2029' }],
    }),
  ],
  keluar: [satu('3', { berakhir: '2026-03-02' })],
  hari: [
    { tanggal: '2026-11-20', keputusan: [] },
    { tanggal: '2026-11-17', keputusan: ['52'] },
    { tanggal: '2025-12-31', keputusan: [] },
  ],
}

it('shows what came, changed and went', async () => {
  const program = new Program({})
  render(PerbandinganDaftar, {})
  await settled()
  expect(program.last('compare_dkip').req).toEqual({ semula: null, menjadi: null })
  program.last('compare_dkip').answer(isi)
  await settled()
  expect(screen.getByTestId('ringkasan').textContent).toContain(
    '1 baru, 1 berubah, 1 tidak lagi dikecualikan',
  )
  expect(screen.getByTestId('tabel-baru').textContent).toContain('Nomor 52 tanggal 17 November 2026')
  expect(screen.getByTestId('tabel-berubah').textContent).toContain(
    'Berakhir: semula tidak ada, menjadi 19 November 2029',
  )
  expect(screen.getByTestId('tabel-keluar').textContent).toContain(
    'Jangka waktunya berakhir pada 2 Maret 2026',
  )
  const days = screen.getByTestId<HTMLSelectElement>('semula')
  expect([...days.options].map((o) => o.text)).toEqual([
    '20 November 2026, hari ini',
    '17 November 2026, sesudah Keputusan Nomor 52',
    '31 Desember 2025, akhir tahun',
  ])
})

it('compares again with another day, and keeps the choice when two can not be compared', async () => {
  const program = new Program({})
  render(PerbandinganDaftar, {})
  await settled()
  program.last('compare_dkip').answer(isi)
  await settled()
  await fireEvent.change(screen.getByTestId('semula'), { target: { value: '2026-11-20' } })
  await settled()
  expect(program.last('compare_dkip').req).toEqual({ semula: '2026-11-20', menjadi: '2026-11-20' })
  program.last('compare_dkip').refuse('PERBANDINGAN_TERBALIK')
  await settled()
  expect(screen.getByTestId('galat-muat').textContent).toContain('Hari pertama harus sebelum hari kedua.')
  expect(screen.queryByTestId('tabel-baru')).toBeNull()
  expect(screen.getByTestId<HTMLButtonElement>('simpan-perbandingan').disabled).toBe(true)
  expect(screen.getByTestId('menjadi')).toBeDefined()
})

it('says where to begin while nothing is decided', async () => {
  const program = new Program({})
  render(PerbandinganDaftar, {})
  await settled()
  const hari = isi.hari.filter((h) => h.keputusan.length === 0)
  program.last('compare_dkip').answer({ ...isi, baru: [], berubah: [], keluar: [], hari })
  await settled()
  expect(screen.getByTestId('kosong').textContent).toContain(teks.kosong)
  expect(screen.queryByTestId('simpan-perbandingan')).toBeNull()
})
