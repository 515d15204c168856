/** One list on its way in: chosen, read, mapped, taken. Nothing is stored before `take`. */

import { Action } from '../../action.svelte'
import type { BarisImpor } from '../../bindings/BarisImpor'
import type { KolomImpor } from '../../bindings/KolomImpor'
import type { RingkasanImpor } from '../../bindings/RingkasanImpor'
import { Kept } from '../../kept'
import { ApiError, call } from '../../rpc'
import { hasInformasi, makePeta, type Peta } from './bacaan'

/** One more than any list may have: the refusal tells how many columns there are. */
const TOO_MANY = 257

/** The rows as they would be taken in. */
export interface Isi {
  baris: BarisImpor[]
  ringkasan: RingkasanImpor
}

export class Impor {
  readonly aksi = new Action()
  /** The chosen file. */
  path: string | null = $state(null)
  kolom: KolomImpor[] = $state.raw([])
  /** What each column means now. */
  peta: Peta = $state.raw([])
  /** None while no column holds the information, or after a refusal. */
  isi: Isi | null = $state.raw(null)
  /** Unit of the rows that name none. */
  unit_id: string | null = $state(null)
  /** What was taken in; then it is over. */
  hasil: RingkasanImpor | null = $state.raw(null)
  /** The file is being taken in, not read. */
  taking = $state(false)
  #chosen = false

  get busy(): boolean {
    return this.aksi.busy
  }

  /** A list is chosen and not taken in: it waits for the officer, who may have to add a unit first. */
  get unfinished(): boolean {
    return this.path !== null && this.hasil === null
  }

  /** Reads the list again as it is mapped: what the register says to its rows may have changed meanwhile. */
  async refresh(): Promise<void> {
    const { path, peta } = this
    if (path === null || this.busy || this.hasil !== null || !hasInformasi(peta)) return
    await this.aksi.run(() => this.#read(path, this.#chosen ? peta : null))
  }

  /** Lets the officer choose a file and reads it. */
  async pick(): Promise<void> {
    const path = await this.aksi.run(() => call('pick_file', { tujuan: 'IMPOR' }))
    if (!path) return
    this.restart()
    this.path = path
    await this.aksi.run(() => this.#read(path, null))
    if (this.aksi.error?.kode === 'KOLOM_INFORMASI_TIDAK_ADA') await this.aksi.run(() => this.#ask(path))
    // A file that can't be read at all is as good as none.
    if (this.kolom.length === 0) this.path = null
  }

  /** The officer says what a column means; the list is read again. */
  async choose(indeks: number, arti: string | null): Promise<void> {
    const path = this.path
    if (path === null) return
    this.#chosen = true
    this.peta = this.peta.with(indeks, arti)
    const { peta } = this
    await this.aksi.queue(async () => {
      // A newer choice is already waiting.
      if (peta !== this.peta) return
      this.isi = null
      if (hasInformasi(peta)) await this.#read(path, peta)
    })
  }

  /** Takes the list in. */
  async take(): Promise<void> {
    const path = this.path
    if (path === null) return
    this.taking = true
    const peta = this.#chosen ? this.peta : null
    const hasil = await this.aksi.long('take_impor', { path, peta, unit_id: this.unit_id })
    this.taking = false
    if (hasil) this.hasil = hasil
  }

  /** Back to the beginning. */
  restart(): void {
    this.path = null
    this.kolom = []
    this.peta = []
    this.isi = null
    this.hasil = null
    this.#chosen = false
  }

  async #read(path: string, peta: Peta | null): Promise<void> {
    const { kolom, baris, ringkasan } = await this.aksi.follow('read_impor', { path, peta, unit_id: null })
    this.kolom = kolom
    this.peta = makePeta(kolom)
    this.isi = { baris, ringkasan }
  }

  /** Shows the columns of a list whose heading says nothing, so that the officer can name them. */
  async #ask(path: string): Promise<void> {
    const none = (n: number): Peta => Array.from({ length: n }, () => null)
    const width = await columnCount(path, none(TOO_MANY))
    const peta = none(width)
    // Something must be read as the information, or there are no examples to show.
    const { kolom } = await call('read_impor', { path, peta: peta.with(0, 'JUDUL'), unit_id: null })
    this.kolom = kolom
    this.peta = peta
    this.#chosen = true
  }
}

/** The one that is under way. */
export const keptImpor = new Kept<Impor>()

async function columnCount(path: string, peta: Peta): Promise<number> {
  try {
    await call('read_impor', { path, peta, unit_id: null })
  } catch (thrown) {
    const count = thrown instanceof ApiError ? Number(thrown.data['jumlah_kolom']) : NaN
    if (Number.isInteger(count) && count > 0) return count
    throw thrown
  }
  return peta.length
}
