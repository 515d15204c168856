/** Long commands that one press starts, each held once: a screen that is left and opened again shows the same one. */

import { Action } from './action.svelte'
import type { Commands } from './bindings/Commands'
import { Kept } from './kept'

/** One long command, and what came of it. */
export class Tugas<K extends keyof Commands & string> {
  readonly aksi = new Action()
  /** What it gave; none while it runs and after a refusal. */
  reply: Commands[K]['res'] | null = $state.raw(null)
  /** What it writes goes to a drive that can be unplugged. */
  lepas = $state(false)

  constructor(private readonly cmd: K) {}

  get busy(): boolean {
    return this.aksi.busy
  }

  /** Runs it, unless it still runs. */
  async start(req: Commands[K]['req'], done = ''): Promise<Commands[K]['res'] | undefined> {
    if (this.busy) return undefined
    this.reply = null
    const reply = await this.aksi.long(this.cmd, req, done)
    this.reply = reply ?? null
    return reply
  }

  /** What came of it has been seen. */
  forget(): void {
    this.reply = null
  }
}

/** Gives a component that is being made the command `cmd`, as it was left. */
function kept<K extends keyof Commands & string>(cmd: K): { here: () => Tugas<K> } {
  const held = new Kept<Tugas<K>>()
  return { here: () => held.here(() => new Tugas(cmd)) }
}

/** The long commands that are started on a screen. */
export const tugas = {
  attach_pindaian: kept('attach_pindaian'),
  backup_kantor: kept('backup_kantor'),
  check_data: kept('check_data'),
  check_dkip: kept('check_dkip'),
  export_dkip: kept('export_dkip'),
  make_cadangan: kept('make_cadangan'),
  make_formulir: kept('make_formulir'),
  open_contoh: kept('open_contoh'),
  print_dokumen_per_unit: kept('print_dokumen_per_unit'),
  print_semua_rapat: kept('print_semua_rapat'),
  send_putusan: kept('send_putusan'),
  send_usulan: kept('send_usulan'),
  verify_dkip: kept('verify_dkip'),
  write_salinan_terbuka: kept('write_salinan_terbuka'),
}
