/** The list as the officer left it: the way back from an item leads there, not to the whole register. */

import { office } from '../../office.svelte'

let kept: { folder: string; tanya: Record<string, string> } = { folder: '', tanya: {} }

/** Keeps the address of the list. */
export function keepDaftar(tanya: Record<string, string>): void {
  kept = { folder: office.folder, tanya }
}

/** The kept address; the whole register when it belongs to another office. */
export function tanyaTerakhir(): Record<string, string> {
  return kept.folder === office.folder ? kept.tanya : {}
}
