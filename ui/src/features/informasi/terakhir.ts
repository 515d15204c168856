/** The list as the officer left it: the way back from an item leads there, not to the whole register. */

import { office } from '../../office.svelte'

let kept: { folder: string; query: Record<string, string> } = { folder: '', query: {} }

/** Keeps the address of the list. */
export function keepDaftar(query: Record<string, string>): void {
  kept = { folder: office.folder, query }
}

/** The kept address; the whole register when it belongs to another office. */
export function tanyaTerakhir(): Record<string, string> {
  return kept.folder === office.folder ? kept.query : {}
}
