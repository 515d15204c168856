import { onDestroy } from 'svelte'

/** What may work longer than a screen is looked at. */
interface Worker {
  readonly busy: boolean
  /** The officer began something that is not saved anywhere else. */
  readonly unfinished?: boolean
}

interface Held<T> {
  readonly work: T
  /** How many screens show it. */
  shown: number
}

/**
 * Work that outlives its screen. While it runs, and until somebody has seen what came of it, coming back shows the same
 * work again: its progress, the way to stop it, its result. After that the screen begins anew, unless the officer has
 * begun something there.
 */
export class Kept<T extends Worker> {
  readonly #held = new Map<string, Held<T>>()

  /** The work of the component that is being made; begun anew by `make`, which must not lean on that component. */
  here(make: () => T): T {
    const work = this.take('', make)
    onDestroy(() => this.leave('', work))
    return work
  }

  /** Begins to show the work about `key`, where there may be several at once; `leave` ends it. */
  take(key: string, make: () => T): T {
    let held = this.#held.get(key)
    // What another screen shows, and has ended, is seen.
    if (!held || (held.shown > 0 && !held.work.busy && !held.work.unfinished))
      held = { work: make(), shown: 0 }
    held.shown += 1
    this.#held.set(key, held)
    return held.work
  }

  /** `work` is no longer shown. */
  leave(key: string, work: T): void {
    const held = this.#held.get(key)
    if (held?.work !== work) return
    held.shown -= 1
    if (held.shown === 0 && !work.busy && !work.unfinished) this.#held.delete(key)
  }
}
