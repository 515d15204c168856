import { describe, expect, it } from 'vitest'
import { nextCell, type Stroke } from './move'

const stroke = (key: string, held: Partial<Stroke> = {}): Stroke => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...held,
})

describe('nextCell in a matrix of 3 rows', () => {
  it.each([
    ['the next cell', { row: 0, column: 0 }, stroke('Tab'), { row: 0, column: 1 }],
    ['the first cell of the next row', { row: 0, column: 3 }, stroke('Tab'), { row: 1, column: 0 }],
    ['the cell before', { row: 1, column: 1 }, stroke('Tab', { shiftKey: true }), { row: 1, column: 0 }],
    [
      'the last cell of the row before',
      { row: 1, column: 0 },
      stroke('Tab', { shiftKey: true }),
      { row: 0, column: 3 },
    ],
    ['down the column', { row: 0, column: 1 }, stroke('Enter', { ctrlKey: true }), { row: 1, column: 1 }],
    [
      'up the column',
      { row: 2, column: 1 },
      stroke('Enter', { ctrlKey: true, shiftKey: true }),
      { row: 1, column: 1 },
    ],
    ['below', { row: 1, column: 0 }, stroke('ArrowDown', { altKey: true }), { row: 2, column: 0 }],
    ['above', { row: 1, column: 0 }, stroke('ArrowUp', { altKey: true }), { row: 0, column: 0 }],
    ['left', { row: 1, column: 2 }, stroke('ArrowLeft', { altKey: true }), { row: 1, column: 1 }],
    ['right', { row: 1, column: 2 }, stroke('ArrowRight', { altKey: true }), { row: 1, column: 3 }],
  ])('goes to %s', (_where, from, key, to) => expect(nextCell(from, key, 3)).toEqual(to))

  it.each([
    ['Tab leaves after the last cell', { row: 2, column: 3 }, stroke('Tab')],
    ['Shift+Tab leaves before the first cell', { row: 0, column: 0 }, stroke('Tab', { shiftKey: true })],
    ['there is nothing below the last row', { row: 2, column: 0 }, stroke('Enter', { ctrlKey: true })],
    [
      'there is nothing left of the first column',
      { row: 1, column: 0 },
      stroke('ArrowLeft', { altKey: true }),
    ],
    ['Enter alone is a new line', { row: 1, column: 0 }, stroke('Enter')],
    ['an arrow alone moves the caret', { row: 1, column: 0 }, stroke('ArrowDown')],
    ['Ctrl+Tab is not ours', { row: 1, column: 0 }, stroke('Tab', { ctrlKey: true })],
    ['keys with the system key are not ours', { row: 1, column: 0 }, stroke('Tab', { metaKey: true })],
  ])('stays: %s', (_why, from, key) => expect(nextCell(from, key, 3)).toBeNull())
})
