import { afterEach, expect, it } from 'vitest'
import { Action } from './action.svelte'
import { call, connect } from './rpc'
import { urungkan } from './urungkan.svelte'

let newest: object | null = null
let unfollow: () => void = () => undefined

afterEach(() => unfollow())

/** Waits until every answer has come. */
const settled = (): Promise<void> => new Promise((done) => setImmediate(done))

function program(): void {
  connect({
    invoke: async (cmd) => (cmd === 'get_urungkan' ? newest : {}),
    onProgress: async () => () => undefined,
  } as Parameters<typeof connect>[0])
  newest = { id: 6, label: 'Menyimpan unit' }
  unfollow = urungkan.follow()
}

it('offers to undo a change beside the words that tell it, only as long as it is the newest', async () => {
  program()
  const [first, second, reading] = [new Action(), new Action(), new Action()]
  await settled()
  newest = { id: 7, label: 'Menyimpan unit' }
  const save = async (): Promise<unknown> => call('trash_unit', { id: 'u' })
  await first.run(save, 'Tersimpan.')
  await settled()
  expect(urungkan.can(first.change)).toBe(true)
  await reading.run(async () => call('get_jam', {}), 'Dibaca.')
  expect(urungkan.can(reading.change)).toBe(false)
  expect(urungkan.can(first.change)).toBe(true)
  newest = { id: 8, label: 'Menyimpan unit' }
  await second.run(save, 'Tersimpan.')
  await settled()
  expect([first, second].map((a) => urungkan.can(a.change))).toEqual([false, true])
  await urungkan.undo()
  expect(urungkan.can(second.change)).toBe(false)
})

it('offers nothing for a change that can not be undone', async () => {
  program()
  const action = new Action()
  newest = null
  await action.run(
    async () => call('print_dokumen', { kode: 'D12', subjek_id: 'r', kertas: null }),
    'Tercetak.',
  )
  await settled()
  expect(urungkan.can(action.change)).toBe(false)
})

it('offers nothing where saving changed nothing: that would undo what was done before', async () => {
  program()
  await settled()
  const action = new Action()
  await action.run(async () => call('trash_unit', { id: 'u' }), 'Tersimpan.')
  await settled()
  expect(urungkan.can(action.change)).toBe(false)
})
