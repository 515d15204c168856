import { beforeEach, expect, it } from 'vitest'
import type { JsonValue } from './bindings/serde_json/JsonValue'
import { Autosave } from './components/autosave.svelte'
import { cursor, placeOf, type Place } from './cursor.svelte'
import { connect } from './rpc'

let kept: Map<string, JsonValue>

const turn = async () => {
  for (let i = 0; i < 20; i += 1) await Promise.resolve()
}
const frames = async (n: number) => {
  for (let i = 0; i < n; i += 1) await new Promise((done) => requestAnimationFrame(done))
}
const form = (value = 'Daftar aset') =>
  (document.body.innerHTML = `<main><h1>Unit</h1>
    <form data-simpan data-draf="unit:baru"><input type="text" data-testid="f-nama" value="${value}" /></form>
    <input type="text" data-search data-testid="cari" /><input type="text" data-testid="lepas" /></main>`)
const field = (testid: string) => document.querySelector<HTMLInputElement>(`[data-testid=${testid}]`)!
function type(testid: string, at: number): void {
  field(testid).focus()
  field(testid).setSelectionRange(at, at)
  field(testid).dispatchEvent(new Event('input', { bubbles: true }))
}

beforeEach(() => {
  kept = new Map()
  location.hash = '#/unit'
  connect({
    onProgress: async () => () => undefined,
    invoke: async (cmd, payload) => {
      const { kunci, isi } = payload as { kunci: string; isi?: JsonValue }
      if (cmd === 'get_draf')
        return kept.has(kunci) ? { isi: kept.get(kunci), diubah_at: '2026-11-21T09:00:00' } : null
      if (cmd === 'save_draf') kept.set(kunci, isi ?? null)
      else kept.delete(kunci)
      return null
    },
  })
})

it('keeps where somebody types, and offers it to that person alone', async () => {
  form()
  const end = cursor.follow('Sari')
  type('f-nama', 6)
  await Autosave.flushAll()
  const place: Place = {
    tautan: '#/unit',
    judul: 'Unit',
    medan: 'f-nama',
    ke: 0,
    mulai: 6,
    akhir: 6,
    kunci: 'unit:baru',
    pengguna: 'Sari',
  }
  expect(kept.get('kursor')).toEqual(place)
  end()

  const other = cursor.follow('Budi')
  await turn()
  expect(cursor.offered).toBeNull()
  other()
  const again = cursor.follow('Sari')
  await turn()
  expect(cursor.offered?.place).toEqual(place)

  form()
  cursor.resume()
  expect(cursor.wants('unit')).toBe('baru')
  expect(cursor.wants('pejabat')).toBeNull()
  await frames(20)
  expect(document.activeElement).toBe(field('f-nama'))
  expect([field('f-nama').selectionStart, field('f-nama').selectionEnd]).toEqual([6, 6])
  cursor.forget()
  await Autosave.flushAll()
  expect(kept.size).toBe(0)
  again()
})

it('keeps no place of a search, of a field outside of forms, nor of a form that was left', async () => {
  form()
  expect(placeOf(field('cari'), 'Sari')).toBeNull()
  expect(placeOf(field('lepas'), 'Sari')).toBeNull()
  const end = cursor.follow('Sari')
  type('f-nama', 2)
  await Autosave.flushAll()
  expect(kept.size).toBe(1)
  location.hash = '#/pejabat'
  dispatchEvent(new Event('hashchange'))
  await turn()
  expect(kept.size).toBe(0)
  end()
})
