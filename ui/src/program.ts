/** For tests only: the program behind the page, which works on a command until the test answers it. */

import { tick } from 'svelte'
import type { Kemajuan } from './bindings/Kemajuan'
import { connect } from './rpc'

/** Everything that is answered already has come through, and is drawn. */
export async function settled(): Promise<void> {
  await new Promise((done) => setImmediate(done))
  await tick()
}

/** One command under way. */
export interface Asked {
  cmd: string
  req: unknown
  answer: (reply: unknown) => void
  refuse: (kode: string) => void
}

export class Program {
  /** Every command that was asked for, oldest first. */
  asked: Asked[] = []
  followers = new Set<(kemajuan: Kemajuan) => void>()

  /** @param replies what is answered at once, by command */
  constructor(replies: Record<string, unknown> = {}) {
    const jenis = { ada_word: true, ditandatangani: true, ada_paraf: true }
    const known: Record<string, unknown> = { cancel_tugas: null, get_jenis_dokumen: jenis, ...replies }
    connect({
      onProgress: async (handler) => {
        this.followers.add(handler)
        return () => this.followers.delete(handler)
      },
      invoke: (cmd, req) =>
        new Promise((resolve, reject) => {
          const refuse = (kode: string) => reject({ kode, data: {}, masalah: [] })
          this.asked.push({ cmd, req, answer: resolve, refuse })
          if (cmd in known) resolve(known[cmd])
        }),
    })
  }

  /** Names of what was asked for. */
  get names(): string[] {
    return this.asked.map(({ cmd }) => cmd)
  }

  /** What was asked for by the name `cmd`. */
  of(cmd: string): Asked[] {
    return this.asked.filter((asked) => asked.cmd === cmd)
  }

  /** The newest `cmd`. */
  last(cmd: string): Asked {
    const asked = this.of(cmd).at(-1)
    if (!asked) throw new Error(`${cmd} was not asked for`)
    return asked
  }

  tell(tugas: string, change: Partial<Kemajuan> = {}): void {
    const kemajuan: Kemajuan = {
      tugas,
      tahap: 'MENULIS',
      satuan: 'LANGKAH',
      selesai: 1,
      total: 4,
      bisa_dihentikan: true,
      ...change,
    }
    this.followers.forEach((handler) => handler(kemajuan))
  }
}
