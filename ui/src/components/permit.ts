/** What whoever works here may do: the frame says it, so that a button knows it by the name of its command alone. */

import { getContext, setContext } from 'svelte'

/** What a button has to know. */
export interface Permit {
  may(command: string): boolean
  /** Why not, in the words of the tip. */
  readonly reason: string
}

const KEY = Symbol('permit')

/** Says to everything inside the calling component what may be done. */
export function setPermit(permit: Permit): void {
  setContext(KEY, permit)
}

/** What may be done; everything where no frame says it. */
export function getPermit(): Permit | undefined {
  return getContext<Permit | undefined>(KEY)
}
