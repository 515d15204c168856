import { describe, expect, it } from 'vitest'
import { leastWidth, nextSort, rowWindow, scrollTo, seenRows } from './table'

describe('rowWindow', () => {
  it('holds what is in view and some more on both sides', () => {
    expect(rowWindow({ top: 3600, height: 360 }, 36, 10_000)).toEqual({ start: 92, end: 118 })
  })
  it('stays inside the list', () => {
    expect(rowWindow({ top: 0, height: 360 }, 36, 5)).toEqual({ start: 0, end: 5 })
    expect(rowWindow({ top: 9_999_999, height: 360 }, 36, 20)).toEqual({ start: 19, end: 20 })
    expect(rowWindow({ top: 0, height: 360 }, 36, 0)).toEqual({ start: 0, end: 0 })
  })
  it('never draws a whole long list, even when the height is wrong', () => {
    const { start, end } = rowWindow({ top: 0, height: 3_600_000 }, 36, 100_000)
    expect(end - start).toBeLessThan(150)
  })
})

describe('seenRows', () => {
  // a window of 400 with a heading of 40 has room for ten rows of 36
  it('holds the rows between the heading and the lower edge, and no more', () => {
    expect(seenRows({ top: 0, height: 400 }, 36, 40, 10_000)).toEqual({ start: 0, end: 10 })
    expect(seenRows({ top: 3600, height: 400 }, 36, 40, 10_000)).toEqual({ start: 100, end: 110 })
  })
  it('leaves out a row of which less than half is seen', () => {
    expect(seenRows({ top: 20, height: 400 }, 36, 40, 10_000)).toEqual({ start: 1, end: 11 })
    expect(seenRows({ top: 10, height: 400 }, 36, 40, 10_000)).toEqual({ start: 0, end: 10 })
  })
  it('stays inside a short list', () => {
    expect(seenRows({ top: 0, height: 400 }, 36, 40, 3)).toEqual({ start: 0, end: 3 })
    expect(seenRows({ top: 0, height: 400 }, 36, 40, 0)).toEqual({ start: 0, end: 0 })
  })
})

describe('scrollTo', () => {
  const view = { top: 360, height: 400 }
  it.each([
    [10, null],
    [9, 324],
    [0, 0],
    [20, 36 * 21 + 40 - 400],
  ])('row %i', (index, expected) => expect(scrollTo(index, view, 36, 40)).toBe(expected))
})

it('turns the order when the same heading is pressed again', () => {
  const first = nextSort(undefined, 'a')
  expect(first).toEqual({ key: 'a', descending: false })
  expect(nextSort(first, 'a')).toEqual({ key: 'a', descending: true })
  expect(nextSort({ key: 'a', descending: true }, 'b')).toEqual({ key: 'b', descending: false })
})

it('adds up what the columns need at least', () => {
  expect(leastWidth(['2.75rem', 'minmax(13rem, 3fr)', '8rem'])).toBe('calc(2.75rem + 13rem + 8rem)')
})
