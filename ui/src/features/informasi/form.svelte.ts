import { Action } from '../../action.svelte'
import type { DrafRes } from '../../bindings/DrafRes'
import type { InformasiIsian } from '../../bindings/InformasiIsian'
import type { InformasiRinci } from '../../bindings/InformasiRinci'
import type { Masalah } from '../../bindings/Masalah'
import { Autosave } from '../../components/autosave.svelte'
import { cursor } from '../../cursor.svelte'
import { fieldId, fieldTexts, isSame, type FieldTexts } from '../../isian'
import { Latest } from '../../latest'
import { call } from '../../rpc'
import { isianDari, isianDraf, isianKosong } from './isian'

/** Where the draft of an item is kept; `baru` for a new one. */
function kunciDraf(id: string): string {
  return `informasi:${id}`
}

const TANPA_TEKS: FieldTexts = { error: undefined, warning: undefined }

/**
 * The form of one item: what is typed, what is wrong with it, and the draft that keeps it.
 *
 * A new form stays quiet about a field until it has been left once; a stored item shows everything at once.
 */
export class InformasiForm {
  isian: InformasiIsian = $state(isianKosong())
  /** As stored; none for a new item. */
  rinci: InformasiRinci | null = $state.raw(null)
  masalah: Masalah[] = $state.raw([])
  /** Whether something typed is not saved yet. */
  berubah = $state(false)
  /** An older draft that has been offered and not answered. */
  draf: DrafRes | null = $state.raw(null)
  readonly simpan = new Action()

  readonly kunci: string
  readonly #autosave: Autosave<InformasiIsian>
  readonly #check: Latest<InformasiIsian, Masalah[]>
  #dilewati: string[] = $state.raw([])

  constructor(id: string) {
    this.kunci = kunciDraf(id)
    this.#autosave = new Autosave(async (isi) => {
      await call('save_draf', { kunci: this.kunci, isi })
    })
    this.#check = new Latest(
      (isian) => call('check_informasi', isian),
      (found) => (this.masalah = found),
      // The save tells what is wrong with the program or the file; a check that fails changes nothing.
      () => undefined,
    )
  }

  /** Whether the fields may be edited. */
  get dapatDisunting(): boolean {
    return this.rinci?.dapat_disunting ?? true
  }

  /** How far the keeping of the draft is. */
  get drafState(): Autosave<InformasiIsian>['state'] {
    return this.#autosave.state
  }

  /** Loads the item, or an empty form, and looks for an older draft. */
  async load(id: string): Promise<void> {
    const [rinci, draf] = await Promise.all([
      id === 'baru' ? null : call('get_informasi', { id }),
      call('get_draf', { kunci: this.kunci }),
    ])
    this.take(rinci)
    if (draf && this.dapatDisunting && !isSame(draf.isi, $state.snapshot(this.isian))) {
      this.draf = draf
      // Whoever comes back to go on typing has said so already.
      if (cursor.wants('informasi') === id) this.continueDraf()
    }
  }

  /** Shows what is stored. */
  take(rinci: InformasiRinci | null): void {
    this.rinci = rinci
    this.isian = rinci ? isianDari(rinci.informasi) : isianKosong()
    this.masalah = rinci?.masalah ?? []
    this.berubah = false
  }

  /** Goes on with the older draft. */
  continueDraf(): void {
    if (!this.draf) return
    this.isian = isianDraf(this.draf.isi, this.rinci?.informasi.versi ?? 0)
    this.draf = null
    this.change()
  }

  /** Throws the older draft away. */
  async discardDraf(): Promise<void> {
    cursor.forget()
    await this.simpan.run(() => call('discard_draf', { kunci: this.kunci }))
    if (!this.simpan.error) this.draf = null
  }

  /** Something was typed. */
  change(): void {
    this.berubah = true
    const isi = $state.snapshot(this.isian)
    this.#autosave.change(isi)
    void this.#check.wish(isi)
  }

  /** Keeps the draft every few seconds. For an `$effect`; the returned function ends it. */
  follow(): () => void {
    return this.#autosave.start()
  }

  /** The officer left the input with this id: what is wrong with it may be said. */
  leave(id: string): void {
    if (!this.#dilewati.includes(id)) this.#dilewati = [...this.#dilewati, id]
  }

  /** What stands beside a field. */
  readonly teks = (medan: string): FieldTexts => {
    const shown = this.rinci !== null || this.simpan.error !== null || this.#dilewati.includes(fieldId(medan))
    return shown ? fieldTexts(this.masalah, medan) : TANPA_TEKS
  }

  /** Saves; gives the stored item, or nothing when it was refused. */
  async save(done: string): Promise<InformasiRinci | undefined> {
    const isi = $state.snapshot(this.isian)
    const saved = await this.simpan.run(async () => {
      const rinci = await call('save_informasi', isi)
      await this.#autosave.flush()
      await call('discard_draf', { kunci: this.kunci })
      cursor.forget()
      return rinci
    }, done)
    if (!saved) {
      this.#addRefused()
      return undefined
    }
    const now = $state.snapshot(this.isian)
    this.take(saved)
    if (!isSame(now, isi)) await this.#keepTyped(saved, now)
    return saved
  }

  /** What was typed while the answer was on its way is not part of it: it stays, as a draft of the stored item. */
  async #keepTyped({ informasi }: InformasiRinci, typed: InformasiIsian): Promise<void> {
    this.isian = { ...typed, id: informasi.id, versi: informasi.versi }
    this.change()
    const kunci = kunciDraf(informasi.id)
    await this.simpan.run(() => call('save_draf', { kunci, isi: $state.snapshot(this.isian) }))
  }

  /** What refused the save stands beside the fields too, also what the last check did not see. */
  #addRefused(): void {
    const refused = this.simpan.error?.masalah ?? []
    const known = (m: Masalah) => refused.some((r) => r.medan === m.medan && r.kode === m.kode)
    this.masalah = [...refused, ...this.masalah.filter((m) => !known(m))]
  }
}
