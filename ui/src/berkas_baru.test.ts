import { beforeEach, expect, it } from 'vitest'
import { NewFile } from './berkas_baru.svelte'
import { ApiError, connect } from './rpc'

beforeEach(() =>
  connect({
    onProgress: async () => () => undefined,
    invoke: async (cmd) => (cmd === 'pick_folder' ? '/usb' : []),
  }),
)

it('has a path once there is a folder and a name that a drive takes', async () => {
  const berkas = new NewFile('KIRIM', () => 'Usulan_DINKES.zip')
  expect(berkas.path).toBeNull()
  await berkas.place.pick()
  expect(berkas.path).toBe('/usb/Usulan_DINKES.zip')
  berkas.name = 'a/b'
  expect(berkas.fault).toMatch(/tidak boleh memuat/)
  expect(berkas.path).toBeNull()
})

it('offers the next free name when there is such a file, and the proposal after it was written', () => {
  const berkas = new NewFile('KIRIM', () => 'Usulan.zip')
  const said = berkas.settle(new ApiError('SUDAH_ADA', { berkas: 'Usulan.zip' }, []))
  expect(berkas.name).toBe('Usulan_2.zip')
  expect(said?.tindakan).toMatch(/Nama berikutnya/)
  expect(berkas.settle(null)).toBeNull()
  expect(berkas.name).toBe('Usulan.zip')
})
