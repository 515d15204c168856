import { describe, expect, it } from 'vitest'
import { linkTo, parseRoute } from './router'

describe('parseRoute', () => {
  it.each([
    ['', { layar: '', id: null, query: {} }],
    ['#/informasi', { layar: 'informasi', id: null, query: {} }],
    ['#/informasi/', { layar: 'informasi', id: null, query: {} }],
    ['#/informasi/a%2Fb', { layar: 'informasi', id: 'a/b', query: {} }],
    [
      '#/informasi?bermasalah=1&huruf=h',
      { layar: 'informasi', id: null, query: { bermasalah: '1', huruf: 'h' } },
    ],
    ['#/rapat/%E0%A4%A', { layar: 'rapat', id: '%E0%A4%A', query: {} }],
  ])('reads %j', (hash, expected) => expect(parseRoute(hash)).toEqual(expected))
})

it.each([
  ['informasi', null, {}],
  ['informasi', 'baru', {}],
  ['rapat', 'a/b?c#d', { bagian: 'hadir & putusan' }],
] as const)('an address reads back as %s %s', (layar, id, query) => {
  expect(parseRoute(linkTo(layar, id, query))).toEqual({ layar, id, query })
})
