/** The keys of the meeting on the projector. In a field every key is a letter. */

/** Parts of the view, each with its key. */
export const BAGIAN = { hadir: 'K', informasi: 'I', tutup: 'S' } as const
export type Bagian = keyof typeof BAGIAN

/** What a key does with the person whose row is marked. */
export const HADIR = { hadir: 'H', wakil: 'W', pulang: 'P', tidak: 'T' } as const
export type TindakanHadir = keyof typeof HADIR

function nameOf<T extends string>(keys: Record<T, string>, key: string): T | null {
  const found = Object.entries<string>(keys).find(([, letter]) => letter === key.toUpperCase())
  return found ? (found[0] as T) : null
}

/** The part that a key shows. */
export const bagianOfKey = (key: string): Bagian | null => nameOf(BAGIAN, key)

/** What a key does with a person. */
export const hadirOfKey = (key: string): TindakanHadir | null => nameOf(HADIR, key)

/** Whether the key belongs to what is typed, chosen or pressed there, or to the program. */
export function isTaken(event: Pick<KeyboardEvent, 'ctrlKey' | 'altKey' | 'metaKey' | 'target'>): boolean {
  if (event.ctrlKey || event.altKey || event.metaKey) return true
  return event.target instanceof Element && event.target.closest('input, textarea, select') !== null
}

/** The place after `from` by `step` in a list of `length`, staying inside it. */
export function moved(from: number, step: number, length: number): number {
  return Math.min(Math.max(from + step, 0), Math.max(length - 1, 0))
}
