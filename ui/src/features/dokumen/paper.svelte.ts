import { Action } from '../../action.svelte'
import type { Dokumen } from '../../bindings/Dokumen'
import type { Jejak } from '../../bindings/Jejak'
import type { JenisDokumen } from '../../bindings/JenisDokumen'
import type { Kertas } from '../../bindings/Kertas'
import type { KodeDokumen } from '../../bindings/KodeDokumen'
import type { Masalah } from '../../bindings/Masalah'
import { Kept } from '../../kept'
import { call } from '../../rpc'
import { dokumen as teks } from '../../text/dokumen'
import { isKeputusan } from './surat'

/**
 * Which paper of a subject stands for it: the signed one, else the newest that still counts. Of a kind that is made
 * anew each time it is the newest, signed or not: that one is to be signed next.
 */
export function current(list: readonly Dokumen[], kode: KodeDokumen): Dokumen | null {
  const mine = list.filter((d) => d.kode === kode && d.status !== 'DIGANTI' && d.status !== 'DIBATALKAN')
  const signed = mine.find((d) => d.status === 'DITANDATANGANI' && !d.dibuat_berulang)
  return signed ?? mine[0] ?? null
}

/** Longest trail read of one paper, lines. */
const JEJAK = 200

/** One paper of one subject, and everything that can be done with it. */
export class Paper {
  /** Every print of it, newest first. */
  all: Dokumen[] = $state.raw([])
  /** What may be done with papers of its kind; none until it was read. */
  jenis: JenisDokumen | null = $state.raw(null)
  /** Corrections of what was recorded of the signature, newest first. */
  koreksi: Jejak[] = $state.raw([])
  /** Signs of the last print that no font has: `■` stands for them on the paper. */
  takTercetak: string[] = $state.raw([])
  /** What of the office's wording and page setup could not be used for the last print. */
  peringatan: Masalah[] = $state.raw([])
  /** The last print says what an older one said, in wording that was changed since. */
  kalimatLama = $state(false)
  readonly aksi = new Action()
  /** Reading it: what was done before stays said. */
  readonly muat = new Action()
  /** Drawing the preview. */
  readonly lihat = new Action()

  /** @param onchange something about the paper changed; another screen may listen later */
  constructor(
    readonly kode: KodeDokumen,
    readonly subjek_id: string,
    public onchange: () => void = () => undefined,
  ) {}

  get busy(): boolean {
    return this.aksi.busy || this.lihat.kemajuan !== null
  }

  /** The print that counts now. */
  get now(): Dokumen | null {
    return current(this.all, this.kode)
  }

  /** Older prints, replaced or cancelled. */
  get older(): Dokumen[] {
    return this.all.filter((d) => d.id !== this.now?.id)
  }

  async load(): Promise<void> {
    await this.muat.run(() => this.#read())
  }

  /** Prints it; a paper that was printed in older wording says the same again unless the newest is wanted. */
  async print(kertas: Kertas | null, naskah_terbaru = false): Promise<void> {
    const { kode, subjek_id } = this
    this.takTercetak = []
    this.peringatan = []
    this.kalimatLama = false
    await this.#change(async () => {
      const reply = await this.aksi.follow('print_dokumen', { kode, subjek_id, kertas, naskah_terbaru })
      this.takTercetak = reply.tak_tercetak
      this.peringatan = reply.peringatan
      this.kalimatLama = reply.kalimat_lama
    }, teks.dicetak)
  }

  /** Saves a copy for the word processor. */
  async saveWord(): Promise<void> {
    const { kode, subjek_id } = this
    const reply = await this.aksi.run(() => call('save_dokumen_word', { kode, subjek_id, kertas: null }))
    if (reply?.path) this.aksi.done = teks.wordTersimpan(reply.path)
  }

  async cancel(id: string, alasan: string): Promise<void> {
    await this.#change(() => call('cancel_dokumen', { id, alasan }), teks.dibatalkan)
  }

  /** A signature has been recorded elsewhere. */
  async signed(): Promise<void> {
    await this.#change(() => Promise.resolve(), teks.ditandatangani)
  }

  /** The record of the signature has been mended elsewhere. */
  async corrected(): Promise<void> {
    await this.#change(
      () => Promise.resolve(),
      isKeputusan(this.kode) ? teks.diperbaikiKeputusan : teks.diperbaiki,
    )
  }

  /** What is typed for it was saved. */
  filled(): void {
    this.aksi.error = null
    this.aksi.done = teks.bahanTersimpan(this.now !== null)
  }

  async saveAs(id: string): Promise<void> {
    const reply = await this.aksi.run(() => call('save_dokumen_as', { id }))
    if (reply?.path) this.aksi.done = teks.tersimpan(reply.path)
  }

  async open(id: string): Promise<void> {
    await this.aksi.run(() => call('open_dokumen', { id }))
  }

  async openScan(id: string): Promise<void> {
    await this.aksi.run(() => call('open_pindaian', { id }))
  }

  async attachScan(id: string): Promise<void> {
    const path = await this.aksi.run(() => call('pick_file', { tujuan: 'PINDAIAN' }))
    if (path)
      await this.#change(() => this.aksi.follow('attach_pindaian', { id, path }), teks.pindaianTersimpan)
  }

  /** It was handed to the printer. */
  printed(said: string): void {
    this.aksi.error = null
    this.aksi.done = said
  }

  async #change(work: () => Promise<unknown>, done: string): Promise<void> {
    await this.aksi.run(async () => {
      await work()
      await this.#read()
    }, done)
    if (!this.aksi.error) this.onchange()
  }

  async #read(): Promise<void> {
    const { kode, subjek_id } = this
    this.jenis ??= await call('get_jenis_dokumen', { kode })
    const list = await call('list_dokumen', { subjek_id })
    const mine = list.filter((d) => d.kode === kode)
    const now = current(mine, kode)
    const trail =
      now?.status === 'DITANDATANGANI' ? await call('list_jejak', { entitas_id: now.id, jumlah: JEJAK }) : []
    this.all = mine
    this.koreksi = trail.filter((j) => j.op === 'CorrectTandaTangan')
  }
}

/** Each paper by its kind and subject: drawing it may take longer than its screen is looked at. */
export const keptPaper = new Kept<Paper>()
