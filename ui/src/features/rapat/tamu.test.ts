import { fireEvent, render, screen } from '@testing-library/svelte'
import { expect, it } from 'vitest'
import { ApiError } from '../../rpc'
import TamuDialog from './TamuDialog.svelte'

it('keeps what was typed about a guest who could not be invited, and says why beside the field', async () => {
  const masalah = [
    { medan: 'undangan.9.jabatan', tingkat: 'GALAT', kode: 'KARAKTER_KENDALI', data: {} },
  ] as const
  render(TamuDialog, {
    urut: 9,
    onclose: () => undefined,
    onadd: async () => {
      throw new ApiError('ISIAN_BERMASALAH', {}, [...masalah])
    },
  })
  const nama = screen.getByTestId<HTMLInputElement>('tamu-nama')
  const jabatan = screen.getByTestId<HTMLInputElement>('tamu-jabatan')
  await fireEvent.input(nama, { target: { value: 'Prof. Melati' } })
  await fireEvent.submit(nama.form!)
  await screen.findByText(/karakter yang tidak dapat dicetak/)
  expect(document.getElementById(`${jabatan.id}-error`)?.textContent).toMatch(/tidak dapat dicetak/)
  expect([nama.value, nama.getAttribute('aria-invalid')]).toEqual(['Prof. Melati', null])
})
