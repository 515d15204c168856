/** How far the saving of one field or form is. */
export type SaveState = 'CLEAN' | 'CHANGED' | 'SAVING' | 'SAVED' | 'FAILED'

/** Milliseconds between two savings while somebody goes on typing. */
const EVERY = 3000

/**
 * Saves what is being typed: when the field is left, and every few seconds while typing goes on.
 *
 * Only the newest value is saved, never two at once; a value that could not be saved is kept and tried again with
 * the next change or the next leaving of the field.
 */
export class Autosave<T> {
  static readonly #active = new Set<Autosave<never>>()

  /** Saves what is typed anywhere on the page, and waits for it. */
  static async flushAll(): Promise<void> {
    await Promise.all([...Autosave.#active].map((one) => one.flush()))
  }

  /** For the quiet word beside the field. */
  state: SaveState = $state('CLEAN')
  /** What the last failed saving threw. */
  error: unknown = $state(null)

  readonly #save: (value: T) => Promise<void>
  #pending: { value: T } | null = null
  #running: Promise<void> | null = null

  constructor(save: (value: T) => Promise<void>) {
    this.#save = save
  }

  /** Takes a new value; it is saved with the next `flush` or tick. */
  change(value: T): void {
    this.#pending = { value }
    this.state = 'CHANGED'
  }

  /** Saves what is pending and waits for it. Returns whether nothing is left unsaved. */
  async flush(): Promise<boolean> {
    while (this.#pending || this.#running) {
      if (!this.#running) this.#running = this.#run()
      await this.#running
      if (this.state === 'FAILED') return false
    }
    return true
  }

  /** Saves every few seconds until the returned function is called, which saves once more. For use in an `$effect`. */
  start(): () => void {
    const tick = setInterval(() => {
      // A refused value is not sent again and again; the next change or blur sends it.
      if (this.state === 'CHANGED') void this.flush()
    }, EVERY)
    Autosave.#active.add(this as unknown as Autosave<never>)
    return () => {
      clearInterval(tick)
      Autosave.#active.delete(this as unknown as Autosave<never>)
      void this.flush()
    }
  }

  async #run(): Promise<void> {
    const taken = this.#pending
    this.#pending = null
    if (taken) {
      this.state = 'SAVING'
      try {
        await this.#save(taken.value)
        this.error = null
        this.state = this.#pending ? 'CHANGED' : 'SAVED'
      } catch (thrown) {
        this.error = thrown
        this.state = this.#pending ? 'CHANGED' : 'FAILED'
        this.#pending ??= taken
      }
    }
    this.#running = null
  }
}
