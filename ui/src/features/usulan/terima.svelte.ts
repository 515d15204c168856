/** One package of a unit on its way in: chosen, checked, taken. Nothing is stored before `take`. */

import { Action } from '../../action.svelte'
import type { HasilTerima } from '../../bindings/HasilTerima'
import type { HasilTerimaPutusan } from '../../bindings/HasilTerimaPutusan'
import type { TerimaReq } from '../../bindings/TerimaReq'
import { Kept } from '../../kept'
import { call } from '../../rpc'

export class Terima {
  readonly aksi = new Action()
  get busy(): boolean {
    return this.aksi.busy
  }

  /** The chosen package. */
  path: string | null = $state(null)
  /** What taking it would do. */
  periksa: HasilTerima | null = $state.raw(null)
  /** What taking it did; then it is over. */
  hasil: HasilTerima | null = $state.raw(null)
  /** What it says, when it is one of the main office; and, once it was recorded, what that did. */
  putusan: HasilTerimaPutusan | null = $state.raw(null)
  /** Of a package that nobody signed: the letter that came with it, and whether it was compared with that. */
  surat_nomor = $state('')
  sudah_dicocokkan = $state(false)
  /** Nothing but the officer's own word stands behind it, and that was not given yet. */
  get perluSurat(): boolean {
    const tanpaTanda = this.periksa?.asal.sidik === null
    return tanpaTanda && (this.surat_nomor.trim() === '' || !this.sudah_dicocokkan)
  }

  /** The package is being taken in, not checked. */
  taking = $state(false)

  /** Lets the officer choose a package and checks it. */
  async pick(): Promise<void> {
    const path = await this.aksi.run(() => call('pick_file', { tujuan: 'TERIMA' }))
    if (!path) return
    this.restart()
    this.path = path
    const periksa = await this.aksi.long('receive_usulan', this.#req(path, true))
    this.periksa = periksa ?? null
    // What it is, it says itself.
    const { error } = this.aksi
    if (error?.kode === 'PAKET_JENIS_LAIN' && error.data['jenis'] === 'PUTUSAN') {
      const found = await this.aksi.long('receive_putusan', { path, uji_coba: true })
      this.putusan = found ?? null
    }
    // A package that can't be read at all is as good as none.
    if (!periksa && !this.putusan) this.path = null
  }

  /** Takes what is new in it. */
  async take(): Promise<void> {
    const path = this.path
    if (path === null) return
    this.taking = true
    this.hasil = (await this.aksi.long('receive_usulan', this.#req(path, false))) ?? null
    this.taking = false
  }

  /** Records what the main office decided. */
  async record(): Promise<void> {
    const path = this.path
    if (path === null) return
    const done = await this.aksi.long('receive_putusan', { path, uji_coba: false })
    if (done) this.putusan = done
  }

  #req(path: string, uji_coba: boolean): TerimaReq {
    const { surat_nomor, sudah_dicocokkan } = this
    return { path, uji_coba, surat_nomor, sudah_dicocokkan }
  }

  /** Back to the beginning. */
  restart(): void {
    this.path = null
    this.periksa = null
    this.hasil = null
    this.putusan = null
    this.surat_nomor = ''
    this.sudah_dicocokkan = false
  }
}

/** The one that is under way. */
export const keptTerima = new Kept<Terima>()
