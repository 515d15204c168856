import type { Commands } from './bindings/Commands'
import type { KunciState } from './bindings/KunciState'
import { Autosave } from './components/autosave.svelte'
import { call, LOCKED } from './rpc'

/** Minutes without a key or a movement after which the office is locked, before the office says how many. */
const IDLE_MINUTES = 10
/** How often that is looked at, milliseconds. */
const EVERY = 2_000
/** A longer gap between two looks: the computer slept. */
const SLEPT = 60_000
/** Longest that locking waits for what was typed to be kept: what is on its way then arrives all the same. */
const KEEPING = 1_000
/** The clock went on so much further than the time awake, milliseconds: the computer slept. */
const AHEAD = 10_000

/** When so many milliseconds are over. */
function over(time: number): Promise<void> {
  return new Promise((done) => {
    AbortSignal.timeout(time).addEventListener('abort', () => done())
  })
}

/** Whether the office is open, and for whom. */
class Sesi {
  /** None before the first answer. */
  state: KunciState | null = $state.raw(null)
  /** Being locked: what is on the page is hidden already. */
  closing = $state(false)
  /** Minutes without a key or a movement after which the office is locked. */
  minutes = IDLE_MINUTES
  #active = Date.now()
  #looked = Date.now()
  /** Stands still while the computer sleeps, where the system tells. */
  #awake = performance.now()
  readonly #refused = $derived(new Set(this.state?.tidak_boleh))

  /** Whether whoever works here may run the command, as the program's table says. */
  may(command: keyof Commands): boolean {
    return !this.#refused.has(command)
  }

  accept(state: KunciState): void {
    this.state = state
  }

  async refresh(): Promise<KunciState> {
    this.state = await call('get_kunci_state', {})
    return this.state
  }

  /** Keeps what is typed, closes the office and forgets everything that the page holds of it. */
  async lock(): Promise<void> {
    if (this.state?.keadaan !== 'TERBUKA' || this.closing) return
    this.closing = true
    try {
      // The program locks while long work holds the data, and lets nobody in meanwhile.
      await Promise.race([Autosave.flushAll(), over(KEEPING)])
    } finally {
      await call('lock', {})
      location.reload()
    }
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
    const look = (): void => this.look(Date.now(), performance.now())
    const looks = setInterval(look, EVERY)
    // A window that is shown again after a sleep is looked at before the next interval.
    addEventListener('focus', look)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(looks)
      removeEventListener('focus', look)
      document.removeEventListener('visibilitychange', look)
      events.forEach((name) => removeEventListener(name, touch))
      removeEventListener(LOCKED, refused)
    }
  }

  /**
   * One look at the clock and at the time awake. The practice office alone stays open: it holds nothing to hide. With the
   * officer's own office open behind it, both are locked.
   */
  look(now: number, awake: number): void {
    const gap = now - this.#looked
    const slept = gap > SLEPT || gap - (awake - this.#awake) > AHEAD
    this.#looked = now
    this.#awake = awake
    const idle = now - this.#active > this.minutes * 60_000
    const isOwn = !this.state?.latihan || this.state.kantor_terbuka
    if ((slept || idle) && isOwn) void this.lock()
  }
}

export const sesi = new Sesi()
