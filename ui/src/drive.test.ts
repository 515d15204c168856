import { beforeEach, expect, it } from 'vitest'
import type { Drive } from './bindings/Drive'
import { DriveChoice } from './drive.svelte'
import { connect } from './rpc'

const DISKA: Drive = {
  path: '/',
  nama: '/dev/sda1',
  ukuran: 250_000_000_000,
  sisa: 80_000_000_000,
  sistem_berkas: 'ext4',
  lepas: false,
  hanya_baca: false,
  tanda: [],
}
const USB: Drive = {
  path: '/media/usb',
  nama: 'KANTOR',
  ukuran: 16_000_000_000,
  sisa: 15_800_000_000,
  sistem_berkas: 'vfat',
  lepas: true,
  hanya_baca: false,
  tanda: [],
}
const LAIN: Drive = { ...USB, path: '/media/usb2', nama: '', sisa: 1500, sistem_berkas: 'exfat' }

let drives: Drive[] = []
let picked: string | null = null

beforeEach(() => {
  connect({
    onProgress: async () => () => undefined,
    invoke: async (cmd) => (cmd === 'list_drive' ? drives : picked),
  })
})

it('chooses the single drive that can be unplugged, and says what it is', async () => {
  const choice = new DriveChoice('EKSPOR')
  drives = [DISKA, USB]
  await choice.refresh()
  expect(choice.chosen).toBe('/media/usb')
  expect(choice.places.map((p) => [p.name, p.hint])).toEqual([
    ['Diska', '/ · diska komputer ini · sisa 80 GB dari 250 GB'],
    ['KANTOR', '/media/usb · dapat dicabut · FAT32 · sisa 15,8 GB dari 16 GB'],
  ])
})

it('chooses nothing among two, and nothing that was pulled out', async () => {
  const choice = new DriveChoice('EKSPOR')
  drives = [USB, LAIN]
  await choice.refresh()
  expect(choice.chosen).toBeNull()
  choice.chosen = '/media/usb'
  drives = [DISKA]
  await choice.refresh()
  expect(choice.chosen).toBeNull()
})

it('keeps a folder beside the drives, and takes a drive found by the dialog for that drive', async () => {
  const choice = new DriveChoice('EKSPOR')
  drives = [DISKA, USB]
  await choice.refresh()
  picked = '/data/cadangan'
  await choice.pick()
  await choice.refresh()
  expect(choice.chosen).toBe('/data/cadangan')
  expect(choice.places.map((p) => p.path)).toEqual(['/', '/media/usb', '/data/cadangan'])
  picked = null
  await choice.pick()
  expect(choice.chosen).toBe('/data/cadangan')
  picked = '/media/usb'
  await choice.pick()
  expect(choice.places.map((p) => p.path)).toEqual(['/', '/media/usb'])
})

it('knows what may be unplugged by whole names of folders', async () => {
  const choice = new DriveChoice('EKSPOR')
  drives = [DISKA, USB, { ...USB, path: 'E:\\' }]
  await choice.refresh()
  expect(choice.isRemovable('/media/usb/kantor.zip')).toBe(true)
  expect(choice.isRemovable('E:\\kantor.zip')).toBe(true)
  expect(choice.isRemovable('/media/usb-lama/kantor.zip')).toBe(false)
  expect(choice.isRemovable('/data/kantor.zip')).toBe(false)
})

it('tells the sign of a virus of the drive that is chosen, and of no other', async () => {
  const choice = new DriveChoice('EKSPOR')
  const tanda = [{ jenis: 'JALAN_PINTAS', nama: 'dokumen.lnk' }]
  drives = [USB, { ...LAIN, tanda }]
  await choice.refresh()
  choice.chosen = '/media/usb'
  expect(choice.tanda).toEqual([])
  expect(choice.fat32).toBe(true)
  choice.chosen = '/media/usb2'
  expect(choice.tanda).toEqual(tanda)
  expect(choice.fat32).toBe(false)
})

it('shows a drive that is locked, and chooses none', async () => {
  const choice = new DriveChoice('EKSPOR')
  drives = [{ ...USB, hanya_baca: true }]
  await choice.refresh()
  expect(choice.chosen).toBeNull()
  expect(choice.places[0]).toMatchObject({
    disabled: true,
    hint: expect.stringContaining('tidak dapat ditulis'),
  })
})
