import { describe, expect, it } from 'vitest'
import { linkTo, parseRoute } from './router'

describe('parseRoute', () => {
  it.each([
    ['', { layar: '', id: null, tanya: {} }],
    ['#/informasi', { layar: 'informasi', id: null, tanya: {} }],
    ['#/informasi/', { layar: 'informasi', id: null, tanya: {} }],
    ['#/informasi/a%2Fb', { layar: 'informasi', id: 'a/b', tanya: {} }],
    [
      '#/informasi?bermasalah=1&huruf=h',
      { layar: 'informasi', id: null, tanya: { bermasalah: '1', huruf: 'h' } },
    ],
    ['#/rapat/%E0%A4%A', { layar: 'rapat', id: '%E0%A4%A', tanya: {} }],
  ])('reads %j', (hash, expected) => expect(parseRoute(hash)).toEqual(expected))
})

it.each([
  ['informasi', null, {}],
  ['informasi', 'baru', {}],
  ['rapat', 'a/b?c#d', { bagian: 'hadir & putusan' }],
] as const)('an address reads back as %s %s', (layar, id, tanya) => {
  expect(parseRoute(linkTo(layar, id, tanya))).toEqual({ layar, id, tanya })
})
