import { fireEvent, render, screen } from '@testing-library/svelte'
import { expect, it } from 'vitest'
import ReasonDialog from './ReasonDialog.svelte'

const words = { title: 'Tunda rapat?', body: '', label: 'Alasan', action: 'Tunda', cancel: 'Batal' }

it('stays open with the reason that could not be taken, and says so beside it until it is changed', async () => {
  const asked: string[] = []
  const props = { ...words, required: 'Tulis alasannya.', testid: 'tunda', onclose: () => undefined }
  const { rerender } = render(ReasonDialog, {
    ...props,
    onaction: (reason: string) => void asked.push(reason),
  })
  const field = screen.getByTestId<HTMLTextAreaElement>('tunda-alasan')
  await fireEvent.input(field, { target: { value: 'Terlalu panjang' } })
  await fireEvent.submit(field.form!)
  expect(asked).toEqual(['Terlalu panjang'])

  await rerender({ error: 'Isian terlalu panjang.' })
  expect(screen.getByText('Isian terlalu panjang.').id).toBe(`${field.id}-error`)
  expect([field.value, field.getAttribute('aria-invalid')]).toEqual(['Terlalu panjang', 'true'])
  await fireEvent.input(field, { target: { value: 'Pendek' } })
  expect(screen.queryByText('Isian terlalu panjang.')).toBeNull()
})
