import { expect, it } from 'vitest'
import { moveEntry } from './order'

it.each([
  [0, 1, ['b', 'a', 'c']],
  [2, -1, ['a', 'c', 'b']],
  [0, -1, ['a', 'b', 'c']],
  [2, 1, ['a', 'b', 'c']],
] as const)('moves entry %i by %i', (from, step, expected) => {
  const list = ['a', 'b', 'c']
  expect(moveEntry(list, from, step)).toEqual(expected)
  expect(list).toEqual(['a', 'b', 'c'])
})
