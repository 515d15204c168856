import { beforeEach, expect, it } from 'vitest'
import type { ByIdList } from '../../bindings/ByIdList'
import type { CariInformasi } from '../../bindings/CariInformasi'
import { connect } from '../../rpc'
import { cariDari } from './cari'
import { DaftarInformasi } from './daftar.svelte'

const semua = cariDari({})
let jumlah = 0
let asked: string[] = []
let broken = false

/** A register of `jumlah` items called by their place and the words they were found with. */
beforeEach(() => {
  jumlah = 1000
  asked = []
  broken = false
  connect({
    onProgress: async () => () => undefined,
    invoke: async (cmd, payload) => {
      if (cmd === 'check_siap_sidang') {
        const { id } = payload as ByIdList
        return id.map((one) => ({ informasi_id: one, lampu: 'LEMAH', kurang: [] }))
      }
      const req = payload as CariInformasi
      asked.push(`${req.teks}:${req.mulai}-${req.mulai + req.jumlah}`)
      if (broken) throw { kode: 'BERKAS_DATA_RUSAK' }
      const baris = Array.from({ length: Math.max(0, Math.min(req.jumlah, jumlah - req.mulai)) }, (_, i) => ({
        id: `${req.teks}${req.mulai + i}`,
      }))
      return { jumlah, baris }
    },
  })
})

/** Lets everything run that waits for nothing. */
async function turns(): Promise<void> {
  for (let i = 0; i < 50; i++) await Promise.resolve()
}

it('fetches what comes into view, each page once', async () => {
  const daftar = new DaftarInformasi()
  await daftar.search(semua)
  daftar.show({ start: 90, end: 120 })
  await turns()
  daftar.show({ start: 80, end: 150 })
  await turns()
  expect(asked).toEqual([':0-100', ':100-200'])
  expect(daftar.baris(119)?.id).toBe('119')
  expect(daftar.baris(300)).toBeUndefined()
})

it('shows another list from its top, and nothing of the former one', async () => {
  const daftar = new DaftarInformasi()
  await daftar.search(semua)
  const before = daftar.urutan
  daftar.show({ start: 500, end: 530 })
  await daftar.search({ ...semua, teks: 'gaji ' })
  expect(daftar.urutan).toBe(before + 1)
  expect(daftar.baris(0)?.id).toBe('gaji 0')
  expect(daftar.baris(500)).toBeUndefined()
})

it('does not lose another list when somebody scrolls before its answer', async () => {
  const daftar = new DaftarInformasi()
  await daftar.search(semua)
  const end = daftar.search({ ...semua, teks: 'x' })
  daftar.show({ start: 300, end: 330 })
  await end
  expect(asked).toEqual([':0-100', 'x:0-100'])
  expect(daftar.dijawab?.teks).toBe('x')
})

it('asks for the rows in view anew after a change, and stays where it is', async () => {
  const daftar = new DaftarInformasi()
  await daftar.search(semua)
  daftar.show({ start: 300, end: 330 })
  await turns()
  const before = daftar.urutan
  jumlah = 310
  await daftar.refresh()
  expect(asked.at(-1)).toBe(':300-400')
  expect(daftar.jumlah).toBe(310)
  expect(daftar.urutan).toBe(before)
})

it('says why no answer came, and forgets it with the next one', async () => {
  const daftar = new DaftarInformasi()
  broken = true
  await daftar.search(semua)
  expect(daftar.error?.kode).toBe('BERKAS_DATA_RUSAK')
  broken = false
  await daftar.search(semua)
  expect(daftar.error).toBeNull()
  expect(daftar.jumlah).toBe(1000)
})

it('has the lights of the rows at hand, and of no others', async () => {
  const daftar = new DaftarInformasi()
  await daftar.search(semua)
  await turns()
  expect(daftar.lampu.get('99')).toBe('LEMAH')
  expect(daftar.lampu.has('100')).toBe(false)
  daftar.show({ start: 90, end: 120 })
  await turns()
  expect(daftar.lampu.get('119')).toBe('LEMAH')
  await daftar.search({ ...semua, teks: 'x' })
  await turns()
  expect(daftar.lampu.has('119')).toBe(false)
})
