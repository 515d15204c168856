import { describe, expect, it } from 'vitest'
import { Autosave } from './autosave.svelte'

describe('Autosave', () => {
  it('saves the newest value only', async () => {
    const saved: string[] = []
    const autosave = new Autosave<string>(async (value) => void saved.push(value))
    autosave.change('a')
    autosave.change('ab')
    expect(await autosave.flush()).toBe(true)
    expect(saved).toEqual(['ab'])
    expect(autosave.state).toBe('SAVED')
  })

  it('never saves twice at once, and saves what was typed meanwhile', async () => {
    const saved: string[] = []
    const gate: (() => void)[] = []
    const autosave = new Autosave<string>(async (value) => {
      await new Promise<void>((open) => gate.push(open))
      saved.push(value)
    })
    autosave.change('satu')
    const first = autosave.flush()
    autosave.change('dua')
    const second = autosave.flush()
    expect(gate).toHaveLength(1)
    gate[0]?.()
    await new Promise<void>((turn) => queueMicrotask(turn))
    while (gate.length < 2) await Promise.resolve()
    gate[1]?.()
    expect(await first).toBe(true)
    expect(await second).toBe(true)
    expect(saved).toEqual(['satu', 'dua'])
  })

  it('keeps a value that could not be saved and tries it again', async () => {
    let full = true
    const saved: string[] = []
    const autosave = new Autosave<string>(async (value) => {
      if (full) throw new Error('disk full')
      saved.push(value)
    })
    autosave.change('penting')
    expect(await autosave.flush()).toBe(false)
    expect(autosave.state).toBe('FAILED')
    full = false
    expect(await autosave.flush()).toBe(true)
    expect(saved).toEqual(['penting'])
    expect(autosave.error).toBeNull()
  })

  it('does not let a failed old value overwrite a newer one', async () => {
    const saved: string[] = []
    let fail = true
    const autosave = new Autosave<string>(async (value) => {
      if (fail) {
        fail = false
        autosave.change('baru')
        throw new Error('once')
      }
      saved.push(value)
    })
    autosave.change('lama')
    await autosave.flush()
    expect(await autosave.flush()).toBe(true)
    expect(saved).toEqual(['baru'])
  })
})
