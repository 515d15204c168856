import type { KunciState } from './bindings/KunciState'
import { Autosave } from './components/autosave.svelte'
import { call, LOCKED } from './rpc'

/** Minutes without a key or a movement after which the office is locked. */
const IDLE_MINUTES = 10
/** How often that is looked at, milliseconds. */
const EVERY = 15_000
/** A longer gap between two looks: the computer slept. */
const SLEPT = 60_000

/** Whether the office is open, and for whom. */
class Sesi {
  /** None before the first answer. */
  state: KunciState | null = $state.raw(null)
  #active = Date.now()
  #looked = Date.now()

  /** Whether whoever works here may run commands that change something. */
  readonly mayChange = $derived(this.state?.peran !== 'PEMBACA')
  readonly mayManage = $derived(this.state?.peran === 'ATASAN')

  accept(state: KunciState): void {
    this.state = state
  }

  async refresh(): Promise<KunciState> {
    this.state = await call('get_kunci_state', {})
    return this.state
  }

  /** Keeps what is typed, closes the office and forgets everything that the page holds of it. */
  async lock(): Promise<void> {
    if (this.state?.keadaan !== 'TERBUKA') return
    await Autosave.flushAll()
    await call('lock', {})
    location.reload()
  }

  /** The officer is there. */
  touch(): void {
    this.#active = Date.now()
  }

  /** Locks when nobody is there any more, or the computer slept. For an `$effect`; the returned function ends it. */
  follow(): () => void {
    const touch = (): void => this.touch()
    const refused = (): void => void this.refresh()
    const events = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const
    events.forEach((name) => addEventListener(name, touch, { passive: true }))
    addEventListener(LOCKED, refused)
    const looks = setInterval(() => this.look(Date.now()), EVERY)
    return () => {
      clearInterval(looks)
      events.forEach((name) => removeEventListener(name, touch))
      removeEventListener(LOCKED, refused)
    }
  }

  /** One look at the clock. The practice office stays open: it holds nothing to hide. */
  look(now: number): void {
    const slept = now - this.#looked > SLEPT
    this.#looked = now
    const idle = now - this.#active > IDLE_MINUTES * 60_000
    if ((slept || idle) && !this.state?.latihan) void this.lock()
  }
}

export const sesi = new Sesi()
