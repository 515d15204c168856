import { describe, expect, it } from 'vitest'
import { bagianOfKey, hadirOfKey, isTaken, moved } from './keys'

describe('keys of the projected meeting', () => {
  it.each([
    ['k', 'hadir'],
    ['I', 'informasi'],
    ['s', 'tutup'],
    ['x', null],
  ])('%s shows %s', (key, bagian) => expect(bagianOfKey(key)).toBe(bagian))
  it.each([
    ['h', 'hadir'],
    ['W', 'wakil'],
    ['p', 'pulang'],
    ['t', 'tidak'],
    ['1', null],
  ])('%s means %s', (key, done) => expect(hadirOfKey(key)).toBe(done))
  it('are letters where something is typed', () => {
    const plain = { ctrlKey: false, altKey: false, metaKey: false }
    const note = document.createElement('textarea')
    const row = document.createElement('button')
    expect(isTaken({ ...plain, target: note })).toBe(true)
    expect(isTaken({ ...plain, target: row })).toBe(false)
    expect(isTaken({ ...plain, ctrlKey: true, target: row })).toBe(true)
  })
  it('stay inside the list', () => {
    expect([moved(0, -1, 3), moved(1, 1, 3), moved(2, 1, 3), moved(0, 1, 0)]).toEqual([0, 2, 2, 0])
  })
})
