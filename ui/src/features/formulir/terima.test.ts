import { beforeEach, expect, it } from 'vitest'
import type { AmbilFormulirReq } from '../../bindings/AmbilFormulirReq'
import { connect } from '../../rpc'
import { TerimaFormulir } from './terima.svelte'

let taken: AmbilFormulirReq[]
let refuse: boolean

const baris = (n: number, jenis: string) => ({
  baris: n,
  jenis,
  judul: '',
  temuan: [],
  beda: [],
  keterangan: '',
})

beforeEach(() => {
  taken = []
  refuse = false
  connect({
    onProgress: async () => () => undefined,
    invoke: async (cmd, payload) => {
      if (cmd === 'pick_file') return '/usb/DINKES.xlsx'
      if (refuse)
        return Promise.reject({ kode: 'FORMULIR_BUKAN', data: { berkas: 'DINKES.xlsx' }, masalah: [] })
      if (cmd === 'take_formulir') taken.push(payload as AmbilFormulirReq)
      const list = [baris(8, 'BARU'), baris(9, 'BERUBAH'), baris(10, 'SAMA'), baris(11, 'SALAH')]
      const periksa = { unit: 'Dinas Kesehatan', sha256: 'ab', sha256_baris: 'cd', baris: list }
      return cmd === 'take_formulir' ? { periksa, jumlah_baru: 1, diubah: 0 } : periksa
    },
  })
})

it('proposes what is new, and takes what the officer chose', async () => {
  const terima = new TerimaFormulir()
  await terima.pick()
  expect(terima.dipilih).toEqual([8])
  expect(terima.kembali).toEqual([11])
  terima.choose([8, 9, 10, 11])
  expect(terima.dipilih).toEqual([8, 9])
  expect(taken).toEqual([])
  expect(terima.unfinished).toBe(true)
  await terima.take()
  expect(taken).toEqual([{ path: '/usb/DINKES.xlsx', sha256: 'ab', sha256_baris: 'cd', baris: [8, 9] }])
  expect(terima.unfinished).toBe(false)
})

it('says why another file is no form, and begins anew', async () => {
  refuse = true
  const terima = new TerimaFormulir()
  await terima.pick()
  expect(terima.aksi.error?.kode).toBe('FORMULIR_BUKAN')
  expect([terima.path, terima.periksa]).toEqual([null, null])
})
