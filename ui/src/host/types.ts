/** What the program around the page offers. Everything else goes through a command of the wire. */

import type { Kemajuan } from '../bindings/Kemajuan'

/** The whole surface of the host; only `tauri.ts` implements it. */
export interface Host {
  /** Runs one command of the wire; rejects with the plain object of an `ApiError`. */
  invoke(cmd: string, payload: unknown): Promise<unknown>
  /** Tells `handler` how far long work is, again and again; the returned function stops it. */
  onProgress(handler: (kemajuan: Kemajuan) => void): Promise<() => void>
}
