import { expect, it } from 'vitest'
import { halaman, yangKurang } from './jendela'

it.each([
  [
    { start: 0, end: 30 },
    { start: 0, end: 100 },
  ],
  [
    { start: 95, end: 130 },
    { start: 0, end: 200 },
  ],
  [
    { start: 300, end: 300 },
    { start: 300, end: 400 },
  ],
])('asks for whole pages around %o', (rentang, pages) => expect(halaman(rentang)).toEqual(pages))

it('asks only for pages that are missing', () => {
  const firstPage = (place: number) => place < 100
  expect(yangKurang({ start: 60, end: 96 }, 9000, firstPage)).toBeNull()
  expect(yangKurang({ start: 90, end: 120 }, 9000, firstPage)).toEqual({ start: 100, end: 200 })
})

it('does not ask behind the end of the list', () => {
  expect(yangKurang({ start: 90, end: 120 }, 100, (place) => place < 100)).toBeNull()
  expect(yangKurang({ start: 90, end: 120 }, 20, () => false)).toBeNull()
})
