import { beforeEach, describe, expect, it } from 'vitest'
import { focusEntry, focusFirstError, focusOn } from './focus'

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

describe('an entry of an ordered list', () => {
  const rows = (n: number) =>
    show(
      '<button id="tambah" type="button">+</button>' +
        Array.from({ length: n }, (_, i) => {
          const off = (yes: boolean) => (yes ? 'disabled' : '')
          return `<p><input><button id="naik-${i}" ${off(i === 0)}></button><button id="turun-${i}" ${off(i === n - 1)}></button><button id="keluar-${i}"></button></p>`
        }).join(''),
    )
  it.each([
    ['moved up', 3, 1, -1, 'naik-1'],
    ['moved up to the top', 3, 0, -1, 'turun-0'],
    ['moved down to the end', 3, 2, 1, 'naik-2'],
    ['taken away, with one after it', 2, 1, 0, 'keluar-1'],
    ['taken away from the end', 2, 2, 0, 'keluar-1'],
    ['taken away as the only one', 0, 0, 0, 'tambah'],
  ] as const)('%s', async (_name, n, place, step, expected) => {
    await focusEntry(rows(n), 'p', place, step, '#tambah')
    expect(document.activeElement?.id).toBe(expected)
  })
})
