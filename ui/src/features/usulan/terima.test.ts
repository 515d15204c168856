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

it('shows what the main office decided before it records it', async () => {
  const sent: [string, unknown][] = []
  connect({
    onProgress: async () => () => undefined,
    invoke: async (cmd, payload) => {
      if (cmd === 'pick_file') return '/usb/putusan.ppidp'
      sent.push([cmd, payload])
      const data = { berkas: 'putusan.ppidp', jenis: 'PUTUSAN', perlu: 'USULAN' }
      if (cmd === 'receive_usulan') return Promise.reject({ kode: 'PAKET_JENIS_LAIN', data, masalah: [] })
      return { pengirim: 'Pemerintah Kota Uji', dicatat: !(payload as { uji_coba: boolean }).uji_coba }
    },
  })
  const terima = new Terima()
  await terima.pick()
  expect(sent.map(([cmd]) => cmd)).toEqual(['receive_usulan', 'receive_putusan'])
  expect([terima.path, terima.periksa, terima.aksi.error]).toEqual(['/usb/putusan.ppidp', null, null])
  expect(terima.putusan?.dicatat).toBe(false)
  await terima.record()
  expect(sent[2]).toEqual(['receive_putusan', { path: '/usb/putusan.ppidp', uji_coba: false }])
  expect(terima.putusan?.dicatat).toBe(true)
  terima.restart()
  expect(terima.putusan).toBeNull()
})
