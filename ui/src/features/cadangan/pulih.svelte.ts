/** One backup on its way back: looked at, agreed to, put in the place of the present data. */

import { Action } from '../../action.svelte'
import type { HasilPulih } from '../../bindings/HasilPulih'
import type { LaporanPaket } from '../../bindings/LaporanPaket'
import type { PulihReq } from '../../bindings/PulihReq'
import { Kept } from '../../kept'
import { call } from '../../rpc'

/** Refusals that another passphrase or code answers. */
const WANTING = [
  'CADANGAN_PERLU_KATA_SANDI',
  'KATA_SANDI_SALAH',
  'PEMULIHAN_TIDAK_TERBACA',
  'PEMULIHAN_SALAH',
]

export class Pulih {
  /** Choosing and looking at it. */
  readonly aksi = new Action()
  /** The exchange. */
  readonly ganti = new Action()
  /** The backup that was looked at and waits for the officer's word. */
  paket: LaporanPaket | null = $state.raw(null)
  /** It was sealed with other keys: a passphrase of its own is asked for. */
  perlu = $state(false)
  /** What is open now. */
  hasil: HasilPulih | null = $state.raw(null)

  get busy(): boolean {
    return this.aksi.busy || this.ganti.busy
  }

  /** Lets the officer choose a backup and looks at it. */
  async pick(): Promise<void> {
    const path = await this.aksi.run(() => call('pick_file', { tujuan: 'PULIHKAN' }))
    if (!path) return
    this.ganti.error = null
    this.perlu = false
    this.paket = (await this.aksi.long('inspect_cadangan', { path })) ?? null
  }

  /** Puts the data of the backup at `path` in place; `pembuka` opens one that other keys have sealed. */
  async restore(path: string, pembuka: Omit<PulihReq, 'path'> = {}): Promise<void> {
    const hasil = await this.ganti.long('restore_kantor', { path, ...pembuka })
    this.perlu = !hasil && WANTING.includes(this.ganti.error?.kode ?? '')
    if (this.perlu) return
    // Refused or done, the question is answered; a refusal is told where the officer began.
    this.paket = null
    this.hasil = hasil ?? null
  }
}

/** The one that is under way. */
export const keptPulih = new Kept<Pulih>()
