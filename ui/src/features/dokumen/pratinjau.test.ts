import { cleanup, fireEvent, render, screen } from '@testing-library/svelte'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { Program, settled } from '../../program'
import DokumenPanel from './DokumenPanel.svelte'

let program: Program

beforeEach(async () => {
  program = new Program({ list_dokumen: [], render_halaman: { png: 'AA==', lebar: 1, tinggi: 1 } })
  render(DokumenPanel, { kode: 'D18', subjek_id: 'dkip', pejabat: [] })
  await settled()
  await fireEvent.click(screen.getByTestId('pratinjau-D18'))
  await settled()
})

afterEach(cleanup)

const asked = () => program.of('preview_dokumen').map(({ req }) => (req as { kertas: string | null }).kertas)
const choose = (kertas: string) =>
  fireEvent.change(screen.getByTestId('pratinjau-kertas'), { target: { value: kertas } })

it('draws another size when the one before has ended, and only the last that was chosen', async () => {
  await choose('F4')
  await choose('A4')
  await settled()
  expect(program.last('cancel_tugas').req).toEqual({ tugas: 'preview_dokumen:D18:dkip' })
  expect(asked()).toEqual([null])
  program.last('preview_dokumen').refuse('DIBATALKAN')
  await settled()
  expect(asked()).toEqual([null, 'A4'])
  program.tell('preview_dokumen:D18:dkip', { selesai: 2 })
  await settled()
  expect(screen.getByTestId('kemajuan-pratinjau').querySelector('progress')?.value).toBe(2)
  expect(screen.queryByTestId('hasil-pratinjau')).toBeNull()
  program.last('preview_dokumen').answer({ sumber: 'pratinjau:1', halaman: 3, tak_tercetak: [] })
  await settled()
  expect(screen.getByTestId('pratinjau-jumlah').textContent).toContain('3')

  await choose('F4')
  await settled()
  expect(screen.getByTestId('pratinjau-jumlah').textContent).toBe('')
  expect(screen.getByTestId('kemajuan-pratinjau')).toBeDefined()
  program.last('preview_dokumen').refuse('DIBATALKAN')
  await settled()
})

it('stops drawing when its screen goes away', async () => {
  cleanup()
  expect(program.last('cancel_tugas').req).toEqual({ tugas: 'preview_dokumen:D18:dkip' })
  program.last('preview_dokumen').refuse('DIBATALKAN')
  await settled()
})
