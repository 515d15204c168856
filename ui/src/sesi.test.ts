import { beforeEach, expect, it, vi } from 'vitest'
import type { KunciState } from './bindings/KunciState'
import { Autosave } from './components/autosave.svelte'
import { Program, settled } from './program'
import { call } from './rpc'
import { sesi } from './sesi.svelte'

const MINUTE = 60_000
const open: KunciState = {
  keadaan: 'TERBUKA',
  pengguna: 'Sari Utami',
  peran: 'PETUGAS',
  latihan: false,
  daftar: [{ nama: 'Sari Utami', peran: 'PETUGAS' }],
  tunggu_detik: 0,
  data_lama: false,
  data_hilang: false,
  tempat_rawan: null,
}

let program: Program

beforeEach(() => {
  vi.spyOn(location, 'reload').mockImplementation(() => undefined)
  program = new Program({ lock: { ...open, keadaan: 'TERKUNCI' }, save_draf: null })
  sesi.accept(open)
  sesi.look(Date.now())
  sesi.touch()
})

/** Looks every half minute, as an awake computer does at least, until `minutes` have passed. */
function wait(minutes: number): void {
  const from = Date.now()
  for (let passed = 0; passed <= minutes * MINUTE; passed += MINUTE / 2) sesi.look(from + passed)
}

it('locks when nobody is there for ten minutes, and forgets the page', async () => {
  wait(9.5)
  await settled()
  expect(program.names).toEqual([])
  wait(10.5)
  await settled()
  expect(program.names).toContain('lock')
  expect(location.reload).toHaveBeenCalled()
})

it('locks when the computer has slept', async () => {
  sesi.look(Date.now() + 2 * MINUTE)
  await settled()
  expect(program.names).toEqual(['lock'])
})

it('leaves the practice office open', async () => {
  sesi.accept({ ...open, latihan: true })
  wait(60)
  await settled()
  expect(program.names).toEqual([])
})

it('keeps what is typed before it locks', async () => {
  const form = new Autosave<string>(async (isi) => {
    await call('save_draf', { kunci: 'informasi:baru', isi })
  })
  const end = form.start()
  form.change('setengah jadi')
  await sesi.lock()
  expect(program.names).toEqual(['save_draf', 'lock'])
  end()
})
