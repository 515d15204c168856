/** One package of a unit on its way in: chosen, checked, taken. Nothing is stored before `take`. */

import { Action } from '../../action.svelte'
import type { HasilTerima } from '../../bindings/HasilTerima'
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
    // A package that can't be read at all is as good as none.
    if (!periksa) this.path = null
  }

  /** Takes what is new in it. */
  async take(): Promise<void> {
    const path = this.path
    if (path === null) return
    this.taking = true
    this.hasil = (await this.aksi.long('receive_usulan', this.#req(path, false))) ?? null
    this.taking = false
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
    this.surat_nomor = ''
    this.sudah_dicocokkan = false
  }
}

/** The one that is under way. */
export const keptTerima = new Kept<Terima>()
