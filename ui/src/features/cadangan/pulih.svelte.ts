/** One backup on its way back: looked at, agreed to, put in the place of the present data. */

import { Action } from '../../action.svelte'
import type { HasilPulih } from '../../bindings/HasilPulih'
import type { LaporanPaket } from '../../bindings/LaporanPaket'
import type { PratinjauPulih } from '../../bindings/PratinjauPulih'
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
  /** What waits for the officer's word: a package, or the name of a backup in the data folder. */
  tanya: string | null = $state(null)
  /** The package of it, read to its end; none of a backup in the data folder. */
  paket: LaporanPaket | null = $state.raw(null)
  /** Looking into it. */
  readonly lihat = new Action()
  /** What would change; nothing while that isn't known. */
  pratinjau: PratinjauPulih | null = $state.raw(null)
  /** It was sealed with other keys: a passphrase of its own is asked for. */
  perlu = $state(false)
  /** What is open now. */
  hasil: HasilPulih | null = $state.raw(null)

  get busy(): boolean {
    return this.aksi.busy || this.ganti.busy || this.lihat.busy
  }

  /** Lets the officer choose a backup and looks at it. */
  async pick(): Promise<void> {
    const path = await this.aksi.run(() => call('pick_file', { tujuan: 'PULIHKAN' }))
    if (!path) return
    const paket = await this.aksi.long('inspect_cadangan', { path })
    if (paket) await this.ask(path, paket)
  }

  /** Asks the officer about a backup, and shows meanwhile what it would change. */
  async ask(path: string, paket: LaporanPaket | null = null): Promise<void> {
    this.ganti.error = null
    this.perlu = false
    this.pratinjau = null
    this.paket = paket
    this.hasil = null
    this.tanya = path
    await this.look(path)
  }

  /** Looks into the backup at `path`; `pembuka` opens one that other keys have sealed. */
  async look(path: string, pembuka: Omit<PulihReq, 'path'> = {}): Promise<void> {
    this.pratinjau = (await this.lihat.long('preview_pulih', { path, ...pembuka })) ?? null
    if (this.pratinjau) return
    if (WANTING.includes(this.lihat.error?.kode ?? '')) this.perlu = true
    else if (!this.paket) this.close()
  }

  /** The officer thinks better of it. */
  close(): void {
    this.tanya = null
    this.paket = null
  }

  /** Puts the data of the backup at `path` in place; `pembuka` opens one that other keys have sealed. */
  async restore(path: string, pembuka: Omit<PulihReq, 'path'> = {}): Promise<void> {
    const hasil = await this.ganti.long('restore_kantor', { path, ...pembuka })
    this.perlu = !hasil && WANTING.includes(this.ganti.error?.kode ?? '')
    if (this.perlu) return
    // Refused or done, the question is answered; a refusal is told where the officer began.
    this.close()
    this.hasil = hasil ?? null
  }
}

/** The one that is under way. */
export const keptPulih = new Kept<Pulih>()
