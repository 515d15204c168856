/** One form of a unit on its way in: chosen, checked, decided upon, taken. Nothing is stored before `take`. */

import { Action } from '../../action.svelte'
import type { BarisFormulirTerima } from '../../bindings/BarisFormulirTerima'
import type { HasilFormulir } from '../../bindings/HasilFormulir'
import type { PeriksaFormulir } from '../../bindings/PeriksaFormulir'
import { Kept } from '../../kept'
import { call } from '../../rpc'
import { barisKembali, dapatDiambil } from './baris'

export class TerimaFormulir {
  readonly aksi = new Action()
  get busy(): boolean {
    return this.aksi.busy
  }
  /** The officer has begun to decide. */
  get unfinished(): boolean {
    return this.periksa !== null && this.hasil === null
  }

  /** The chosen form. */
  path: string | null = $state(null)
  /** What it says. */
  periksa: PeriksaFormulir | null = $state.raw(null)
  /** Rows that the officer takes. */
  dipilih: number[] = $state.raw([])
  /** What taking it did; then it is over. */
  hasil: HasilFormulir | null = $state.raw(null)
  /** The form is being taken in, not checked. */
  taking = $state(false)

  /** Rows that go back to the unit. */
  readonly kembali: number[] = $derived(barisKembali(this.periksa?.baris ?? [], this.dipilih))

  /** Lets the officer choose a form and checks it; what is new is proposed, what changes an item is not. */
  async pick(): Promise<void> {
    const path = await this.aksi.run(() => call('pick_file', { tujuan: 'TERIMA_FORMULIR' }))
    if (!path) return
    this.restart()
    this.path = path
    const periksa = (await this.aksi.long('check_formulir', { path })) ?? null
    this.periksa = periksa
    this.dipilih = periksa?.baris.filter((b) => b.jenis === 'BARU').map((b) => b.baris) ?? []
    // A form that can't be read at all is as good as none.
    if (!periksa) this.path = null
  }

  /** Chooses rows; what can't be taken stays out. */
  choose(rows: number[]): void {
    const bisa = (baris: number) =>
      this.periksa?.baris.some((b: BarisFormulirTerima) => b.baris === baris && dapatDiambil(b))
    this.dipilih = rows.filter(bisa)
  }

  /** Takes what was chosen. */
  async take(): Promise<void> {
    const { path, periksa } = this
    if (path === null || !periksa) return
    this.taking = true
    const { sha256, sha256_baris } = periksa
    const req = { path, sha256, sha256_baris, baris: this.dipilih }
    this.hasil = (await this.aksi.long('take_formulir', req)) ?? null
    this.taking = false
  }

  /** Back to the beginning. */
  restart(): void {
    this.path = null
    this.periksa = null
    this.dipilih = []
    this.hasil = null
  }
}

/** The one that is under way. */
export const keptFormulir = new Kept<TerimaFormulir>()
