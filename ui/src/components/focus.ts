/** Where the focus goes when what held it is gone, or when the officer must look somewhere else. */

import { tick } from 'svelte'

/** A field with an error, or the words of an error that belong to no single field. */
const WRONG = '[aria-invalid="true"]:not(:disabled), [data-wrong]'

function move(target: HTMLElement, block: ScrollLogicalPosition): void {
  // Words take the focus too, but the Tab key passes them by.
  if (target.tabIndex < 0) target.tabIndex = -1
  target.scrollIntoView({ block })
  target.focus({ preventScroll: true })
}

/** Moves the focus and the view to what `find` gives once the page shows the change; without it nothing moves. */
export async function focusOn(find: () => HTMLElement | null | undefined): Promise<void> {
  await tick()
  const target = find()
  if (target) move(target, 'nearest')
}

/**
 * Follows an entry of an ordered list after it moved by `step` to `place`, or after the entry at `place` was taken away
 * (`step` 0): to the next one, else to the last. `rows` selects the rows; each ends with the buttons up, down, remove,
 * or with remove alone where nothing moves.
 * Without any row the focus goes to `otherwise`.
 */
export async function focusEntry(
  list: ParentNode,
  rows: string,
  place: number,
  step: -1 | 0 | 1,
  otherwise: string,
): Promise<void> {
  await focusOn(() => {
    const found = list.querySelectorAll<HTMLElement>(rows)
    const row = found[Math.min(place, found.length - 1)]
    if (!row) return list.querySelector<HTMLElement>(otherwise)
    const buttons = [...row.querySelectorAll('button')]
    const [up, down] = buttons.slice(-3)
    const wanted = step === 0 ? [buttons.at(-1)] : step < 0 ? [up, down] : [down, up]
    // The first can not go up, the last can not go down.
    return wanted.find((button) => button && !button.disabled)
  })
}

/** Moves the focus and the view to the first error in `form` once the page shows it. Gives whether there is one. */
export async function focusFirstError(form: ParentNode): Promise<boolean> {
  await tick()
  const wrong = form.querySelector<HTMLElement>(WRONG)
  // Its label and the words of the error stand above it.
  if (wrong) move(wrong, 'center')
  return wrong !== null
}
