import { Action } from '../../action.svelte'
import type { HasilKodeJejak } from '../../bindings/HasilKodeJejak'
import type { KeadaanJejak } from '../../bindings/KeadaanJejak'
import { call } from '../../rpc'

/** Whether the trail of the open office is whole. Reading all of it takes a while: once for each office opened. */
class Keutuhan {
  /** Nothing before the first answer. */
  keadaan: KeadaanJejak | null = $state.raw(null)
  readonly muat = new Action()
  readonly catat = new Action()
  #folder = ''

  /** Reads the trail of the office in `folder`, unless that was done; `anew` reads it in any case. */
  async load(folder: string, anew = false): Promise<void> {
    if (folder !== this.#folder) this.keadaan = null
    else if (!anew && this.keadaan) return
    this.#folder = folder
    const found = await this.muat.run(() => call('get_keadaan_jejak', {}))
    if (found && folder === this.#folder) this.keadaan = found
  }

  /** Takes note of the damage. Returns whether that is recorded. */
  async acknowledge(alasan: string): Promise<boolean> {
    const found = await this.catat.run(() => call('acknowledge_jejak', { alasan }))
    if (found) this.keadaan = found
    return found !== undefined
  }

  /** How a code from paper or from a package fits. */
  async compare(kode: string): Promise<HasilKodeJejak> {
    return call('verify_kode_jejak', { kode })
  }
}

export const keutuhan = new Keutuhan()
