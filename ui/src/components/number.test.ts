import { expect, it } from 'vitest'
import { readNumber } from './number'

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
