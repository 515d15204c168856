import { beforeEach, expect, it } from 'vitest'
import type { TerimaReq } from '../../bindings/TerimaReq'
import { connect } from '../../rpc'
import { Terima } from './terima.svelte'

let asked: TerimaReq[]
let refuse: boolean

beforeEach(() => {
  asked = []
  refuse = false
  connect({
    onProgress: async () => () => undefined,
    invoke: async (cmd, payload) => {
      if (cmd === 'pick_file') return '/usb/usulan.zip'
      asked.push(payload as TerimaReq)
      if (refuse) return Promise.reject({ kode: 'PAKET_BUKAN', data: { berkas: 'usulan.zip' }, masalah: [] })
      return {
        paket: 'Paket usulan DINKES',
        unit: 'Dinas Kesehatan',
        ringkasan: {},
        baris: [],
        asal: { sidik: null },
      }
    },
  })
})

it('only checks what was chosen, and takes when told to', async () => {
  const terima = new Terima()
  await terima.pick()
  expect(asked).toEqual([
    { path: '/usb/usulan.zip', uji_coba: true, surat_nomor: '', sudah_dicocokkan: false },
  ])
  expect(terima.periksa?.unit).toBe('Dinas Kesehatan')
  expect(terima.hasil).toBeNull()
  expect(terima.perluSurat).toBe(true)
  terima.surat_nomor = 'B/12'
  terima.sudah_dicocokkan = true
  expect(terima.perluSurat).toBe(false)
  await terima.take()
  expect(asked[1]).toEqual({
    path: '/usb/usulan.zip',
    uji_coba: false,
    surat_nomor: 'B/12',
    sudah_dicocokkan: true,
  })
  expect(terima.hasil?.unit).toBe('Dinas Kesehatan')
})

it('says why another file is no package, and begins anew', async () => {
  refuse = true
  const terima = new Terima()
  await terima.pick()
  expect(terima.aksi.error?.kode).toBe('PAKET_BUKAN')
  expect([terima.path, terima.periksa]).toEqual([null, null])
})

it('keeps what was checked when the taking is refused', async () => {
  const terima = new Terima()
  await terima.pick()
  refuse = true
  await terima.take()
  expect(terima.hasil).toBeNull()
  expect(terima.periksa).not.toBeNull()
  expect(terima.taking).toBe(false)
})
