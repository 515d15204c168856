import type { HasilRapat } from '../../bindings/HasilRapat'

/** Decisions in the order of the keys 1 to 5. */
export const HASIL: readonly HasilRapat[] = [
  'SETUJU_DIKECUALIKAN',
  'SETUJU_SEBAGIAN',
  'TERBUKA',
  'DITUNDA',
  'UJI_ULANG',
]

/** The decision of a digit key, or `null` for any other key. */
export function hasilOfKey(key: string): HasilRapat | null {
  return /^[1-5]$/.test(key) ? (HASIL[Number(key) - 1] ?? null) : null
}
