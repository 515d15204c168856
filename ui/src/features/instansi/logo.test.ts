import { fireEvent, render, screen } from '@testing-library/svelte'
import { expect, it } from 'vitest'
import { connect } from '../../rpc'
import LogoPilih from './LogoPilih.svelte'

it('takes the logo away only after it was asked', async () => {
  const asked: string[] = []
  connect({
    onProgress: async () => () => undefined,
    invoke: async (cmd) => {
      asked.push(cmd)
      return null
    },
  })
  const given: unknown[] = []
  render(LogoPilih, { logo: { png: '', lebar: 1, tinggi: 1 }, onchange: (logo) => given.push(logo) })
  await fireEvent.click(screen.getByTestId('hapus-logo'))
  await fireEvent.click(screen.getByTestId('batal-hapus-logo'))
  expect(asked).toEqual([])
  await fireEvent.click(screen.getByTestId('hapus-logo'))
  await fireEvent.click(screen.getByTestId('hapus-logo-ya'))
  await screen.findByText('Logo dihapus.')
  expect(asked).toEqual(['remove_logo'])
  expect(given).toEqual([null])
})
