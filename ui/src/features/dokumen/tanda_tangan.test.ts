import { cleanup, fireEvent, render, screen } from '@testing-library/svelte'
import { afterEach, expect, it } from 'vitest'
import type { Dokumen } from '../../bindings/Dokumen'
import type { Pejabat } from '../../bindings/Pejabat'
import { connect } from '../../rpc'
import TandaTanganDialog from './TandaTanganDialog.svelte'

afterEach(cleanup)

const signed = {
  id: 'd',
  kode: 'D14',
  subjek_id: 'k',
  nomor: '21',
  tanggal: '2026-11-19',
  penandatangan_id: 'dulu',
  penandatangan: 'Rahayu Lestari',
  penandatangan_jabatan: 'Kepala Dinas',
  pindaian: null,
} as Dokumen
const kini = { id: 'kini', nama_lengkap: 'Orang Lain', jabatan: 'Staf' } as Pejabat

/** The dialog over `signed`, and what it asks of the program. */
function dialog(koreksi: boolean) {
  const asked: [string, unknown][] = []
  connect({
    onProgress: async () => () => undefined,
    invoke: async (cmd, req) => {
      if (cmd.endsWith('_draf')) return null
      asked.push([cmd, req])
      return signed
    },
  })
  render(TandaTanganDialog, {
    dokumen: signed,
    pejabat: [kini],
    penandatangan_id: 'kini',
    koreksi,
    onclose: () => undefined,
    onsave: () => undefined,
  })
  return asked
}
const value = (id: string) => screen.getByTestId<HTMLInputElement>(id).value

it('begins a correction with what is recorded, who signed as they were then, and asks for the reason', async () => {
  const asked = dialog(true)
  expect([value('ttd-nomor'), value('ttd-tanggal'), value('ttd-penandatangan')]).toEqual([
    '21',
    '19-11-2026',
    'dulu',
  ])
  expect(screen.getByTestId('ttd-penandatangan').textContent).toContain('Rahayu Lestari, Kepala Dinas')
  expect(screen.queryByTestId('ttd-usulkan')).toBeNull()
  await fireEvent.input(screen.getByTestId('ttd-nomor'), { target: { value: '12' } })
  await fireEvent.input(screen.getByTestId('ttd-alasan'), { target: { value: 'Salah ketik' } })
  await fireEvent.submit(document.querySelector('form')!)
  expect(asked).toEqual([
    [
      'correct_tanda_tangan',
      {
        isian: { dokumen_id: 'd', nomor: '12', tanggal: '19-11-2026', penandatangan_id: 'dulu' },
        pindaian: null,
        alasan: 'Salah ketik',
      },
    ],
  ])
})

it('records a first signature without a reason', async () => {
  const asked = dialog(false)
  expect(value('ttd-penandatangan')).toBe('kini')
  expect(screen.queryByTestId('ttd-alasan')).toBeNull()
  await fireEvent.submit(document.querySelector('form')!)
  expect(asked.map(([cmd]) => cmd)).toEqual(['record_tanda_tangan'])
})
