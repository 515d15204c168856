import { afterEach, expect, it, vi } from 'vitest'
import { shortcut, undoKey } from './shortcuts'

afterEach(() => (document.body.innerText = ''))

function press(key: string, more: KeyboardEventInit = {}): KeyboardEvent {
  return new KeyboardEvent('keydown', { key, ctrlKey: true, cancelable: true, ...more })
}

/** A page with a form and a search in its content, and optionally an open dialog with its own form. */
function page(withDialog: boolean): { saved: string[]; search: HTMLInputElement } {
  const saved: string[] = []
  const form = (name: string, parent: HTMLElement): void => {
    const element = document.createElement('form')
    element.dataset.simpan = ''
    element.addEventListener('submit', (event) => {
      event.preventDefault()
      saved.push(name)
    })
    parent.append(element)
  }
  const main = document.createElement('main')
  const search = document.createElement('input')
  search.dataset.search = ''
  main.append(search)
  document.body.append(main)
  form('main', main)
  if (withDialog) {
    const dialog = document.createElement('dialog')
    dialog.setAttribute('open', '')
    document.body.append(dialog)
    form('dialog', dialog)
  }
  return { saved, search }
}

it('saves the form of the screen', () => {
  const { saved } = page(false)
  const event = press('s')
  expect(shortcut(event)).toBe(true)
  expect(event.defaultPrevented).toBe(true)
  expect(saved).toEqual(['main'])
})

it('saves the form of the open dialog, not the one behind it', () => {
  const { saved } = page(true)
  shortcut(press('S'))
  expect(saved).toEqual(['dialog'])
})

it('brings the focus to the search', () => {
  const { search } = page(false)
  const focus = vi.spyOn(search, 'focus')
  expect(shortcut(press('f'))).toBe(true)
  expect(focus).toHaveBeenCalledOnce()
})

it.each([press('s', { ctrlKey: false }), press('s', { shiftKey: true }), press('p')])(
  'leaves other keys alone',
  (event) => {
    const { saved } = page(false)
    expect(shortcut(event)).toBe(false)
    expect(event.defaultPrevented).toBe(false)
    expect(saved).toEqual([])
  },
)

/** Which of the two an undoing key called. */
function undoing(): { called: string[]; undo: () => void; redo: () => void } {
  const called: string[] = []
  return { called, undo: () => void called.push('undo'), redo: () => void called.push('redo') }
}

it('undoes and brings back', () => {
  page(false)
  const keys = undoing()
  expect(undoKey(press('z'), keys)).toBe(true)
  expect(undoKey(press('Z', { shiftKey: true }), keys)).toBe(true)
  expect(undoKey(press('y'), keys)).toBe(true)
  expect(undoKey(press('z', { ctrlKey: false }), keys)).toBe(false)
  expect(keys.called).toEqual(['undo', 'redo', 'redo'])
})

it('leaves the keys to what is being typed, and to an open dialog', () => {
  const { search } = page(false)
  const keys = undoing()
  search.focus()
  const event = press('z')
  expect(undoKey(event, keys)).toBe(false)
  expect(event.defaultPrevented).toBe(false)
  search.blur()
  page(true)
  expect(undoKey(press('z'), keys)).toBe(false)
  expect(keys.called).toEqual([])
})
