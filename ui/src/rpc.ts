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

let host: Host | undefined

/** Says which host answers; called once, before the first screen. */
export function connect(to: Host): void {
  host = to
}

function connected(): Host {
  if (!host) throw new ApiError('GALAT_PROGRAM', { rincian: 'no host' }, [])
  return host
}

/** Runs a command. Throws `ApiError`, nothing else. */
export async function call<K extends keyof Commands & string>(
  cmd: K,
  req: Commands[K]['req'],
): Promise<Commands[K]['res']> {
  try {
    return (await connected().invoke(cmd, req)) as Commands[K]['res']
  } catch (thrown) {
    throw thrown instanceof ApiError ? thrown : ApiError.from(thrown)
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
