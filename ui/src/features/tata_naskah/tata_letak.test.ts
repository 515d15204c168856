import { cleanup, fireEvent, render, screen } from '@testing-library/svelte'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { TataLetak } from '../../bindings/TataLetak'
import { connect } from '../../rpc'
import TataLetakForm from './TataLetakForm.svelte'

const kosong: TataLetak = {
  kertas: null,
  lebar: null,
  tinggi: null,
  tepi: { atas: null, bawah: null, kiri: null, kanan: null },
  tepi_rebah: { atas: null, bawah: null, kiri: null, kanan: null },
  huruf: null,
  ukuran_huruf: null,
  spasi: null,
  nomor_halaman: null,
  arah: null,
  gaya_kop: null,
  kop_dicetak: null,
  kata_penyambung: null,
  muat_satu_halaman: null,
  kode_lembar: null,
  rangkap: null,
  tanda_tangan: {
    tampil_gelar: null,
    tampil_pangkat: null,
    tampil_nip: null,
    paraf: [],
    tembusan: '',
    tiga_kolom: null,
    disusun_id: null,
    diperiksa_id: null,
    disetujui_id: null,
  },
}
const standar: TataLetak = {
  ...kosong,
  kertas: 'A4',
  tepi: { atas: 20, bawah: 25, kiri: 30, kanan: 20 },
  gaya_kop: 'PENUH',
  kop_dicetak: true,
  kode_lembar: true,
  rangkap: 1,
  tanda_tangan: { ...kosong.tanda_tangan, tampil_gelar: true, tampil_pangkat: true, tampil_nip: true },
}
let sent: [string, Record<string, unknown>][] = []

beforeEach(() => {
  sent = []
  connect({
    onProgress: async () => () => undefined,
    invoke: async (cmd, req) => {
      sent.push([cmd, req as Record<string, unknown>])
      if (cmd === 'preview_naskah')
        return { sumber: 'pratinjau:1', halaman: 1, halaman_uji: false, peringatan: [] }
      if (cmd === 'render_halaman') return { png: '', lebar: 1, tinggi: 1 }
      if (cmd === 'list_pejabat')
        return [
          { id: 'p1', nama_lengkap: 'Sari Utami, S.E.', jabatan: 'Sekretaris' },
          { id: 'p2', nama_lengkap: 'Budi Santosa', jabatan: 'Kepala Bidang' },
        ]
      if (cmd === 'get_jenis_dokumen')
        return { kode: 'D08', ada_word: true, ditandatangani: true, ada_paraf: true }
      const { tata_letak = kosong } = req as { tata_letak?: TataLetak }
      return { kode: 'D08', tata_letak, standar, utuh: true }
    },
  })
})
afterEach(cleanup)

const saved = () => sent.filter(([cmd]) => cmd === 'save_tata_letak').map(([, req]) => req['tata_letak'])
const type = (id: string, value: string) => fireEvent.input(screen.getByTestId(id), { target: { value } })

it('shows the standard where nothing is set, draws every change, and saves measures with a comma', async () => {
  render(TataLetakForm, { kode: 'D08' })
  const kiri = (await screen.findByTestId('f-tepi-kiri')) as HTMLInputElement
  expect([kiri.value, kiri.placeholder]).toEqual(['', '30'])
  await type('f-tepi-kiri', '27,5')
  await fireEvent.click(screen.getByTestId('f-kode_lembar'))
  await fireEvent.click(screen.getByTestId('f-kop_dicetak'))
  await fireEvent.click(screen.getByTestId('f-kop_dicetak'))
  await fireEvent.submit(screen.getByTestId('form-tata-letak'))
  expect(saved()).toEqual([{ ...kosong, tepi: { ...kosong.tepi, kiri: 27.5 }, kode_lembar: false }])
  const drawn = sent.filter(([cmd]) => cmd === 'preview_naskah').map(([, req]) => req['tata_letak'])
  expect(drawn.at(-1)).toMatchObject({ tepi: { kiri: 27.5 } })
})

it('offers how pages lie and what of the letterhead is printed, and shows the standard of both', async () => {
  render(TataLetakForm, { kode: 'D08' })
  const offered = async (id: string) =>
    [...((await screen.findByTestId(id)) as HTMLSelectElement).options].map((o) => [o.value, o.textContent])
  expect(await offered('f-arah')).toEqual([
    ['', 'Standar: menurut jenis surat'],
    ['TEGAK', 'Semua halaman tegak'],
    ['REBAH', 'Semua halaman rebah'],
  ])
  const kop = await offered('f-gaya_kop')
  expect(kop.map(([value]) => value)).toEqual(['', 'PENUH', 'TANPA_ALAMAT', 'TANPA'])
  expect(kop[0]?.[1]).toBe('Standar: Lengkap (lambang, instansi, alamat)')
})

it.each([
  ['f-tepi-kiri', 'dua'],
  ['f-rangkap', '2,5'],
])('saves nothing while %s holds “%s”', async (id, text) => {
  render(TataLetakForm, { kode: 'D08' })
  await screen.findByTestId(id)
  await type(id, text)
  await fireEvent.submit(screen.getByTestId('form-tata-letak'))
  expect(saved()).toEqual([])
  expect(document.activeElement).toBe(screen.getByTestId(id))
})

it('keeps what stands under a name, who initials in their order, and who gets copies', async () => {
  render(TataLetakForm, { kode: 'D08' })
  await fireEvent.click(await screen.findByTestId('f-tanda_tangan-tampil_nip'))
  await fireEvent.click(screen.getByTestId('tambah-paraf'))
  await fireEvent.click(screen.getByTestId('tambah-paraf'))
  await fireEvent.click(screen.getByTestId('hapus-paraf-0'))
  await type('f-tanda_tangan-tembusan', 'Inspektur')
  await fireEvent.submit(screen.getByTestId('form-tata-letak'))
  expect(saved()).toEqual([
    {
      ...kosong,
      tanda_tangan: { ...kosong.tanda_tangan, tampil_nip: false, paraf: ['p2'], tembusan: 'Inspektur' },
    },
  ])
  expect(screen.queryByTestId('f-tanda_tangan-tiga_kolom')).toBeNull()
})
