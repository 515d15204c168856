import { cleanup, fireEvent, render, screen } from '@testing-library/svelte'
import { afterEach, expect, it } from 'vitest'
import type { Kegiatan } from '../../bindings/Kegiatan'
import type { SopIsian } from '../../bindings/SopIsian'
import type { SopKantor } from '../../bindings/SopKantor'
import { connect } from '../../rpc'
import { isianSop, mayMove, moveKegiatan } from './isian'
import SopForm from './SopForm.svelte'

afterEach(cleanup)

const kegiatan = (kode: string, opsional: boolean) =>
  ({ kode, opsional, uraian: `Uraian ${kode}`, waktu: '1 hari', batas_hari: 1 }) as Kegiatan

const own = {
  profil: 'TANGERANG',
  diubah_at: null,
  pengesah_id: null,
  isi: {
    nomor: 'SOP/07',
    tanggal_pembuatan: '2026-01-05',
    tanggal_revisi: null,
    tanggal_efektif: null,
    tersembunyi: ['T2'],
    sop: {
      nama: 'Penyusunan',
      dasar_hukum: ['UU 14', 'PP 61'],
      kualifikasi: [],
      keterkaitan: [],
      peralatan: [],
      peringatan: [],
      pencatatan: [],
      pelaksana: [{ peran: 'PPID_UTAMA', nama: 'PPID Utama' }],
      kegiatan: [
        kegiatan('T1', false),
        kegiatan('T2', true),
        kegiatan('T3a', false),
        { ...kegiatan('T6', true), batas_hari: null },
      ],
    },
  },
} as SopKantor

it('opens with what is saved', () => {
  const isian = isianSop(own)
  expect(isian.dasar_hukum).toBe('UU 14\nPP 61')
  expect(isian.tanggal_pembuatan).toBe('05-01-2026')
  expect(isian.kegiatan.map((k) => [k.kode, k.batas_hari, k.tersembunyi])).toEqual([
    ['T1', '1', false],
    ['T2', '1', true],
    ['T3a', '1', false],
    ['T6', '', false],
  ])
})

it('moves optional activities only, and none to the first place', () => {
  const list = isianSop(own).kegiatan
  const all = own.isi.sop.kegiatan
  expect([0, 1, 2, 3].map((i) => mayMove(list, all, i, 1))).toEqual([false, true, false, false])
  expect([0, 1, 2, 3].map((i) => mayMove(list, all, i, -1))).toEqual([false, false, false, true])
  expect(moveKegiatan(list, all, 3, -1).map((k) => k.kode)).toEqual(['T1', 'T2', 'T6', 'T3a'])
  expect(moveKegiatan(list, all, 2, -1)).toBe(list)
})

it('sends what was typed, and shows a refusal at its field', async () => {
  const asked: SopIsian[] = []
  connect({
    onProgress: async () => () => undefined,
    invoke: async (command, payload) => {
      if (command !== 'save_sop') return null
      asked.push(payload as unknown as SopIsian)
      const data = {}
      const masalah = [
        { medan: 'kegiatan:T1:batas_hari', kode: 'ANGKA_TIDAK_TERBACA', tingkat: 'GALAT', data },
      ]
      throw { kode: 'MASALAH', data: {}, masalah }
    },
  })
  render(SopForm, { sop: own, pejabat: [], onsave: () => undefined })
  expect(screen.queryByTestId('sembunyi-T1')).toBeNull()
  await fireEvent.input(screen.getByTestId('batas-T1'), { target: { value: 'tiga' } })
  await fireEvent.click(screen.getByTestId('sembunyi-T2'))
  await fireEvent.click(screen.getByTestId('naik-T6'))
  await fireEvent.click(screen.getByTestId('simpan-sop'))
  await expect.poll(() => asked.length).toBe(1)
  expect(asked[0]?.kegiatan.map((k) => [k.kode, k.batas_hari, k.tersembunyi])).toEqual([
    ['T1', 'tiga', false],
    ['T2', '1', false],
    ['T6', '', false],
    ['T3a', '1', false],
  ])
  expect(await screen.findByText(/Angka tidak terbaca/)).toBeTruthy()
})
