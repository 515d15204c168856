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

/** Moves the focus and the view to the first error in `form` once the page shows it. Gives whether there is one. */
export async function focusFirstError(form: ParentNode): Promise<boolean> {
  await tick()
  const wrong = form.querySelector<HTMLElement>(WRONG)
  // Its label and the words of the error stand above it.
  if (wrong) move(wrong, 'center')
  return wrong !== null
}
