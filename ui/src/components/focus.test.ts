import { beforeEach, describe, expect, it } from 'vitest'
import { focusFirstError, focusOn } from './focus'

beforeEach(() => {
  document.body.innerHTML = ''
})

function show(html: string): HTMLElement {
  document.body.innerHTML = `<form>${html}</form>`
  return document.querySelector('form') as HTMLElement
}

describe('a refused form', () => {
  it('leads to the first field with an error, in the order of the page', async () => {
    const form = show('<input id="a"><input id="b" aria-invalid="true"><input id="c" aria-invalid="true">')
    expect(await focusFirstError(form)).toBe(true)
    expect(document.activeElement?.id).toBe('b')
  })
  it('passes by a field that can not be changed', async () => {
    const form = show('<input id="a" aria-invalid="true" disabled><input id="b" aria-invalid="true">')
    await focusFirstError(form)
    expect(document.activeElement?.id).toBe('b')
  })
  it('leads to the words of an error that has no field', async () => {
    const form = show('<p id="a" data-wrong>Belum ada penguji.</p><input id="b" aria-invalid="true">')
    await focusFirstError(form)
    expect(document.activeElement?.id).toBe('a')
  })
  it('moves nothing when no field is wrong', async () => {
    const form = show('<input id="a"><input id="b" aria-invalid="false">')
    document.getElementById('a')?.focus()
    expect(await focusFirstError(form)).toBe(false)
    expect(document.activeElement?.id).toBe('a')
  })
})

it('leads to words as well, which the Tab key passes by', async () => {
  show('<p id="a">Tersimpan</p>')
  await focusOn(() => document.getElementById('a'))
  expect(document.activeElement?.id).toBe('a')
  expect(document.getElementById('a')?.tabIndex).toBe(-1)
})

it('keeps the focus where it is when there is nothing to go to', async () => {
  show('<input id="a">')
  document.getElementById('a')?.focus()
  await focusOn(() => null)
  expect(document.activeElement?.id).toBe('a')
})
