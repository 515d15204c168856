import { cleanup, fireEvent, render, screen } from '@testing-library/svelte'
import { afterEach, expect, it } from 'vitest'
import type { PanduanIsian } from '../../bindings/PanduanIsian'
import type { PanduanUji } from '../../bindings/PanduanUji'
import { connect } from '../../rpc'
import PanduanForm from './PanduanForm.svelte'

afterEach(cleanup)

const own: PanduanUji = {
  kode: 'h.3',
  diubah_at: null,
  isi: {
    dibuka: ['Siapa?', 'Akibat apa?'],
    ditutup: [],
    publik: ['Apa yang tetap dibuka?'],
    contoh: [{ dibuka: 'Akibat bagi [siapa]', ditutup: 'Manfaat bagi [siapa]' }],
  },
}

it('sends what was typed, and shows a refusal at its field', async () => {
  const asked: PanduanIsian[] = []
  connect({
    onProgress: async () => () => undefined,
    invoke: async (command, payload) => {
      if (command !== 'save_panduan_uji') return null
      asked.push(payload as unknown as PanduanIsian)
      const masalah = [{ medan: 'contoh.1.ditutup', kode: 'WAJIB_DIISI', tingkat: 'GALAT', data: {} }]
      throw { kode: 'MASALAH', data: {}, masalah }
    },
  })
  render(PanduanForm, { panduan: own, onsave: () => undefined })
  expect(screen.getByTestId<HTMLTextAreaElement>('f-dibuka').value).toBe('Siapa?\nAkibat apa?')
  await fireEvent.input(screen.getByTestId('f-contoh-1-dibuka'), { target: { value: 'Hanya satu sisi' } })
  await fireEvent.click(screen.getByTestId('simpan-panduan'))
  await expect.poll(() => asked.length).toBe(1)
  expect(asked[0]?.contoh).toEqual([
    { dibuka: 'Akibat bagi [siapa]', ditutup: 'Manfaat bagi [siapa]' },
    { dibuka: 'Hanya satu sisi', ditutup: '' },
  ])
  expect(await screen.findByText(/diisi/i)).toBeTruthy()
})
