import { Action } from './action.svelte'
import type { KeadaanJam } from './bindings/KeadaanJam'
import { call, followChanges } from './rpc'

/** Whether the clock of the computer is believed: without that, nothing is decided and no term is counted. */
class Jam {
  /** Nothing before the first answer. */
  keadaan: KeadaanJam | null = $state.raw(null)
  readonly aksi = new Action()

  /** Asks anew; what can't be asked now is asked with the next change. */
  async refresh(): Promise<void> {
    this.keadaan = await call('get_jam', {}).catch(() => this.keadaan)
  }

  /** The officer has compared the date with a calendar. Returns whether it is believed now. */
  async confirm(tanggal: string): Promise<boolean> {
    const found = await this.aksi.run(() => call('confirm_tanggal', { tanggal }))
    if (found) this.keadaan = found
    else await this.refresh()
    return found?.ragu === null
  }

  /** Asks at every change, and whenever the officer comes back to the window: maybe from setting the clock. */
  follow(): () => void {
    void this.refresh()
    const again = (): void => void this.refresh()
    window.addEventListener('focus', again)
    const unfollow = followChanges(again)
    return () => {
      window.removeEventListener('focus', again)
      unfollow()
    }
  }
}

export const jam = new Jam()
