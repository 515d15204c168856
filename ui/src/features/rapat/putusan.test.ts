import { expect, it } from 'vitest'
import { hasilOfKey } from './putusan'

it.each([
  ['1', 'SETUJU_DIKECUALIKAN'],
  ['3', 'TERBUKA'],
  ['5', 'UJI_ULANG'],
  ['0', null],
  ['6', null],
  ['12', null],
  ['a', null],
  ['', null],
])('the key %j decides %j', (key, hasil) => expect(hasilOfKey(key)).toBe(hasil))
