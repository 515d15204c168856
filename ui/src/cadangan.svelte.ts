import { Action } from './action.svelte'
import type { Cadangan } from './bindings/Cadangan'

/** How often the program is asked whether a backup is due, milliseconds. */
const EVERY = 30 * 60_000

/** The backups that the program makes by itself, while the officer goes on working. */
class CadanganOtomatis {
  readonly aksi = new Action()
  /** The newest that counts; nothing before the first answer, and while there is none. */
  terakhir: Cadangan | null = $state.raw(null)

  /** Makes one when it is due. */
  async look(): Promise<void> {
    const newest = await this.aksi.long('make_cadangan_otomatis', {})
    if (newest !== undefined) this.terakhir = newest
  }

  /** Looks now and every half hour, as long as the office is open. The returned function ends it. */
  follow(): () => void {
    void this.look()
    const looks = setInterval(() => void this.look(), EVERY)
    return () => clearInterval(looks)
  }
}

export const otomatis = new CadanganOtomatis()
