import { expect, it } from 'vitest'
import type { LokasiArsip } from '../../bindings/LokasiArsip'
import { buildTree, findNode, liesIn, type Node } from './tree'

const place = (id: string, induk_id: string | null, kode: string, isi = 0): LokasiArsip => ({
  id,
  induk_id,
  kode,
  isi,
  jenis: 'BOKS',
  nama: '',
  kode_lengkap: kode,
})

const draw = (nodes: Node[]): string =>
  nodes.map((n) => `${n.lokasi.kode}:${n.total}${n.children.length ? `(${draw(n.children)})` : ''}`).join(' ')

it('orders codes with their numbers and sums what lies below', () =>
  expect(
    draw(
      buildTree([
        place('3', '1', 'B10', 4),
        place('1', null, 'G1', 1),
        place('2', '1', 'B2', 3),
        place('4', null, 'A'),
      ]),
    ),
  ).toBe('A:0 G1:8(B2:3 B10:4)'))

it('keeps a place whose parent is gone', () =>
  expect(draw(buildTree([place('2', 'gone', 'B2', 1)]))).toBe('B2:1'))

it('knows what lies in a place and in the places below it', () => {
  const ruang = { kode_lengkap: 'G1-R2' }
  expect(['G1-R2', 'G1-R2-B1', 'G1-R20', 'G1', ''].map((kode) => liesIn(ruang, kode))).toEqual([
    true,
    true,
    false,
    false,
    false,
  ])
})

it('finds a place at any depth', () => {
  const tree = buildTree([place('1', null, 'G1'), place('2', '1', 'R1'), place('3', '2', 'B1', 2)])
  expect(findNode(tree, '2')?.total).toBe(2)
  expect(findNode(tree, '9')).toBeUndefined()
})
