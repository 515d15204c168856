import { cleanup, fireEvent, render, screen } from '@testing-library/svelte'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Unit } from './bindings/Unit'
import BuatCadangan from './features/cadangan/BuatCadangan.svelte'
import KantorLatihan from './features/contoh/KantorLatihan.svelte'
import EksporPanel from './features/dkip/EksporPanel.svelte'
import KirimPanel from './features/usulan/KirimPanel.svelte'
import { Program, settled } from './program'
import ImporDaftar from './screens/ImporDaftar.svelte'
import UsulanUnit from './screens/UsulanUnit.svelte'

let program: Program

beforeEach(() => {
  program = new Program({
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
    count_usulan: 3,
    list_unit: [],
    get_beranda: { hari_ini: '2026-11-21', instansi: { latihan: false } },
    pick_file: '/usb/daftar.csv',
  })
})

afterEach(cleanup)

const unit = [{ id: 'u', nama: 'Dinas', kode_unit: 'DINAS' }] as Unit[]
const beranda = { ada_contoh: false, instansi: { latihan: false } }
const laporan = { path: '/usb/a.zip', temuan: [], berkas: [], dibuat: '2026-11-21', instansi: 'A', ukuran: 1 }
const folder = { folder: '/usb/DKIP', sehat: true, jumlah: 2, berkas: [], temuan: [] }
const terkirim = { path: '/usb/a.ppidp', jumlah: 3, sudah_diputus: 0, nomor: 1, kode_isi: 'AB12A-B12AB' }

/** Screens, the button that starts their long command, where it is told, its reply and where that is told. */
const CASES = [
  ['backup_kantor', BuatCadangan, { usul: 'Cadangan' }, 'buat-cadangan', laporan, 'hasil-cadangan'],
  ['export_dkip', EksporPanel, { belum: 0 }, 'ekspor-dkip', folder, 'laporan-ekspor'],
  [
    'send_usulan',
    KirimPanel,
    { unit, hari_ini: '2026-11-21', latihan: false },
    'buat-paket',
    terkirim,
    'kirim-selesai',
  ],
] as const

/** Draws a screen, as if it was opened. */
async function open(Screen: unknown, props: object) {
  const drawn = render(Screen as typeof BuatCadangan, props as { usul: string })
  await settled()
  return drawn
}

it.each(CASES)('%s is there again when its screen is', async (cmd, Screen, props, button, reply, result) => {
  const first = await open(Screen, props)
  await fireEvent.click(screen.getByTestId(button))
  await settled()
  first.unmount()

  const second = await open(Screen, props)
  program.tell(cmd, { selesai: 3 })
  await settled()
  expect(screen.getByRole('progressbar').getAttribute('value')).toBe('3')
  expect(screen.queryByTestId(button)).toBeNull()
  await fireEvent.click(screen.getByTestId('hentikan'))
  expect(program.last('cancel_tugas').req).toEqual({ tugas: cmd })
  second.unmount()

  program.last(cmd).answer(reply)
  await settled()
  const third = await open(Screen, props)
  expect(screen.getByTestId(result).textContent).toMatch(/dicabut/i)
  third.unmount()

  await open(Screen, props)
  expect(screen.queryByTestId(result)).toBeNull()
  expect(screen.getByTestId(button)).toBeDefined()
  expect(program.of(cmd)).toHaveLength(1)
})

it.each([
  ['read_impor', ImporDaftar, null, 'pilih-berkas', 'nama-berkas'],
  ['receive_usulan', UsulanUnit, 'tab-terima', 'pilih-paket', 'nama-paket'],
] as const)('%s goes on with its file', async (cmd, Screen, tab, button, name) => {
  const first = await open(Screen, {})
  if (tab) {
    await fireEvent.click(screen.getByTestId(tab))
    await settled()
  }
  await fireEvent.click(screen.getByTestId(button))
  await settled()
  first.unmount()
  const second = await open(Screen, {})
  expect(screen.getByTestId(name).textContent).toBe('daftar.csv')
  await fireEvent.click(screen.getByTestId('hentikan'))
  expect(program.last('cancel_tugas').req).toEqual({ tugas: cmd })
  program.last(cmd).refuse('DIBATALKAN')
  await settled()
  expect(document.body.textContent).toContain('Dihentikan sesuai permintaan Anda.')
  second.unmount()
})

it('tells on the way back what refused it while nobody looked, and lets it begin again', async () => {
  const first = await open(BuatCadangan, { usul: 'Cadangan' })
  await fireEvent.click(screen.getByTestId('buat-cadangan'))
  first.unmount()
  program.last('backup_kantor').refuse('DISK_PENUH')
  await settled()
  const second = await open(BuatCadangan, { usul: 'Cadangan' })
  expect(screen.getByTestId('hasil-cadangan').textContent).not.toBe('')
  await fireEvent.click(screen.getByTestId('buat-cadangan'))
  expect(program.of('backup_kantor')).toHaveLength(2)
  program.last('backup_kantor').refuse('DIBATALKAN')
  await settled()
  second.unmount()
})

it('waits for the practice office that is being made, and does not make it twice', async () => {
  const props = { beranda, onchange: () => undefined }
  const first = await open(KantorLatihan, props)
  await fireEvent.click(screen.getByTestId('buka-contoh'))
  first.unmount()
  const second = await open(KantorLatihan, props)
  expect(screen.getByTestId('kemajuan-contoh')).toBeDefined()
  await fireEvent.click(screen.getByTestId('buka-contoh'))
  expect(program.of('open_contoh')).toHaveLength(1)
  program.last('open_contoh').refuse('DIBATALKAN')
  await settled()
  second.unmount()
})
