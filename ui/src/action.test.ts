import { expect, it } from 'vitest'
import { Action } from './action.svelte'
import { ApiError } from './rpc'

it('gives the reply and says what was done', async () => {
  const action = new Action()
  expect(await action.run(async () => 7, 'Tersimpan.')).toBe(7)
  expect(action).toMatchObject({ busy: false, error: null, done: 'Tersimpan.' })
})

it('keeps the refusal with its fields, until the next try', async () => {
  const action = new Action()
  const masalah = [{ medan: 'tanggal', kode: 'WAJIB_DIISI', tingkat: 'GALAT' as const, data: {} }]
  await action.run(async () => Promise.reject(new ApiError('ISIAN_BERMASALAH', {}, masalah)))
  expect(action.masalah('tanggal')?.kode).toBe('WAJIB_DIISI')
  expect(action.masalah('tempat')).toBeUndefined()
  await action.run(async () => undefined)
  expect(action.error).toBeNull()
})

it('does not start twice', async () => {
  const action = new Action()
  let open: () => void = () => undefined
  const first = action.run(() => new Promise<void>((done) => (open = done)))
  expect(action.busy).toBe(true)
  expect(await action.run(async () => 'second')).toBeUndefined()
  open()
  await first
  expect(action.busy).toBe(false)
})

it('loses no stroke of a queue, and keeps their order', async () => {
  const action = new Action()
  const ran: number[] = []
  await Promise.all([1, 2, 3].map((n) => action.queue(async () => void ran.push(n))))
  expect(ran).toEqual([1, 2, 3])
})

it('goes on with a queue after a refusal', async () => {
  const action = new Action()
  const refused = action.queue(async () => Promise.reject(new ApiError('DISK_PENUH', {}, [])))
  const next = action.queue(async () => 'ran')
  expect(await refused).toBeUndefined()
  expect(await next).toBe('ran')
})
