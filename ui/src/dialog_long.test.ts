import { cleanup, fireEvent, render, screen } from '@testing-library/svelte'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { BarisRak } from './bindings/BarisRak'
import type { Dokumen } from './bindings/Dokumen'
import BerkasDialog from './features/arsip/BerkasDialog.svelte'
import Kembalikan from './features/cadangan/Kembalikan.svelte'
import { Pulih } from './features/cadangan/pulih.svelte'
import TandaTanganDialog from './features/dokumen/TandaTanganDialog.svelte'
import { Program, settled } from './program'

const paket = { path: '/usb/a.zip', temuan: [], berkas: [], dibuat: '2026-11-21', instansi: 'A', ukuran: 1 }

let program: Program
let closed: number
const onclose = () => (closed += 1)

const hitungan = { informasi: 2, lembar_uji: 0, rapat: 0, keputusan: 0, dokumen: 0, berkas: 0, jejak: 3 }
const pratinjau = {
  dibuat: '2026-11-20',
  instansi: 'A',
  isi: hitungan,
  di_folder: false,
  perbandingan: {
    sekarang: { ...hitungan, informasi: 9, jejak: 10 },
    hilang: [{ entitas: 'informasi', jumlah: 7, contoh: ['Satu', 'Dua'] }],
    kembali: [],
    perubahan: 7,
  },
}

beforeEach(() => {
  program = new Program({
    pick_file: '/usb/a.pdf',
    list_penempatan: [],
    inspect_cadangan: paket,
    preview_pulih: pratinjau,
  })
  closed = 0
})

afterEach(cleanup)

/** The ways out of the dialog that is open. */
const ways = (batal: string) => [
  () => fireEvent.click(screen.getByTestId(batal)),
  () => fireEvent(screen.getByRole('dialog'), new Event('cancel', { cancelable: true })),
  () => fireEvent.click(screen.getByRole('dialog').querySelector('header button')!),
]

async function sign(): Promise<void> {
  render(TandaTanganDialog, {
    dokumen: { id: 'd', kode: 'D12', nomor: '', tanggal: null } as Dokumen,
    pejabat: [],
    penandatangan_id: null,
    onclose,
    onsave: () => undefined,
  })
  await fireEvent.submit(document.querySelector('form')!)
}

async function place(): Promise<void> {
  render(BerkasDialog, { item: { informasi_id: 'i', judul: 'Rekam' } as BarisRak, onclose })
  await settled()
  await fireEvent.click(screen.getByTestId('tambah-softcopy'))
}

it.each([
  ['record_tanda_tangan', sign, 'ttd-batal', 'hasil-tanda-tangan'],
  ['place_softcopy', place, 'tutup-berkas', 'hasil-berkas'],
] as const)('%s is stopped by leaving its dialog, which then says so', async (cmd, begin, batal, told) => {
  for (let way = 0; way < 3; way += 1) {
    await begin()
    await settled()
    await ways(batal)[way]?.()
    expect([closed, program.of('cancel_tugas').length]).toEqual([way, way + 1])
    expect(program.last('cancel_tugas').req).toEqual({ tugas: cmd })
    program.last(cmd).refuse('DIBATALKAN')
    await settled()
    expect(screen.getByTestId(told).textContent).toContain('Dihentikan sesuai permintaan Anda.')
    await ways(batal)[way]?.()
    expect(closed).toBe(way + 1)
    cleanup()
  }
})

it('stops an exchange of data as long as that is possible, and offers nothing after that', async () => {
  render(Kembalikan, {
    instansi: { latihan: false, nama_badan_publik: 'A' } as never,
    kerja: new Pulih(),
    onrestored: () => undefined,
  })
  await fireEvent.click(screen.getByTestId('pilih-cadangan'))
  await settled()
  expect(screen.getByTestId('akan-hilang').textContent).toMatch(/7\s+informasi: Satu; Dua, dan 5 lagi/)
  expect(screen.queryByTestId('akan-kembali')).toBeNull()
  await fireEvent.click(screen.getByTestId('pulih-ya'))
  await settled()
  await ways('pulih-batal')[1]?.()
  expect(program.last('cancel_tugas').req).toEqual({ tugas: 'restore_kantor' })
  program.tell('restore_kantor', { tahap: 'MENGGANTI', bisa_dihentikan: false })
  await settled()
  for (const way of ways('pulih-batal')) await way()
  expect(screen.getByTestId<HTMLButtonElement>('pulih-batal').disabled).toBe(true)
  expect(program.of('cancel_tugas')).toHaveLength(1)
  program.last('restore_kantor').refuse('DIBATALKAN')
  await settled()
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(screen.getByTestId('galat-pulih').textContent).toContain('Dihentikan')
})
