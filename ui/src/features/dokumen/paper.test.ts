import { expect, it } from 'vitest'
import type { Dokumen } from '../../bindings/Dokumen'
import type { Jejak } from '../../bindings/Jejak'
import type { StatusDokumen } from '../../bindings/StatusDokumen'
import { connect } from '../../rpc'
import { current, Paper } from './paper.svelte'

const paper = (id: string, kode: Dokumen['kode'], status: StatusDokumen, dibuat_berulang = false) =>
  ({ id, kode, status, dibuat_berulang }) as Dokumen

it.each([
  ['the newest print', ['DICETAK', 'DIGANTI'], '0'],
  ['the signed one before a later print', ['DICETAK', 'DITANDATANGANI'], '1'],
  ['nothing when all were cancelled or replaced', ['DIBATALKAN', 'DIGANTI'], undefined],
  ['nothing when nothing was printed', [], undefined],
] as const)('takes %s', (_which, states, id) => {
  const list = states.map((status, i) => paper(String(i), 'D12', status))
  expect(current(list, 'D12')?.id).toBe(id)
})

it('takes the newest list although an older one is signed: it is the next to be signed', () => {
  const list = [paper('baru', 'D18', 'DICETAK', true), paper('lama', 'D18', 'DITANDATANGANI', true)]
  expect(current(list, 'D18')?.id).toBe('baru')
  expect(current([paper('void', 'D18', 'DIGANTI', true), ...list.slice(1)], 'D18')?.id).toBe('lama')
})

it('reads how the record of a signed paper was corrected, and of no other paper', async () => {
  const asked: unknown[] = []
  let list = [paper('lama', 'D12', 'DIGANTI'), paper('kini', 'D12', 'DITANDATANGANI')]
  connect({
    onProgress: async () => () => undefined,
    invoke: async (cmd, req) => {
      if (cmd === 'list_dokumen') return list
      if (cmd === 'get_jenis_dokumen')
        return { kode: 'D12', ada_word: true, ditandatangani: true, ada_paraf: false }
      asked.push(req)
      return ['CorrectTandaTangan', 'RecordTandaTangan'].map((op) => ({ op })) as Jejak[]
    },
  })
  const signed = new Paper('D12', 'rapat', () => undefined)
  await signed.load()
  expect(asked).toEqual([{ entitas_id: 'kini', jumlah: 200 }])
  expect(signed.koreksi.map((j) => j.op)).toEqual(['CorrectTandaTangan'])
  list = [paper('baru', 'D12', 'DICETAK')]
  await signed.load()
  expect([asked.length, signed.koreksi]).toEqual([1, []])
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
