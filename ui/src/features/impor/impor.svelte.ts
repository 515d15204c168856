/** One list on its way in: chosen, read, mapped, taken. Nothing is stored before `take`. */

import { Action } from '../../action.svelte'
import type { BarisImpor } from '../../bindings/BarisImpor'
import type { ImporReq } from '../../bindings/ImporReq'
import type { KolomImpor } from '../../bindings/KolomImpor'
import type { RingkasanImpor } from '../../bindings/RingkasanImpor'
import { Kept } from '../../kept'
import { nameOf } from '../../nama_berkas'
import { ApiError, call } from '../../rpc'
import { impor as teks } from '../../text/impor'
import { hasInformasi, makePeta, type Peta } from './bacaan'

/** One more than any list may have: the refusal tells how many columns there are. */
const TOO_MANY = 257

/** Where a list comes from: a file, or a table that was pasted. */
type Sumber = Pick<ImporReq, 'path' | 'tempelan'>

/** The rows as they would be taken in. */
export interface Isi {
  baris: BarisImpor[]
  ringkasan: RingkasanImpor
}

export class Impor {
  readonly aksi = new Action()
  /** What was chosen. */
  sumber: Sumber | null = $state.raw(null)
  /** What stands in the box for pasting; kept until it was taken in. */
  tempelan = $state('')
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

  /** What the officer knows the list by. */
  get nama(): string {
    if (this.sumber === null) return ''
    return this.sumber.tempelan === null ? nameOf(this.sumber.path) : teks.tempelNama
  }

  /** The list was pasted. */
  get pasted(): boolean {
    return this.sumber !== null && this.sumber.tempelan !== null
  }

  /** A list is chosen and not taken in: it waits for the officer, who may have to add a unit first. */
  get unfinished(): boolean {
    return this.sumber !== null && this.hasil === null
  }

  /** Reads the list again as it is mapped: what the register says to its rows may have changed meanwhile. */
  async refresh(): Promise<void> {
    const { sumber, peta } = this
    if (sumber === null || this.busy || this.hasil !== null || !hasInformasi(peta)) return
    await this.aksi.run(() => this.#read(sumber, this.#chosen ? peta : null))
  }

  /** Lets the officer choose a file and reads it. */
  async pick(): Promise<void> {
    const path = await this.aksi.run(() => call('pick_file', { tujuan: 'IMPOR' }))
    if (path) await this.#begin({ path, tempelan: null })
  }

  /** Reads what was pasted. */
  async paste(): Promise<void> {
    if (this.tempelan.trim() !== '') await this.#begin({ path: '', tempelan: this.tempelan })
  }

  /** The officer says what a column means; the list is read again. */
  async choose(indeks: number, arti: string | null): Promise<void> {
    const { sumber } = this
    if (sumber === null) return
    this.#chosen = true
    this.peta = this.peta.with(indeks, arti)
    const { peta } = this
    await this.aksi.queue(async () => {
      // A newer choice is already waiting.
      if (peta !== this.peta) return
      this.isi = null
      if (hasInformasi(peta)) await this.#read(sumber, peta)
    })
  }

  /** Takes the list in. */
  async take(): Promise<void> {
    const { sumber } = this
    if (sumber === null) return
    this.taking = true
    const peta = this.#chosen ? this.peta : null
    const hasil = await this.aksi.long('take_impor', { ...sumber, peta, unit_id: this.unit_id })
    this.taking = false
    if (!hasil) return
    this.hasil = hasil
    if (this.pasted) this.tempelan = ''
  }

  /** Back to the beginning. */
  restart(): void {
    this.sumber = null
    this.kolom = []
    this.peta = []
    this.isi = null
    this.hasil = null
    this.#chosen = false
  }

  async #begin(sumber: Sumber): Promise<void> {
    this.restart()
    this.sumber = sumber
    await this.aksi.run(() => this.#read(sumber, null))
    if (this.aksi.error?.kode === 'KOLOM_INFORMASI_TIDAK_ADA') await this.aksi.run(() => this.#ask(sumber))
    // What can't be read at all is as good as nothing.
    if (this.kolom.length === 0) this.sumber = null
  }

  async #read(sumber: Sumber, peta: Peta | null): Promise<void> {
    const { kolom, baris, ringkasan } = await this.aksi.follow('read_impor', {
      ...sumber,
      peta,
      unit_id: null,
    })
    this.kolom = kolom
    this.peta = makePeta(kolom)
    this.isi = { baris, ringkasan }
  }

  /** Shows the columns of a list whose heading says nothing, so that the officer can name them. */
  async #ask(sumber: Sumber): Promise<void> {
    const none = (n: number): Peta => Array.from({ length: n }, () => null)
    const width = await columnCount(sumber, none(TOO_MANY))
    const peta = none(width)
    // Something must be read as the information, or there are no examples to show.
    const { kolom } = await call('read_impor', { ...sumber, peta: peta.with(0, 'JUDUL'), unit_id: null })
    this.kolom = kolom
    this.peta = peta
    this.#chosen = true
  }
}

/** The one that is under way. */
export const keptImpor = new Kept<Impor>()

async function columnCount(sumber: Sumber, peta: Peta): Promise<number> {
  try {
    await call('read_impor', { ...sumber, peta, unit_id: null })
  } catch (thrown) {
    const count = thrown instanceof ApiError ? Number(thrown.data['jumlah_kolom']) : NaN
    if (Number.isInteger(count) && count > 0) return count
    throw thrown
  }
  return peta.length
}
