/** What the program around the page offers. Everything else goes through a command of the wire. */

/** How far a long task has come. */
export interface Progress {
  /** Which task, for example `EKSPOR_DKIP`. */
  tugas: string
  /** Steps done. */
  selesai: number
  /** Steps in all; 0 while unknown. */
  total: number
}

/** The whole surface of the host; only `tauri.ts` implements it. */
export interface Host {
  /** Runs one command of the wire; rejects with the plain object of an `ApiError`. */
  invoke(cmd: string, payload: unknown): Promise<unknown>
  /** Tells `handler` of every progress step; the returned function stops it. */
  onProgress(handler: (progress: Progress) => void): Promise<() => void>
}
