import type { JsonValue } from './bindings/serde_json/JsonValue'
import { Autosave } from './components/autosave.svelte'
import { cursor } from './cursor.svelte'
import { isSame } from './isian'
import { ApiError, call } from './rpc'
import { sesi } from './sesi.svelte'

/**
 * Keeps an unfinished form every few seconds and brings it back, so that nothing that was typed disappears.
 *
 * `fields` is the form's own `$state` object: it is followed, and filled again when an older draft is found.
 */
export class FormDraft<T extends object> {
  /** Whether fields of an earlier visit were brought back. */
  restored = $state(false)
  /** Why what was typed could not be kept, or an older draft not be looked up: the form must be saved at once. */
  readonly error: ApiError | null = $derived.by(() => {
    if (this.#failed) return this.#failed
    return this.#autosave.error === null ? null : ApiError.from(this.#autosave.error)
  })

  /** Its name among the drafts. */
  readonly kunci: string
  readonly #fields: T
  readonly #autosave: Autosave<JsonValue>
  #last: JsonValue
  #open = false
  #failed: ApiError | null = $state.raw(null)

  constructor(kunci: string, fields: T) {
    this.kunci = kunci
    this.#fields = fields
    this.#last = this.#now()
    this.#autosave = new Autosave<JsonValue>(async (isi) => {
      await call('save_draf', { kunci, isi })
    })
  }

  /** Brings an older draft back and follows the form. For an `$effect`; the returned function ends it. */
  follow(): () => void {
    // Whoever may only read has nothing unfinished here, and is not asked about that of others.
    if (!sesi.may('save_draf')) return () => undefined
    const stop = $effect.root(() => {
      $effect(() => {
        const now = this.#now()
        if (!this.#open || isSame(now, this.#last)) return
        this.#last = now
        this.#autosave.change(now)
      })
    })
    void this.#restore()
    const end = this.#autosave.start()
    return () => {
      stop()
      end()
    }
  }

  /** Forgets the draft: the form has been saved, or given up. */
  async discard(): Promise<void> {
    this.#open = false
    cursor.forget()
    await this.#autosave.flush()
    try {
      await call('discard_draf', { kunci: this.kunci })
    } catch (thrown) {
      // What was saved is saved; a draft that stays is offered again, no more.
      this.#failed = ApiError.from(thrown)
    }
    this.#last = this.#now()
    this.#open = true
    this.restored = false
  }

  async #restore(): Promise<void> {
    try {
      const draf = await call('get_draf', { kunci: this.kunci })
      if (draf && !isSame(draf.isi, this.#last)) {
        Object.assign(this.#fields, draf.isi)
        this.#last = draf.isi
        this.restored = true
      }
    } catch (thrown) {
      this.#failed = ApiError.from(thrown)
    }
    this.#open = true
  }

  /** The fields as they are kept. */
  #now(): JsonValue {
    return JSON.parse(JSON.stringify(this.#fields)) as JsonValue
  }
}
