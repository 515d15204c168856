import { expect, it } from 'vitest'
import { ApiError } from './rpc'
import { DaftarDenganSampah } from './sampah.svelte'

/** A list with `a` in use and `b` in the trash, whose `refused` can't come back. */
function daftar(refused = '') {
  const trash = new Set(['b'])
  return new DaftarDenganSampah(
    async (sampah) => ['a', 'b'].filter((id) => trash.has(id) === sampah).map((id) => ({ id })),
    async (id) => {
      if (id === refused) throw new ApiError('INFORMASI_DALAM_RAPAT', {}, [])
      trash.delete(id)
    },
    'kembali',
    'b',
  )
}
const ids = (d: ReturnType<typeof daftar>) => d.isi?.map((x) => x.id)

it('takes back what was thrown away a moment ago', async () => {
  const list = daftar()
  await list.load()
  expect([ids(list), list.dibuang]).toEqual([['a'], 'b'])
  await list.restore('b')
  expect([ids(list), list.dibuang, list.aksi.done]).toEqual([['a', 'b'], null, 'kembali'])
})

it('shows the trash in place of the list, and what may not come back stays there with its reason', async () => {
  const list = daftar('b')
  await list.show(true)
  expect(ids(list)).toEqual(['b'])
  await list.restore('b')
  expect([ids(list), list.aksi.error?.kode, list.aksi.done]).toEqual([['b'], 'INFORMASI_DALAM_RAPAT', ''])
  await list.show(false)
  expect([ids(list), list.aksi.error]).toEqual([['a'], null])
})
