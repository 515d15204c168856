import { untrack } from 'svelte'
import type { Commands } from './bindings/Commands'
import type { Kemajuan } from './bindings/Kemajuan'
import type { Masalah } from './bindings/Masalah'
import type { PrintDokumenReq } from './bindings/PrintDokumenReq'
import { ApiError, call, changes, followProgress } from './rpc'

/** Nothing more to do with it. */
function nothing(): void {
  return undefined
}

/** What `Kemajuan` names the work of `cmd`: several papers may be drawn at once, each by its own name. */
function nameOf<K extends keyof Commands & string>(cmd: K, req: Commands[K]['req']): string {
  if (cmd !== 'preview_dokumen' && cmd !== 'print_dokumen') return cmd
  const { kode, subjek_id } = req as PrintDokumenReq
  return `${cmd}:${kode}:${subjek_id}`
}

/** One thing the officer started: whether it still runs, and what refused it. Its reply goes to who started it. */
export class Action {
  /** Runs now; its button waits. */
  busy = $state(false)
  /** What refused it last time. */
  error: ApiError | null = $state.raw(null)
  /** What to say when it has worked. */
  done = $state('')
  /** Number of the change that it made, for the button that undoes it; 0 when it made none. */
  change = $state(0)
  /** How far its long command is; nothing while none runs. */
  kemajuan: Kemajuan | null = $state.raw(null)
  /** It was asked to stop, and has not yet. */
  stopping = $state(false)
  #last: Promise<unknown> = Promise.resolve()
  /** The newest long command, settled when it is over. */
  #newest: Promise<unknown> = Promise.resolve()

  /** Runs `work` unless it still runs. Gives its reply, or `undefined` when it was refused: `error` says why. */
  async run<T>(work: () => Promise<T>, done = ''): Promise<T | undefined> {
    // An effect that starts it must not start it again because it is over.
    if (untrack(() => this.busy)) return undefined
    this.busy = true
    this.error = null
    this.done = ''
    this.change = 0
    const before = changes()
    try {
      const reply = await work()
      this.done = done
      if (changes() > before) this.change = changes()
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
    const tugas = nameOf(cmd, req)
    this.stopping = false
    this.kemajuan = {
      tugas,
      tahap: 'MEMBACA',
      satuan: 'LANGKAH',
      selesai: 0,
      total: 0,
      bisa_dihentikan: true,
    }
    const reply = this.#call(tugas, cmd, req)
    const ended = reply.then(nothing, nothing)
    this.#newest = ended
    try {
      return await reply
    } finally {
      // What began meanwhile has a progress of its own.
      if (this.#newest === ended) this.kemajuan = null
    }
  }

  async #call<K extends keyof Commands & string>(
    tugas: string,
    cmd: K,
    req: Commands[K]['req'],
  ): Promise<Commands[K]['res']> {
    const unfollow = await followProgress(tugas, (kemajuan) => {
      if (this.kemajuan?.tugas === tugas) this.kemajuan = kemajuan
    })
    try {
      return await call(cmd, req)
    } finally {
      unfollow()
    }
  }

  /**
   * Asks the long command that runs to stop, and waits for its end: `DIBATALKAN`, unless it was done before. Returns at
   * once where nothing runs or where it can't be stopped.
   */
  async stop(): Promise<void> {
    if (!this.kemajuan?.bisa_dihentikan) return
    this.stopping = true
    await call('cancel_tugas', { tugas: this.kemajuan.tugas })
    await this.#newest
  }

  /** The officer wants out of a dialog: `close` it, or stop the long command that runs, and what came of it is told there. */
  leave(close: () => void): void {
    if (this.kemajuan) void this.stop()
    else close()
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
