import { cleanup, fireEvent, render, screen } from '@testing-library/svelte'
import { afterEach, beforeEach, expect, it } from 'vitest'
import SalinanTerbuka from './features/cadangan/SalinanTerbuka.svelte'
import { Program, settled } from './program'
import { sesi } from './sesi.svelte'

const salinan = {
  folder: '/usb/Salinan',
  dibuat: '2026-11-21',
  program: '0.1.0',
  instansi: 'Kota Contoh',
  latihan: false,
  kode_jejak: '12-AAAAA',
  jumlah_tabel: 27,
  jumlah_baris: 1234,
  jumlah_lampiran: 5,
  ukuran: 5_000_000,
  sha256: 'ab',
  temuan: [],
}

let program: Program
let read: number

const replies = {
  list_drive: [
    {
      path: '/usb',
      nama: 'USB',
      ukuran: 2e9,
      sisa: 1e9,
      sistem_berkas: 'vfat',
      lepas: true,
      hanya_baca: false,
      tanda: [],
    },
  ],
  pick_folder: '/usb/Salinan',
  inspect_salinan_terbuka: salinan,
}

beforeEach(() => {
  program = new Program({ ...replies, check_sisa_salinan: [] })
  read = 0
})

afterEach(cleanup)

async function open(peran: 'ATASAN' | 'PETUGAS') {
  sesi.state = {
    keadaan: 'TERBUKA',
    pengguna: 'Sari Utami',
    peran,
    tidak_boleh: peran === 'ATASAN' ? [] : ['write_salinan_terbuka', 'read_salinan_terbuka'],
    menyelesaikan: false,
    belum_tercatat: false,
    latihan: false,
    daftar: [],
    tunggu_detik: 0,
    data_lama: false,
    data_hilang: false,
    kunci_hilang: false,
    kantor_terbuka: true,
    data_rusak: false,
    boleh_pulih: false,
    tempat_rawan: null,
  }
  const drawn = render(SalinanTerbuka, { onread: () => (read += 1) })
  await settled()
  return drawn
}

it('is offered to whoever manages the office, and to nobody else', async () => {
  await open('PETUGAS')
  expect(screen.getByTestId('salinan-bukan-atasan').textContent).toContain('PPID Utama atau Atasan')
  expect(screen.queryByTestId('buat-salinan')).toBeNull()
  expect(screen.queryByTestId('pilih-salinan')).toBeNull()
})

it('is written only after the warning was agreed to, and is there again when its screen is', async () => {
  const first = await open('ATASAN')
  expect(screen.getByTestId('peringatan-salinan').textContent).toContain('tidak disandikan')
  expect(screen.queryByTestId('buat-salinan')).toBeNull()
  await fireEvent.click(screen.getByTestId('salinan-mengerti'))
  await settled()
  await fireEvent.click(screen.getByTestId('buat-salinan'))
  await settled()
  expect(program.last('write_salinan_terbuka').req).toEqual({ path: '/usb' })
  first.unmount()

  const second = await open('ATASAN')
  program.tell('write_salinan_terbuka', { selesai: 3 })
  await settled()
  await fireEvent.click(screen.getByTestId('hentikan'))
  expect(program.last('cancel_tugas').req).toEqual({ tugas: 'write_salinan_terbuka' })
  program.last('write_salinan_terbuka').answer(salinan)
  await settled()
  expect(screen.getByTestId('hasil-salinan').textContent).toMatch(/aman dicabut/i)
  expect(screen.getByTestId('isi-salinan').textContent).toContain('1.234 baris data, 5 berkas')
  await fireEvent.click(screen.getByTestId('salinan-lagi'))
  expect(screen.queryByTestId('buat-salinan')).toBeNull()
  second.unmount()
})

it('is looked at and agreed to before it is read, and a refusal is told', async () => {
  await open('ATASAN')
  await fireEvent.click(screen.getByTestId('pilih-salinan'))
  await settled()
  program.last('inspect_salinan_terbuka').answer(salinan)
  await settled()
  expect(screen.getByTestId('isi-salinan-dibaca').textContent).toContain('Kota Contoh')
  expect(program.of('read_salinan_terbuka')).toHaveLength(0)
  await fireEvent.click(screen.getByTestId('baca-salinan-ya'))
  program.last('read_salinan_terbuka').refuse('KANTOR_SUDAH_BERISI')
  await settled()
  expect(screen.getByTestId('galat-baca-salinan').textContent).toContain('masih kosong')
  expect(read).toBe(0)

  await fireEvent.click(screen.getByTestId('pilih-salinan'))
  await settled()
  program.last('inspect_salinan_terbuka').answer(salinan)
  await settled()
  await fireEvent.click(screen.getByTestId('baca-salinan-ya'))
  program.last('read_salinan_terbuka').answer({ folder: '/data', salinan, kode_jejak: '13-B', temuan: [] })
  await settled()
  expect(screen.getByTestId('hasil-baca-salinan').textContent).toContain('21 November 2026')
  expect(read).toBe(1)
})

it('tells what is left of a copy that was broken off, until it is gone or the officer says so', async () => {
  const sisa = (kode: string, masalah: string, tuntas: boolean) => ({
    kode,
    tuntas,
    masalah: {
      medan: 'salinan_terbuka',
      kode: masalah,
      tingkat: 'PERINGATAN' as const,
      data: { folder: `/usb/${kode}.sementara`, tanggal: '20 November 2026' },
    },
  })
  const told = () => screen.queryAllByTestId('sisa-salinan').map((found) => found.textContent)
  program = new Program(replies)
  await open('ATASAN')
  const gone = sisa('a', 'SISA_SALINAN_DIHAPUS', true)
  program.last('check_sisa_salinan').answer([gone, sisa('b', 'SISA_SALINAN_TIDAK_TERJANGKAU', false)])
  await settled()
  expect(told()[0]).toContain('/usb/a.sementara sudah dihapus')
  expect(told()[1]).toContain('Pasang lagi USB itu')
  // Looked at again: what is over was told once by the program, and stays until the officer closes it.
  await fireEvent.click(screen.getByTestId('sisa-sudah-dihapus'))
  expect(program.last('forget_sisa_salinan').req).toEqual({ nama: 'b' })
  program.last('forget_sisa_salinan').answer(null)
  await settled()
  program.last('check_sisa_salinan').answer([])
  await settled()
  expect(told()).toHaveLength(1)
  await fireEvent.click(screen.getByRole('button', { name: 'Tutup pesan' }))
  expect(told()).toHaveLength(0)
})
