import { Action } from './action.svelte'
import type { Cadangan } from './bindings/Cadangan'
import type { CadanganLuar } from './bindings/CadanganLuar'
import type { Pemeriksaan } from './bindings/Pemeriksaan'
import type { PeriksaMulai } from './bindings/PeriksaMulai'
import type { SisaSalinan } from './bindings/SisaSalinan'
import { call } from './rpc'
import { sesi } from './sesi.svelte'

/** How often the program is asked whether a backup is due, milliseconds. */
const EVERY = 30 * 60_000

/** The backups that the program makes by itself, while the officer goes on working. */
class CadanganOtomatis {
  readonly aksi = new Action()
  /** The quick check. */
  readonly periksa = new Action()
  /** The full check of every week. */
  readonly lengkap = new Action()
  /** What the full check found, when that is not nothing. */
  temuanLengkap: Pemeriksaan | null = $state.raw(null)
  /** The newest that counts; nothing before the first answer, and while there is none. */
  terakhir: Cadangan | null = $state.raw(null)

  /** What was found when the office was opened; nothing before the answer. */
  mulai: PeriksaMulai | null = $state.raw(null)

  /** The last one outside this computer; nothing before the answer. */
  luar: CadanganLuar | null = $state.raw(null)

  /** What is left of open copies that were broken off: plain text that nobody may forget. */
  sisa: SisaSalinan[] = $state.raw([])
  #looks = false

  /** Looks for what is left of open copies. What is over is told once, and kept here until the officer closes it. */
  async lookSisa(): Promise<void> {
    if (this.#looks) return
    this.#looks = true
    try {
      const found = await call('check_sisa_salinan', {})
      this.sisa = [...this.sisa.filter((sisa) => sisa.tuntas), ...found]
    } catch {
      // The next look tells; nothing was forgotten.
    } finally {
      this.#looks = false
    }
  }

  /** The officer read it. */
  closeSisa(kode: string): void {
    this.sisa = this.sisa.filter((sisa) => sisa.kode !== kode)
  }

  /** Asks when the last backup outside this computer was. */
  async lookLuar(): Promise<void> {
    this.luar = await call('get_cadangan_luar', {}).catch(() => this.luar)
  }

  /** Makes one when it is due. */
  async look(): Promise<void> {
    const newest = await this.aksi.long('make_cadangan_otomatis', {})
    if (newest !== undefined) this.terakhir = newest
  }

  /** The quick check comes first: of damaged data no backup can be made. */
  async begin(): Promise<void> {
    this.mulai = (await this.periksa.run(() => call('check_mulai', {}))) ?? null
    await this.lookSisa()
    await this.lookLuar()
    await this.look()
    if (this.mulai?.perlu_lengkap && sesi.may('check_data')) await this.checkAll()
  }

  /** Reads every byte of the office, while the officer goes on working. */
  async checkAll(): Promise<void> {
    const found = await this.lengkap.long('check_data', {})
    if (found) this.temuanLengkap = found.sehat ? null : found
    // Stopped by the officer: it is due again at the next start.
    if (this.lengkap.error?.kode === 'DIBATALKAN') this.lengkap.error = null
  }

  /** Looks every half hour, as long as the office is open. The returned function ends it. */
  follow(): () => void {
    const looks = setInterval(() => void this.look(), EVERY)
    return () => clearInterval(looks)
  }
}

export const otomatis = new CadanganOtomatis()
