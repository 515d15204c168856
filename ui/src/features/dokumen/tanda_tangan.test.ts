import { cleanup, fireEvent, render, screen } from '@testing-library/svelte'
import { afterEach, expect, it, vi } from 'vitest'
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
  nomor_tercetak: '12',
  tanggal_tercetak: '2026-11-18',
  tanggal: '2026-11-19',
  penandatangan_id: 'dulu',
  penandatangan: 'Rahayu Lestari',
  penandatangan_jabatan: 'Kepala Dinas',
  pindaian: null,
} as Dokumen
const kini = { id: 'kini', nama_lengkap: 'Orang Lain', jabatan: 'Staf' } as Pejabat

/** The dialog over `signed`, and what it asks of the program. */
function dialog(koreksi: boolean, dokumen = signed, refuse?: (walau: boolean) => unknown) {
  const asked: [string, unknown][] = []
  connect({
    onProgress: async () => () => undefined,
    invoke: async (cmd, req) => {
      if (cmd.endsWith('_draf')) return null
      asked.push([cmd, req])
      const refused = refuse?.((req as { isian: { walau_berbeda: boolean } }).isian.walau_berbeda)
      if (refused) throw refused
      return signed
    },
  })
  render(TandaTanganDialog, {
    dokumen,
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
        isian: {
          dokumen_id: 'd',
          nomor: '12',
          tanggal: '19-11-2026',
          penandatangan_id: 'dulu',
          walau_berbeda: false,
        },
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

it('begins with what the original bears, and asks before another number is recorded', async () => {
  const printed = { ...signed, nomor: '', tanggal: null } as Dokumen
  const beda = {
    medan: 'nomor',
    kode: 'BERBEDA_DARI_TERCETAK',
    tingkat: 'GALAT',
    data: { tercetak: '12', dicatat: '13' },
  }
  const asked = dialog(false, printed, (walau) => {
    return walau ? null : { kode: 'ISIAN_BELUM_BENAR', data: {}, masalah: [beda] }
  })
  expect([value('ttd-nomor'), value('ttd-tanggal')]).toEqual(['12', '18-11-2026'])
  await fireEvent.input(screen.getByTestId('ttd-nomor'), { target: { value: '13' } })
  await fireEvent.submit(document.querySelector('form')!)
  const notice = await screen.findByTestId('ttd-berbeda')
  expect(notice.textContent).toContain('Pada naskah tercetak 12, yang dicatat 13.')
  expect(screen.queryByTestId('hasil-tanda-tangan')?.textContent ?? '').toBe('')
  await fireEvent.click(screen.getByTestId('ttd-tetap'))
  await vi.waitFor(() => expect(asked).toHaveLength(2))
  const sent = asked.map(([, req]) => (req as { isian: { nomor: string; walau_berbeda: boolean } }).isian)
  expect(sent.map((i) => [i.nomor, i.walau_berbeda])).toEqual([
    ['13', false],
    ['13', true],
  ])
})
