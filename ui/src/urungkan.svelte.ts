import type { Jejak } from './bindings/Jejak'
import { Action } from './action.svelte'
import { call, changes, followChanges } from './rpc'
import { jejak as teks } from './text/jejak'

/** The newest change, as long as it can be undone, and undoing it. */
class Urungkan {
  /** What would be undone; nothing when nothing can be. */
  terakhir: Jejak | null = $state.raw(null)
  /** Counts what was undone or brought back: every screen then reads its data anew. */
  ke = $state(0)
  /** It can be brought back: nothing else was changed since. */
  bisaUlang = $state(false)
  readonly aksi = new Action()
  /** Number of the window's change that `terakhir` is; 0 when it is an older one. */
  #nomor = $state(0)
  #asked = 0

  /** It is being undone. */
  get busy(): boolean {
    return this.aksi.busy
  }

  /** Whether the window's change of this number is what would be undone. */
  can(change: number): boolean {
    return change > 0 && change === this.#nomor && this.terakhir !== null
  }

  /** Asks what can be undone now, `nomor` being its number; an older answer that comes later is not taken. */
  async refresh(nomor = 0): Promise<void> {
    const mine = (this.#asked += 1)
    const found = await call('get_urungkan', {}).catch(() => null)
    if (mine !== this.#asked) return
    // Saving what is as it was changes nothing: then the newest change is still the one before.
    this.#nomor = found?.id === this.terakhir?.id ? 0 : nomor
    this.terakhir = found
  }

  /** Undoes the newest change. */
  async undo(): Promise<void> {
    const label = this.terakhir?.label ?? ''
    const done = await this.aksi.run(() => call('undo_terakhir', {}), teks.sudahDiurungkan(label))
    if (done) await this.#changed(true)
  }

  /** Brings back what was undone last. */
  async redo(): Promise<void> {
    const done = await this.aksi.run(() => call('redo_terakhir', {}), teks.sudahDiulangi)
    if (done) await this.#changed(false)
  }

  /** Follows every change that the window makes. */
  follow(): () => void {
    void this.refresh()
    return followChanges(() => {
      this.aksi.done = ''
      this.aksi.error = null
      this.bisaUlang = false
      void this.refresh(changes())
    })
  }

  async #changed(bisaUlang: boolean): Promise<void> {
    this.bisaUlang = bisaUlang
    this.ke += 1
    await this.refresh()
  }
}

export const urungkan = new Urungkan()
