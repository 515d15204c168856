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
  tidak_boleh: [],
  menyelesaikan: false,
  belum_tercatat: false,
  latihan: false,
  daftar: [{ nama: 'Sari Utami', peran: 'PETUGAS' }],
  tunggu_detik: 0,
  data_lama: false,
  data_hilang: false,
  kunci_hilang: false,
  kantor_terbuka: true,
  data_rusak: false,
  boleh_pulih: false,
  tempat_rawan: null,
}

let program: Program

beforeEach(() => {
  vi.spyOn(location, 'reload').mockImplementation(() => undefined)
  program = new Program({ lock: { ...open, keadaan: 'TERKUNCI' }, save_draf: null })
  sesi.closing = false
  sesi.minutes = 10
  sesi.accept(open)
  sesi.look(Date.now(), performance.now())
  sesi.touch()
})

/** Looks every half minute, as an awake computer does at least, until `minutes` have passed. */
function wait(minutes: number): void {
  const [from, awake] = [Date.now(), performance.now()]
  for (let passed = 0; passed <= minutes * MINUTE; passed += MINUTE / 2) {
    sesi.look(from + passed, awake + passed)
  }
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

it('locks after as many minutes as the office says', async () => {
  sesi.minutes = 2
  wait(2.5)
  await settled()
  expect(program.names).toEqual(['lock'])
})

it('locks when the computer has slept', async () => {
  sesi.look(Date.now() + 2 * MINUTE, performance.now() + 2 * MINUTE)
  await settled()
  expect(program.names).toEqual(['lock'])
})

it('notices a short sleep by the time awake, and takes a busy computer for no sleep', async () => {
  const [now, awake] = [Date.now(), performance.now()]
  sesi.look(now + 20_000, awake + 20_000)
  await settled()
  expect(program.names).toEqual([])
  sesi.look(now + 40_000, awake + 22_000)
  await settled()
  expect(program.names).toEqual(['lock'])
})

it('hides the page at once, and asks the program once, while what is typed is still being kept', async () => {
  program = new Program({ lock: { ...open, keadaan: 'TERKUNCI' } })
  const form = new Autosave<string>(async (isi) => {
    await call('save_draf', { kunci: 'informasi:baru', isi })
  })
  const end = form.start()
  form.change('setengah jadi')
  void sesi.lock()
  expect(sesi.closing).toBe(true)
  void sesi.lock()
  await settled()
  expect(program.names).toEqual(['save_draf'])
  program.last('save_draf').answer(null)
  await settled()
  expect(program.names).toEqual(['save_draf', 'lock'])
  end()
})

it('offers what the program lets this role do', () => {
  sesi.accept({ ...open, peran: 'PEMBACA', tidak_boleh: ['save_informasi'] })
  expect([sesi.may('save_informasi'), sesi.may('get_informasi')]).toEqual([false, true])
})

it('leaves the practice office open', async () => {
  sesi.accept({ ...open, latihan: true, kantor_terbuka: false })
  wait(60)
  await settled()
  expect(program.names).toEqual([])
})

it('locks the own office that is open behind the practice office', async () => {
  sesi.accept({ ...open, latihan: true })
  wait(10.5)
  await settled()
  expect(program.names).toContain('lock')
})

it('locks although what was typed can not be kept now', async () => {
  const stuck = vi.spyOn(Autosave, 'flushAll').mockReturnValue(new Promise(() => undefined))
  await sesi.lock()
  expect(program.names).toEqual(['lock'])
  stuck.mockRestore()
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
