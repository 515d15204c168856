/** Undoing from the notice that tells what was done: the frame says how, so that no screen has to. */

import { getContext, setContext } from 'svelte'

/** What a notice has to know. */
export interface Undo {
  /** Whether the change of this number is the newest, and can be undone. */
  can(change: number): boolean
  undo(): unknown
  /** It is being undone. */
  readonly busy: boolean
}

const KEY = Symbol('undo')

/** Says to everything inside the calling component how to undo. */
export function setUndo(undo: Undo): void {
  setContext(KEY, undo)
}

/** How to undo; nothing where no frame says it. */
export function getUndo(): Undo | undefined {
  return getContext<Undo | undefined>(KEY)
}
