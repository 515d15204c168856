import { expect, it } from 'vitest'
import { ukuran } from './dkip'

it.each([
  [0, '0 byte'],
  [999, '999 byte'],
  [1500, '1,5 KB'],
  [345_000_000, '345 MB'],
  [15_800_000_000, '15,8 GB'],
])('writes %i bytes as %s', (bytes, text) => expect(ukuran(bytes)).toBe(text))
