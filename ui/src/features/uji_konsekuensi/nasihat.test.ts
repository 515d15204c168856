import { cleanup, fireEvent, render, screen } from '@testing-library/svelte'
import { afterEach, expect, it, vi } from 'vitest'
import type { LembarUjiBaris } from '../../bindings/LembarUjiBaris'
import type { Masalah } from '../../bindings/Masalah'
import type { NasihatUji } from '../../bindings/NasihatUji'
import type { PanduanUji } from '../../bindings/PanduanUji'
import { BarisEdit } from './edit.svelte'
import MasalahBaris from './MasalahBaris.svelte'
import { panduanOf } from './panduan'
import PanduanHuruf from './PanduanHuruf.svelte'

afterEach(cleanup)

const frasa: Masalah = {
  medan: 'konsekuensi_dibuka',
  kode: 'KONSEKUENSI_FRASA_KOSONG',
  tingkat: 'PERINGATAN',
  data: { frasa: 'bersifat rahasia' },
}
const pasal18: Masalah = {
  medan: 'bukan_pasal18',
  kode: 'PASAL18_BELUM_DIPERIKSA',
  tingkat: 'GALAT',
  data: {},
}

const baris = (masalah: Masalah[], nasihat: NasihatUji[], dibuka = '', ditutup = '') =>
  ({
    id: 'b1',
    konsekuensi_dibuka: dibuka,
    konsekuensi_ditutup: ditutup,
    hasil: null,
    syarat: '',
    masalah,
    nasihat,
  }) as unknown as LembarUjiBaris

const panduan = (kode: string, dibuka: string[] = ['?']): PanduanUji => ({
  kode,
  diubah_at: null,
  isi: { dibuka, ditutup: [], publik: [], contoh: [{ dibuka: `D ${kode}`, ditutup: `T ${kode}` }] },
})

it('offers to set aside what is advice, and nothing else', async () => {
  const onkesampingkan = vi.fn()
  const satu = baris([frasa, pasal18], [{ masalah: frasa, jawaban: null }])
  render(MasalahBaris, { id: 'm', testid: 'm', baris: satu, onkesampingkan, onberlakukan: vi.fn() })
  expect(screen.queryByTestId('kesampingkan-PASAL18_BELUM_DIPERIKSA')).toBeNull()
  await fireEvent.click(screen.getByTestId('kesampingkan-KONSEKUENSI_FRASA_KOSONG'))
  expect(onkesampingkan).toHaveBeenCalledWith('b1', frasa)
})

it('keeps what was set aside in view, with who and when, and the way back', async () => {
  const onberlakukan = vi.fn()
  const { medan, kode } = frasa
  const jawaban = {
    medan,
    kode,
    data: '{}',
    alasan: 'Dirinci di lampiran',
    petugas: 'Siti',
    dijawab_at: '2026-11-20T09:00:00',
  }
  const satu = baris([], [{ masalah: frasa, jawaban }])
  render(MasalahBaris, { id: 'm', testid: 'm', baris: satu, onkesampingkan: vi.fn(), onberlakukan })
  const line = screen.getByTestId('dikesampingkan-KONSEKUENSI_FRASA_KOSONG').textContent
  expect(line).toContain('“Dirinci di lampiran”')
  expect(line).toContain('Siti, 20 November 2026')
  await fireEvent.click(screen.getByTestId('berlakukan-KONSEKUENSI_FRASA_KOSONG'))
  expect(onberlakukan).toHaveBeenCalledWith('b1', frasa)
})

it('shows a letter once and only its own numbers', () => {
  const all = ['a', 'a.1', 'h', 'h.3', 'h.4', 'j'].map((kode) => panduan(kode))
  expect(panduanOf(['h.3', 'h.4', 'j'], all).map((p) => p.kode)).toEqual(['h', 'h.3', 'h.4', 'j'])
  expect(panduanOf([], all)).toEqual([])
})

it('gives an example away only while a cell is empty', async () => {
  const oncontoh = vi.fn()
  const { rerender } = render(PanduanHuruf, {
    kode: ['h.3'],
    panduan: [panduan('h'), panduan('h.3')],
    kosong: true,
    oncontoh,
  })
  await fireEvent.click(screen.getByTestId('contoh-h.3-0'))
  expect(oncontoh).toHaveBeenCalledWith({ dibuka: 'D h.3', ditutup: 'T h.3' })
  await rerender({ kosong: false })
  expect(screen.getByTestId<HTMLButtonElement>('contoh-h.3-0').disabled).toBe(true)
})

it('puts an example into the empty cell and saves it as one change', async () => {
  const saved: [string, string][] = []
  const edit = new BarisEdit(baris([], [], '', 'Sudah ditulis'), async (isian) => {
    saved.push([isian.konsekuensi_dibuka, isian.konsekuensi_ditutup])
    return { ...baris([], []), ...isian } as LembarUjiBaris
  })
  await edit.useContoh({ dibuka: 'Contoh dibuka', ditutup: 'Contoh ditutup' })
  expect(saved).toEqual([['Contoh dibuka', 'Sudah ditulis']])
  expect(edit.adaKosong).toBe(false)
  await edit.useContoh({ dibuka: 'Lain', ditutup: 'Lain' })
  expect(saved.length).toBe(1)
})
