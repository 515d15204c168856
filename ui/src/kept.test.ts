import { expect, it } from 'vitest'
import { Kept } from './kept'

class Work {
  busy = false
  unfinished = false
}

const make = () => new Work()

it('gives a screen that comes back what still works, and what ended unseen', () => {
  const kept = new Kept<Work>()
  const work = kept.take('', make)
  work.busy = true
  kept.leave('', work)
  expect(kept.take('', make)).toBe(work)
  kept.leave('', work)
  work.busy = false
  expect(kept.take('', make)).toBe(work)
})

it('begins anew after what came of it was seen', () => {
  const kept = new Kept<Work>()
  const work = kept.take('', make)
  kept.leave('', work)
  expect(kept.take('', make)).not.toBe(work)
})

it('keeps what was begun until it is finished', () => {
  const kept = new Kept<Work>()
  const work = kept.take('', make)
  work.unfinished = true
  kept.leave('', work)
  expect(kept.take('', make)).toBe(work)
  work.unfinished = false
  kept.leave('', work)
  expect(kept.take('', make)).not.toBe(work)
})

it('knows one about each thing', () => {
  const kept = new Kept<Work>()
  const work = kept.take('D08', make)
  work.busy = true
  expect(kept.take('D10', make)).not.toBe(work)
})

it('begins anew on a screen that is drawn before the old one is gone, unless it still works', () => {
  const kept = new Kept<Work>()
  const old = kept.take('', make)
  const fresh = kept.take('', make)
  expect(fresh).not.toBe(old)
  kept.leave('', old)
  fresh.busy = true
  expect(kept.take('', make)).toBe(fresh)
  kept.leave('', fresh)
  fresh.busy = false
  kept.leave('', fresh)
  expect(kept.take('', make)).not.toBe(fresh)
})
