/** A list and its trash: nothing is deleted, only put out of the way. */

import { Action } from './action.svelte'

/** Which of both is shown, and the way back out of the trash. */
export class DaftarDenganSampah<T extends { id: string }> {
  readonly muat = new Action()
  readonly aksi = new Action()
  /** What is shown; none until it was read. */
  isi: T[] | null = $state.raw(null)
  /** The trash is shown. */
  sampah = $state(false)
  /** Thrown away a moment ago: taken back with one press. */
  dibuang: string | null = $state.raw(null)

  constructor(
    private readonly list: (sampah: boolean) => Promise<T[]>,
    private readonly put: (id: string) => Promise<unknown>,
    private readonly dikembalikan: string,
    dibuang: string | null,
  ) {
    this.dibuang = dibuang
  }

  async load(): Promise<void> {
    const { sampah } = this
    this.isi = (await this.muat.run(() => this.list(sampah))) ?? this.isi
  }

  async show(sampah: boolean): Promise<void> {
    this.dibuang = null
    this.aksi.done = ''
    this.aksi.error = null
    this.sampah = sampah
    this.isi = null
    await this.load()
  }

  async restore(id: string): Promise<void> {
    this.dibuang = null
    await this.aksi.run(() => this.put(id), this.dikembalikan)
    await this.load()
  }
}
