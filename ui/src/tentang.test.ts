import { cleanup, fireEvent, render, screen, within } from '@testing-library/svelte'
import { afterEach, expect, it } from 'vitest'
import daftar from '../../assets/lisensi/daftar.json'
import Tentang from './screens/Tentang.svelte'

afterEach(cleanup)

it('names the version and every work that the program carries', () => {
  render(Tentang)
  expect(screen.getByTestId('versi').textContent).toMatch(/Saksama versi \d+\.\d+\.\d+$/)
  const rows = within(screen.getByTestId('tabel-lisensi')).getAllByRole('row')
  expect(rows.length - 1).toBe(daftar.length - 1)
})

it('finds a work by its name or its licence', async () => {
  render(Tentang)
  await fireEvent.input(screen.getByTestId('cari-lisensi'), { target: { value: 'OFL' } })
  const rows = within(screen.getByTestId('tabel-lisensi')).getAllByRole('row')
  expect(rows.slice(1).map((row) => row.textContent)).toEqual([expect.stringContaining('Liberation Sans')])
})
