/**
 * Keys that work on every screen: Ctrl+S saves the form in view, Ctrl+F brings the focus to the search, Ctrl+Z undoes the
 * newest change and Ctrl+Y (or Ctrl+Shift+Z) brings it back.
 */

/** What the keys for undoing do. */
export interface Undoing {
  undo(): unknown
  redo(): unknown
}

/** Whether the keys belong to what is being typed. */
function isTyping(): boolean {
  const at = document.activeElement
  return (
    at instanceof HTMLTextAreaElement ||
    at instanceof HTMLSelectElement ||
    (at instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit'].includes(at.type)) ||
    (at instanceof HTMLElement && at.isContentEditable)
  )
}

/** Acts on a key for undoing; returns whether it did. Not while something is typed, nor behind a dialog. */
export function undoKey(event: KeyboardEvent, undoing: Undoing): boolean {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return false
  const key = event.key.toLowerCase()
  const redo = key === 'y' || (key === 'z' && event.shiftKey)
  if (!redo && key !== 'z') return false
  if (isTyping() || document.querySelector('dialog[open]')) return false
  event.preventDefault()
  void (redo ? undoing.redo() : undoing.undo())
  return true
}

/** The open dialog, else the content of the screen: nothing behind a dialog may be reached. */
function scope(): ParentNode | null {
  return [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.querySelector('main')
}

/** Acts on a key; returns whether it did. A form takes part with `data-simpan`, a search field with `data-search`. */
export function shortcut(event: KeyboardEvent): boolean {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return false
  const key = event.key.toLowerCase()
  if (key === 's') {
    // The key must never open the web view's own dialog, even where there is nothing to save.
    event.preventDefault()
    scope()?.querySelector<HTMLFormElement>('form[data-simpan]')?.requestSubmit()
    return true
  }
  if (key === 'f') {
    const search = scope()?.querySelector<HTMLInputElement>('[data-search]')
    if (!search) return false
    event.preventDefault()
    search.focus()
    search.select()
    return true
  }
  return false
}
