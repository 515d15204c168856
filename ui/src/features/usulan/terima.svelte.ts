/** One package of a unit on its way in: chosen, checked, taken. Nothing is stored before `take`. */

import { Action } from '../../action.svelte'
import type { HasilTerima } from '../../bindings/HasilTerima'
import { Kept } from '../../kept'
import { call } from '../../rpc'

export class Terima {
  readonly aksi = new Action()
  get busy(): boolean {
    return this.aksi.busy
  }

  /** The chosen package. */
  path: string | null = $state(null)
  /** What taking it would do. */
  periksa: HasilTerima | null = $state.raw(null)
  /** What taking it did; then it is over. */
  hasil: HasilTerima | null = $state.raw(null)
  /** The package is being taken in, not checked. */
  taking = $state(false)

  /** Lets the officer choose a package and checks it. */
  async pick(): Promise<void> {
    const path = await this.aksi.run(() => call('pick_file', { tujuan: 'TERIMA' }))
    if (!path) return
    this.restart()
    this.path = path
    const periksa = await this.aksi.long('receive_usulan', { path, uji_coba: true })
    this.periksa = periksa ?? null
    // A package that can't be read at all is as good as none.
    if (!periksa) this.path = null
  }

  /** Takes what is new in it. */
  async take(): Promise<void> {
    const path = this.path
    if (path === null) return
    this.taking = true
    this.hasil = (await this.aksi.long('receive_usulan', { path, uji_coba: false })) ?? null
    this.taking = false
  }

  /** Back to the beginning. */
  restart(): void {
    this.path = null
    this.periksa = null
    this.hasil = null
  }
}

/** The one that is under way. */
export const keptTerima = new Kept<Terima>()
