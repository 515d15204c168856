import { fireEvent, render, screen } from '@testing-library/svelte'
import { expect, it } from 'vitest'
import { connect } from '../../rpc'
import SemuaSurat from './SemuaSurat.svelte'

const lewat = { kode: 'D17', galat: { kode: 'SURAT_SUDAH_DIBATALKAN', data: {}, masalah: [] } }
const lacks = {
  medan: 'rapat_id',
  tingkat: 'PERINGATAN',
  kode: 'BERITA_ACARA_BELUM_DITANDATANGANI',
  data: {},
}

it('shows for each paper what to check, and two papers of one kind side by side', async () => {
  connect({
    onProgress: async () => () => undefined,
    invoke: async () => ({
      sumber: null,
      judul: 'Surat rapat',
      halaman: 3,
      surat: [
        { kode: 'D12', peringatan: [] },
        { kode: 'D14', peringatan: [lacks] },
        { kode: 'D14', peringatan: [lacks] },
      ],
      lewat: [lewat, lewat],
    }),
  })
  const nothing = (): undefined => undefined
  render(SemuaSurat, { rapat_id: 'r', onchange: nothing, onlihat: nothing, oncetak: nothing })
  await fireEvent.click(screen.getByTestId('cetak-semua'))
  const told = await screen.findByTestId('semua-peringatan')
  expect([...told.children].map((row) => row.textContent.trim())).toEqual([
    expect.stringMatching(/^Keputusan.*: .*Berita Acara/),
    expect.stringMatching(/^Keputusan.*: .*Berita Acara/),
  ])
  expect(screen.getByTestId('semua-lewat').children).toHaveLength(2)
})
