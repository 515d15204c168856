import type { JsonValue } from './bindings/serde_json/JsonValue'
import { Autosave } from './components/autosave.svelte'
import { call } from './rpc'

/**
 * Keeps an unfinished form every few seconds and brings it back, so that nothing that was typed disappears.
 *
 * `fields` is the form's own `$state` object: it is followed, and filled again when an older draft is found.
 */
export class FormDraft<T extends object> {
  /** Whether fields of an earlier visit were brought back. */
  restored = $state(false)

  readonly #kunci: string
  readonly #fields: T
  readonly #autosave: Autosave<JsonValue>
  #last: string
  #open = false

  constructor(kunci: string, fields: T) {
    this.#kunci = kunci
    this.#fields = fields
    this.#last = JSON.stringify(fields)
    this.#autosave = new Autosave<JsonValue>(async (isi) => {
      await call('save_draf', { kunci, isi })
    })
  }

  /** Brings an older draft back and follows the form. For an `$effect`; the returned function ends it. */
  follow(): () => void {
    const stop = $effect.root(() => {
      $effect(() => {
        const now = JSON.stringify(this.#fields)
        if (!this.#open || now === this.#last) return
        this.#last = now
        this.#autosave.change(JSON.parse(now))
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
    await this.#autosave.flush()
    await call('discard_draf', { kunci: this.#kunci })
    this.#last = JSON.stringify(this.#fields)
    this.#open = true
    this.restored = false
  }

  async #restore(): Promise<void> {
    const draf = await call('get_draf', { kunci: this.#kunci })
    const kept = draf ? JSON.stringify(draf.isi) : this.#last
    if (draf && kept !== this.#last) {
      Object.assign(this.#fields, draf.isi)
      this.#last = kept
      this.restored = true
    }
    this.#open = true
  }
}
