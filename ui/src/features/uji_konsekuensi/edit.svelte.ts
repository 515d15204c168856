import type { ContohUji } from '../../bindings/ContohUji'
import type { LembarUji } from '../../bindings/LembarUji'
import type { LembarUjiBaris } from '../../bindings/LembarUjiBaris'
import type { LembarUjiBarisIsian } from '../../bindings/LembarUjiBarisIsian'
import { Autosave } from '../../components/autosave.svelte'
import { ApiError, call } from '../../rpc'
import { kalimatMedan } from '../../text/masalah'
import type { KolomIsi } from './move'

function isianOf(baris: LembarUjiBaris): LembarUjiBarisIsian {
  const { id, konsekuensi_dibuka, konsekuensi_ditutup, hasil, syarat } = baris
  return { id, konsekuensi_dibuka, konsekuensi_ditutup, hasil, syarat }
}

/** One row of the matrix while it is edited: what is stored, what is typed, and whether the two agree. */
export class BarisEdit {
  /** As stored, with its problems. */
  baris: LembarUjiBaris = $state.raw() as LembarUjiBaris
  /** As typed. */
  isian: LembarUjiBarisIsian = $state() as LembarUjiBarisIsian
  /** The cell that was typed in last; its saving is shown there. */
  medan: keyof LembarUjiBarisIsian | null = $state(null)
  readonly autosave: Autosave<LembarUjiBarisIsian>

  constructor(baris: LembarUjiBaris, save: (isian: LembarUjiBarisIsian) => Promise<LembarUjiBaris>) {
    this.baris = baris
    this.isian = isianOf(baris)
    this.autosave = new Autosave(async (isian) => {
      this.baris = await save(isian)
    })
  }

  /** Why this cell can't be saved, or nothing when another one is at fault. */
  galat(medan: KolomIsi): string | undefined {
    return this.autosave.error ? kalimatMedan(ApiError.from(this.autosave.error), medan) : undefined
  }

  /** Whether an example has a cell to go to. */
  get adaKosong(): boolean {
    return this.isian.konsekuensi_dibuka.trim() === '' || this.isian.konsekuensi_ditutup.trim() === ''
  }

  /** Puts an example into the cells that are empty, and saves it as one change; what is typed stays. */
  async useContoh(contoh: ContohUji): Promise<void> {
    // What is on its way goes first, so that undoing takes back the example alone.
    if (!(await this.autosave.flush())) return
    for (const [medan, teks] of [
      ['konsekuensi_dibuka', contoh.dibuka],
      ['konsekuensi_ditutup', contoh.ditutup],
    ] as const) {
      if (this.isian[medan].trim() === '') this.change(medan, teks)
    }
    await this.autosave.flush()
  }

  /** Takes what was typed into one cell. */
  change<K extends keyof LembarUjiBarisIsian>(medan: K, value: LembarUjiBarisIsian[K]): void {
    this.isian[medan] = value
    this.medan = medan
    this.autosave.change({ ...this.isian })
  }
}

/** The rows of one sheet while they are edited. Cells save themselves; what can't be saved is kept as a draft. */
export class MatriksEdit {
  /** Rows in printed order. */
  baris: BarisEdit[] = $state.raw([])
  /** Whether cells of an earlier visit, which could not be saved then, were brought back. */
  restored = $state(false)
  readonly #id: string

  constructor(lembar: LembarUji) {
    this.#id = lembar.id
    this.show(lembar)
  }

  /** Shows the sheet as it is stored now, without touching cells that are being typed in. */
  show(lembar: LembarUji): void {
    const known = new Map(this.baris.map((edit) => [edit.baris.id, edit]))
    this.baris = lembar.baris.map((baris) => {
      const edit = known.get(baris.id)
      if (!edit) return new BarisEdit(baris, (isian) => this.#save(isian))
      edit.baris = baris
      return edit
    })
  }

  /** Takes a row as it is stored now, with its problems; what is typed stays. */
  accept(baris: LembarUjiBaris): void {
    const found = this.baris.find((edit) => edit.baris.id === baris.id)
    if (found) found.baris = baris
  }

  /** Brings back the cells that an earlier visit could not save. */
  async restore(): Promise<void> {
    const draf = await call('get_draf', { kunci: this.#kunci })
    if (!draf) return
    for (const isian of draf.isi as LembarUjiBarisIsian[]) {
      const edit = this.baris.find((b) => b.baris.id === isian.id)
      if (!edit) continue
      edit.isian = isian
      edit.autosave.change({ ...isian })
      this.restored = true
    }
    if (await this.flush()) await call('discard_draf', { kunci: this.#kunci })
  }

  /** Saves every row that is pending. Returns whether nothing is left unsaved. */
  async flush(): Promise<boolean> {
    const done = await Promise.all(this.baris.map((edit) => edit.autosave.flush()))
    return done.every(Boolean)
  }

  /** Why a row could not be saved, of the first such row. */
  get failure(): unknown {
    return this.baris.find((edit) => edit.autosave.state === 'FAILED')?.autosave.error
  }

  /** Saves while typing goes on, until the returned function is called. */
  start(): () => void {
    const stops = this.baris.map((edit) => edit.autosave.start())
    return () => stops.forEach((stop) => stop())
  }

  get #kunci(): string {
    return `lembar_uji:${this.#id}`
  }

  async #save(isian: LembarUjiBarisIsian): Promise<LembarUjiBaris> {
    try {
      return await call('save_lembar_uji_baris', { lembar_id: this.#id, baris: isian })
    } catch (thrown) {
      const unsaved = this.baris.filter((b) => b.isian.id === isian.id || b.autosave.state === 'FAILED')
      await call('save_draf', { kunci: this.#kunci, isi: unsaved.map((b) => ({ ...b.isian })) })
      throw thrown
    }
  }
}
