/** Typed calls to the program: the only way a screen reads or changes anything. */

import type { Commands } from './bindings/Commands'
import type { Kemajuan } from './bindings/Kemajuan'
import type { Masalah } from './bindings/Masalah'
import type { Host } from './host/types'

/** Why a command was refused or failed: a closed code with data. The sentence is made from `kode` in `text/`. */
export class ApiError extends Error {
  override readonly name = 'ApiError'

  constructor(
    /** Key of the sentence. */
    readonly kode: string,
    /** Values for the `{named}` places of the sentence. */
    readonly data: Record<string, string>,
    /** What is wrong with which field; empty when the refusal is not about a field. */
    readonly masalah: Masalah[],
  ) {
    super(kode)
  }

  /** Reads what a host rejected with; anything of another shape is a fault of the program (`GALAT_PROGRAM`). */
  static from(thrown: unknown): ApiError {
    if (
      typeof thrown === 'object' &&
      thrown !== null &&
      'kode' in thrown &&
      typeof thrown.kode === 'string'
    ) {
      const { kode, data, masalah } = thrown as Partial<ApiError> & { kode: string }
      return new ApiError(kode, data ?? {}, masalah ?? [])
    }
    return new ApiError('GALAT_PROGRAM', { rincian: String(thrown) }, [])
  }
}

/** Told to the page when a command was refused because the office is locked. */
export const LOCKED = 'saksama-terkunci'

let host: Host | undefined

/** Says which host answers; called once, before the first screen. */
export function connect(to: Host): void {
  host = to
}

function connected(): Host {
  if (!host) throw new ApiError('GALAT_PROGRAM', { rincian: 'no host' }, [])
  return host
}

/** Commands that change the office's data; unfinished forms, and undoing itself, are no changes of their own. */
const CHANGES =
  /^(save|trash|restore|remove|add|move|complete|reopen|record|finish|postpone|repeat|except|place|take|receive|reset|print|cancel|correct|attach|send|confirm|acknowledge|start|open_contoh|close_contoh)_?/
const NO_CHANGES =
  /^(save_draf|save_dokumen_as|save_sumber_as|save_dokumen_word|save_halaman_uji|save_daftar_jejak|print_daftar_jejak|save_laporan_kesehatan|print_laporan_kesehatan|save_perbandingan|print_perbandingan|print_sumber|print_halaman_uji|cancel_tugas|remove_contoh)$/

const followers = new Set<(cmd: string) => void>()
let count = 0

/** How many changes the window has made. */
export function changes(): number {
  return count
}

/** Calls `handler` after every change; the returned function stops it. */
export function followChanges(handler: (cmd: string) => void): () => void {
  followers.add(handler)
  return () => void followers.delete(handler)
}

/** Runs a command. Throws `ApiError`, nothing else. */
export async function call<K extends keyof Commands & string>(
  cmd: K,
  req: Commands[K]['req'],
): Promise<Commands[K]['res']> {
  try {
    const reply = (await connected().invoke(cmd, req)) as Commands[K]['res']
    if (CHANGES.test(cmd) && !NO_CHANGES.test(cmd)) {
      count += 1
      for (const follower of followers) follower(cmd)
    }
    return reply
  } catch (thrown) {
    const error = thrown instanceof ApiError ? thrown : ApiError.from(thrown)
    const isLocked = error.kode === 'TERKUNCI' || error.kode === 'KATA_SANDI_BELUM_ADA'
    if (isLocked) globalThis.dispatchEvent?.(new Event(LOCKED))
    throw error
  }
}

/** Follows how far the command `tugas` is; the returned function stops following. */
export async function followProgress(
  tugas: string,
  handler: (kemajuan: Kemajuan) => void,
): Promise<() => void> {
  return connected().onProgress((kemajuan) => {
    if (kemajuan.tugas === tugas) handler(kemajuan)
  })
}
