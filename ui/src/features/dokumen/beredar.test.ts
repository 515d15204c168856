import { cleanup, fireEvent, render, screen } from '@testing-library/svelte'
import { afterEach, expect, it } from 'vitest'
import type { Dokumen } from '../../bindings/Dokumen'
import type { DokumenBeredar } from '../../bindings/DokumenBeredar'
import { connect } from '../../rpc'
import { filterBeredar, letak } from './beredar'
import DaftarBeredar from './DaftarBeredar.svelte'

afterEach(cleanup)

function paper(id: string, tahap: DokumenBeredar['tahap'], pada = ''): DokumenBeredar {
  const signed = tahap !== 'MENUNGGU_TANDA_TANGAN'
  const dokumen = {
    id,
    kode: 'D12',
    subjek_id: 'r',
    judul: `Berita Acara ${id}`,
    nomor: signed ? '7/BA' : '',
    nomor_tercetak: '',
    status: signed ? 'DITANDATANGANI' : 'DICETAK',
    tanggal: signed ? '2026-11-16' : null,
    versi: 1,
    dicetak_at: '2026-11-20T09:00:00',
    pindaian: null,
  } as unknown as Dokumen
  const posisi = pada
    ? [{ pada, lokasi_id: null, kode_lengkap: '', sejak: '2026-11-20', catatan: 'Map biru', petugas: 'Sari' }]
    : []
  return { dokumen, dicetak_oleh: 'Sari Utami', tahap, posisi }
}

const list = [
  paper('a', 'MENUNGGU_TANDA_TANGAN', 'Sekretaris Daerah'),
  paper('b', 'MENUNGGU_TANDA_TANGAN'),
  paper('c', 'BELUM_DIPINDAI'),
  paper('d', 'SELESAI'),
]
const ids = (found: DokumenBeredar[]) => found.map((b) => b.dokumen.id).join('')

it('narrows by what is lacking and by who has it', () => {
  expect(ids(filterBeredar(list, { tahap: 'BELUM', kata: '' }))).toBe('abc')
  expect(ids(filterBeredar(list, { tahap: 'MENUNGGU_TANDA_TANGAN', kata: '' }))).toBe('ab')
  expect(ids(filterBeredar(list, { tahap: 'BELUM', kata: 'daerah sekretaris' }))).toBe('a')
  expect(ids(filterBeredar(list, { tahap: 'SELESAI', kata: '' }))).toBe('d')
})

it('says where a paper is: with somebody, in a place, or unknown', () => {
  expect(letak(list[0]!)).toBe('Sekretaris Daerah')
  expect(letak(list[1]!)).toBe('')
  const filed = [{ pada: '', lokasi_id: 'l', kode_lengkap: 'B1', sejak: '', catatan: '', petugas: '' }]
  expect(letak({ posisi: filed })).toBe('B1')
})

it('notes several papers at once, and offers no shelf before the signature', async () => {
  const asked: unknown[] = []
  connect({
    onProgress: async () => () => undefined,
    invoke: async (command, payload) => {
      if (command === 'record_posisi') asked.push(payload)
      return command === 'list_lokasi_arsip' ? [] : null
    },
  })
  let changes = 0
  render(DaftarBeredar, { beredar: list, pejabat: [], lokasi: [], onchange: () => changes++ })
  expect(screen.getByTestId('daftar-beredar').querySelectorAll('tbody tr').length).toBe(2)
  expect(screen.queryByTestId('arsipkan-a')).toBeNull()
  expect(screen.queryByTestId('tanda-tangan-a')).not.toBeNull()
  await fireEvent.click(screen.getByTestId('pilih-a'))
  await fireEvent.click(screen.getByTestId('pilih-b'))
  await fireEvent.click(screen.getByTestId('catat-posisi'))
  await fireEvent.input(screen.getByTestId('posisi-pada'), { target: { value: 'Camat' } })
  await fireEvent.input(screen.getByTestId('posisi-sejak'), { target: { value: '20-11-2026' } })
  await fireEvent.click(screen.getByTestId('posisi-simpan'))
  await expect.poll(() => changes).toBe(1)
  expect(asked).toEqual([
    { dokumen_id: ['a', 'b'], pada: 'Camat', lokasi_id: null, sejak: '20-11-2026', catatan: '' },
  ])
})
