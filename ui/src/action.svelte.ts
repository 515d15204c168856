import type { Commands } from './bindings/Commands'
import type { Kemajuan } from './bindings/Kemajuan'
import type { Masalah } from './bindings/Masalah'
import { ApiError, call, followProgress } from './rpc'

/** One thing the officer started: whether it still runs, and what refused it. Its reply goes to who started it. */
export class Action {
  /** Runs now; its button waits. */
  busy = $state(false)
  /** What refused it last time. */
  error: ApiError | null = $state.raw(null)
  /** What to say when it has worked. */
  done = $state('')
  /** How far its long command is; nothing while none runs. */
  kemajuan: Kemajuan | null = $state.raw(null)
  /** It was asked to stop, and has not yet. */
  stopping = $state(false)
  #last: Promise<unknown> = Promise.resolve()

  /** Runs `work` unless it still runs. Gives its reply, or `undefined` when it was refused: `error` says why. */
  async run<T>(work: () => Promise<T>, done = ''): Promise<T | undefined> {
    if (this.busy) return undefined
    this.busy = true
    this.error = null
    this.done = ''
    try {
      const reply = await work()
      this.done = done
      return reply
    } catch (thrown) {
      this.error = thrown instanceof ApiError ? thrown : ApiError.from(thrown)
      return undefined
    } finally {
      this.busy = false
    }
  }

  /** Runs the long command `cmd`, unless something still runs: `kemajuan` follows it, `stop` stops it. */
  async long<K extends keyof Commands & string>(
    cmd: K,
    req: Commands[K]['req'],
    done = '',
  ): Promise<Commands[K]['res'] | undefined> {
    return this.run(() => this.follow(cmd, req), done)
  }

  /** The same inside `run`; throws what refuses it. */
  async follow<K extends keyof Commands & string>(
    cmd: K,
    req: Commands[K]['req'],
  ): Promise<Commands[K]['res']> {
    this.stopping = false
    this.kemajuan = {
      tugas: cmd,
      tahap: 'MEMBACA',
      satuan: 'LANGKAH',
      selesai: 0,
      total: 0,
      bisa_dihentikan: true,
    }
    const unfollow = await followProgress(cmd, (kemajuan) => (this.kemajuan = kemajuan))
    try {
      return await call(cmd, req)
    } finally {
      unfollow()
      this.kemajuan = null
    }
  }

  /** Asks the long command that runs to stop; it ends with `DIBATALKAN` unless it was done before. */
  async stop(): Promise<void> {
    if (!this.kemajuan?.bisa_dihentikan) return
    this.stopping = true
    await call('cancel_tugas', { tugas: this.kemajuan.tugas })
  }

  /** Runs `work` after everything asked for before: for quick strokes, none of which may be lost. */
  queue<T>(work: () => Promise<T>): Promise<T | undefined> {
    const mine = this.#last.then(() => this.run(work))
    this.#last = mine
    return mine
  }

  /** The first problem with `medan` that refused it. */
  masalah(medan: string): Masalah | undefined {
    return this.error?.masalah.find((m) => m.medan === medan)
  }
}
