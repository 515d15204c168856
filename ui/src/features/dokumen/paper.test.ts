import { expect, it } from 'vitest'
import type { Dokumen } from '../../bindings/Dokumen'
import type { StatusDokumen } from '../../bindings/StatusDokumen'
import { connect } from '../../rpc'
import { current, Paper } from './paper.svelte'

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

it('says after a print which signs no font has, and no longer after the next print without any', async () => {
  let missing = ['✓']
  connect({
    onProgress: async () => () => undefined,
    invoke: async (cmd) => (cmd === 'print_dokumen' ? { id: '1', tak_tercetak: missing } : []),
  })
  const list = new Paper('D18', 'dkip', () => undefined)
  await list.print(null)
  expect(list.takTercetak).toEqual(['✓'])
  missing = []
  await list.print(null)
  expect(list.takTercetak).toEqual([])
})
