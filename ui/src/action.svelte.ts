import type { Masalah } from './bindings/Masalah'
import { ApiError } from './rpc'

/** One thing the officer started: whether it still runs, and what refused it. Its reply goes to who started it. */
export class Action {
  /** Runs now; its button waits. */
  busy = $state(false)
  /** What refused it last time. */
  error: ApiError | null = $state.raw(null)
  /** What to say when it has worked. */
  done = $state('')
  #last: Promise<unknown> = Promise.resolve()

  /** Runs `work` unless it still runs. Gives its reply, or `undefined` when it was refused: `error` says why. */
  async run<T>(work: () => Promise<T>, done = ''): Promise<T | undefined> {
    if (this.busy) return undefined
    this.busy = true
    this.error = null
    this.done = ''
    try {
      const reply = await work()
      this.done = done
      return reply
    } catch (thrown) {
      this.error = thrown instanceof ApiError ? thrown : ApiError.from(thrown)
      return undefined
    } finally {
      this.busy = false
    }
  }

  /** Runs `work` after everything asked for before: for quick strokes, none of which may be lost. */
  queue<T>(work: () => Promise<T>): Promise<T | undefined> {
    const mine = this.#last.then(() => this.run(work))
    this.#last = mine
    return mine
  }

  /** The first problem with `medan` that refused it. */
  masalah(medan: string): Masalah | undefined {
    return this.error?.masalah.find((m) => m.medan === medan)
  }
}
