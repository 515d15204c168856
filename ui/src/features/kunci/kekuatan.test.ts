import { expect, it } from 'vitest'
import { kekuatan } from './kekuatan'

it('counts characters as people do', () => {
  expect(kekuatan('')).toEqual({ kode: 'PENDEK', kurang: 12 })
  expect(kekuatan('éééééééabcd')).toEqual({ kode: 'PENDEK', kurang: 1 })
  expect(kekuatan('hujan di bukit').kode).toBe('CUKUP')
  expect(kekuatan('hujan di bukit barat laut').kode).toBe('KUAT')
})
