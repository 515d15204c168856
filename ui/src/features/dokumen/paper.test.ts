import { expect, it } from 'vitest'
import type { Dokumen } from '../../bindings/Dokumen'
import type { StatusDokumen } from '../../bindings/StatusDokumen'
import { current } from './paper.svelte'

const paper = (id: string, kode: Dokumen['kode'], status: StatusDokumen) => ({ id, kode, status }) as Dokumen

it.each([
  ['the newest print', ['DICETAK', 'DIGANTI'], '0'],
  ['the signed one before a later print', ['DICETAK', 'DITANDATANGANI'], '1'],
  ['nothing when all were cancelled or replaced', ['DIBATALKAN', 'DIGANTI'], undefined],
  ['nothing when nothing was printed', [], undefined],
] as const)('takes %s', (_which, states, id) => {
  const list = states.map((status, i) => paper(String(i), 'D12', status))
  expect(current(list, 'D12')?.id).toBe(id)
})

it('looks at its own kind only', () => expect(current([paper('0', 'D10', 'DICETAK')], 'D12')).toBeNull())
