import { expect, it } from 'vitest'
import { readMeasure, readNumber, writeMeasure } from './number'

it.each([
  ['12', 12],
  [' 5 ', 5],
  ['-1', -1],
  ['−1', -1],
  ['1.000', 1000],
  ['99999999999999999999', Number.MAX_SAFE_INTEGER],
  ['', null],
  ['lima', null],
  ['1,5', null],
  ['1.5', null],
  ['12 tahun', null],
])('reads %j as %j', (text, expected) => expect(readNumber(text)).toBe(expected))

it.each([
  ['21,5', 21.5],
  [' 330 ', 330],
  ['1.3', 1.3],
  ['-5', null],
  ['5 mm', null],
  ['1e9', null],
  [',5', null],
  ['', null],
])('reads the measure %j as %j', (text, expected) => expect(readMeasure(text)).toBe(expected))

it('writes a measure with a comma', () => {
  expect([writeMeasure(215.9), writeMeasure(20), writeMeasure(null)]).toEqual(['215,9', '20', ''])
})
