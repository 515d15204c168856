import { describe, expect, it } from 'vitest'
import { currentPage, nextZoom, pageExcess, pageScale, pageWindow, readPage } from './page_window'

describe('pageWindow', () => {
  it.each([
    [[1], 1, [1]],
    [[1], 10, [1, 2]],
    [[5], 10, [5, 4, 6]],
    [[5, 6], 10, [5, 6, 4, 7]],
    [[10], 10, [10, 9]],
    [[], 10, []],
  ])('of %j in %i pages is %j', (visible, total, pages) => expect(pageWindow(visible, total)).toEqual(pages))
})

it('lets go of the pages farthest from the one in front', () => {
  expect(pageExcess([1, 2, 8, 9, 10], 9, 3)).toEqual([2, 1])
  expect(pageExcess([1, 2], 1, 3)).toEqual([])
})

it('calls the page that covers most the one in front', () => {
  expect(
    currentPage(
      new Map([
        [3, 200],
        [2, 500],
      ]),
    ),
  ).toBe(2)
  expect(
    currentPage(
      new Map([
        [4, 300],
        [3, 300],
      ]),
    ),
  ).toBe(3)
  expect(currentPage(new Map())).toBe(1)
})

it.each([
  ['3', 3],
  [' 7 ', 7],
  ['0', 1],
  ['99', 12],
  ['', null],
  ['dua', null],
  ['-1', null],
])('reads the page %j of 12 as %j', (typed, page) => expect(readPage(typed, 12)).toBe(page))

it('steps the zoom and stays at the ends', () => {
  expect(nextZoom(100, 1)).toBe(125)
  expect(nextZoom(100, -1)).toBe(75)
  expect(nextZoom(400, 1)).toBe(400)
  expect(nextZoom(50, -1)).toBe(50)
})

it('draws as many pixels as the screen shows', () => {
  // A4 is 595 pt wide; at 100 % that is 793.3 CSS pixels
  expect(595 * pageScale(100, 1)).toBeCloseTo(793.3, 1)
  expect(pageScale(150, 1)).toBeCloseTo(2)
  expect(pageScale(400, 1)).toBeCloseTo(16 / 3)
  expect(pageScale(400, 2)).toBeCloseTo(16 / 3)
})
