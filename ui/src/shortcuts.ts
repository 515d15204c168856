/** Keys that work on every screen: Ctrl+S saves the form in view, Ctrl+F brings the focus to the search. */

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
