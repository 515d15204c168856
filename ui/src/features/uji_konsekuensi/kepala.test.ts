import { cleanup, render, screen, waitFor } from '@testing-library/svelte'
import { afterEach, expect, it } from 'vitest'
import type { LembarUji } from '../../bindings/LembarUji'
import type { Masalah } from '../../bindings/Masalah'
import { connect } from '../../rpc'
import KepalaLembar from './KepalaLembar.svelte'

afterEach(cleanup)

function masalah(medan: string, tingkat: Masalah['tingkat']): Masalah {
  return { medan, kode: 'WAJIB_DIISI', tingkat, data: {} }
}

function show(lembar: Partial<LembarUji>, draf: unknown = null): void {
  connect({
    onProgress: async () => () => undefined,
    invoke: async (cmd) => (cmd === 'get_draf' ? draf : null),
  })
  const stored = {
    id: 'l1',
    nomor: '',
    jenis: 'AWAL',
    pemicu: 'SEBELUM_PERMOHONAN',
    status: 'DISUSUN',
    tanggal: null,
    tempat: 'Ruang Melati',
    penyetuju_id: null,
    penguji: [],
    masalah: [],
    ...lembar,
  } as unknown as LembarUji
  const props = { lembar: stored, pejabat: [], penyetuju_id: null, hari_ini: '2026-11-20' }
  render(KepalaLembar, { ...props, onsave: () => undefined })
}

it('shows what is weak as a warning, and only what is missing as an error', () => {
  show({ masalah: [masalah('tempat', 'PERINGATAN'), masalah('tanggal', 'GALAT')] })
  const tempat = screen.getByTestId('tempat')
  expect(tempat.getAttribute('aria-invalid')).toBeNull()
  expect(
    document.getElementById(tempat.getAttribute('aria-describedby')?.split(' ').at(-1) ?? '')?.className,
  ).toMatch(/warning/)
  expect(screen.getByTestId('tanggal').getAttribute('aria-invalid')).toBe('true')
})

it('says that an unsaved form was brought back, and goes back to what is stored when asked', async () => {
  const draf = { kunci: 'lembar_uji_kepala:l1', isi: { tempat: 'Aula' }, diubah_at: '2026-11-19T03:00:00Z' }
  show({}, draf)
  const tempat = screen.getByTestId<HTMLInputElement>('tempat')
  await screen.findByTestId('draf-kembali')
  await waitFor(() => expect(tempat.value).toBe('Aula'))
  screen.getByTestId('pakai-tersimpan').click()
  await waitFor(() => expect(screen.queryByTestId('draf-kembali')).toBeNull())
  expect(tempat.value).toBe('Ruang Melati')
})
