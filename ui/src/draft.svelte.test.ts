import { flushSync } from 'svelte'
import { beforeEach, expect, it } from 'vitest'
import type { JsonValue } from './bindings/serde_json/JsonValue'
import { FormDraft } from './draft.svelte'
import { connect } from './rpc'

/** A data folder that holds drafts, keys sorted as the program keeps them; `full` refuses every write. */
let kept: Map<string, JsonValue>
let full: boolean
let asked: string[]

const sorted = (value: JsonValue): JsonValue =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => a.localeCompare(b)))
    : value

beforeEach(() => {
  kept = new Map()
  full = false
  asked = []
  connect({
    onProgress: async () => () => undefined,
    invoke: async (cmd, payload) => {
      asked.push(cmd)
      const { kunci, isi } = payload as { kunci: string; isi?: JsonValue }
      if (cmd === 'get_draf') {
        return kept.has(kunci) ? { isi: kept.get(kunci), diubah_at: '2026-11-21T09:00:00' } : null
      }
      if (full) return Promise.reject({ kode: 'DISK_PENUH', data: {}, masalah: [] })
      if (cmd === 'save_draf') kept.set(kunci, sorted(isi ?? null))
      else kept.delete(kunci)
      return null
    },
  })
})

/** Opens the form, lets `type` change it, and closes it again. */
async function visit(type: (fields: { nama: string; kode: string }) => void) {
  const fields = $state({ nama: 'Dinas Kesehatan', kode: '' })
  const draf = new FormDraft('unit:baru', fields)
  const end = draf.follow()
  await turn()
  const seen = { ...fields }
  type(fields)
  flushSync()
  end()
  await turn()
  return { draf, seen }
}

const turn = async () => {
  for (let i = 0; i < 20; i += 1) await Promise.resolve()
}

it('brings back what was typed', async () => {
  await visit((f) => (f.kode = '10'))
  const { draf, seen } = await visit(() => undefined)
  expect(seen).toEqual({ nama: 'Dinas Kesehatan', kode: '10' })
  expect(draf.restored).toBe(true)
})

it('says nothing when what was kept is what is there, whatever the order of its keys', async () => {
  await visit((f) => {
    f.kode = '1'
    flushSync()
    f.kode = ''
  })
  expect(JSON.stringify(kept.get('unit:baru'))).toBe('{"kode":"","nama":"Dinas Kesehatan"}')
  const { draf } = await visit(() => undefined)
  expect(draf.restored).toBe(false)
})

it('says that nothing is kept when the drafts can not be written', async () => {
  full = true
  const { draf } = await visit((f) => (f.kode = '10'))
  expect(draf.error?.kode).toBe('DISK_PENUH')
})

it('forgets the draft of a saved form, and does not stop when that fails', async () => {
  const { draf } = await visit((f) => (f.kode = '10'))
  await draf.discard()
  expect(kept.size).toBe(0)
  full = true
  await draf.discard()
  expect(draf.error?.kode).toBe('DISK_PENUH')
})
