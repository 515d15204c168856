/** An open copy on its way into the empty office: looked at, agreed to, taken in. */

import { Action } from '../../action.svelte'
import type { HasilSalinan } from '../../bindings/HasilSalinan'
import type { LaporanSalinan } from '../../bindings/LaporanSalinan'
import { Kept } from '../../kept'
import { call } from '../../rpc'

export class Baca {
  /** Choosing and looking at it. */
  readonly aksi = new Action()
  /** The taking in. */
  readonly ganti = new Action()
  /** The copy that was looked at and waits for the officer's word. */
  salinan: LaporanSalinan | null = $state.raw(null)
  /** What is open now. */
  hasil: HasilSalinan | null = $state.raw(null)

  get busy(): boolean {
    return this.aksi.busy || this.ganti.busy
  }

  /** Lets the officer choose a copy and looks at it. */
  async pick(): Promise<void> {
    const path = await this.aksi.run(() => call('pick_folder', { tujuan: 'BACA_SALINAN' }))
    if (!path) return
    this.ganti.error = null
    this.salinan = (await this.aksi.long('inspect_salinan_terbuka', { path })) ?? null
  }

  /** Takes the copy in `path` in. */
  async read(path: string): Promise<void> {
    const hasil = await this.ganti.long('read_salinan_terbuka', { path })
    // Refused or done, the question is answered; a refusal is told where the officer began.
    this.salinan = null
    this.hasil = hasil ?? null
  }
}

/** The one that is under way. */
export const keptBaca = new Kept<Baca>()
