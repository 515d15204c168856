import type { HasilRapat } from '../../bindings/HasilRapat'
import type { HasilUji } from '../../bindings/HasilUji'
import type { Putusan } from '../../bindings/Putusan'

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

/** What agreeing with a test means; results that exempt nothing are for the meeting to decide one by one. */
const SETUJU: Record<HasilUji, HasilRapat | null> = {
  DIKECUALIKAN: 'SETUJU_DIKECUALIKAN',
  DIKECUALIKAN_SEBAGIAN: 'SETUJU_SEBAGIAN',
  TERBUKA: null,
  DITUNDA: null,
}

/** Undecided items that can be agreed at once, each with the decision of its own test, and how many can not. */
export interface Sisa {
  setuju: { informasi_id: string; hasil: HasilRapat }[]
  /** Undecided items whose test found no exemption. */
  lain: number
}

/** What is left to decide, as the tests found it. */
export function sisaOf(putusan: readonly Putusan[]): Sisa {
  const belum = putusan.filter((p) => p.hasil === null)
  const setuju = belum.flatMap(({ informasi_id, hasil_uji }) => {
    const hasil = hasil_uji && SETUJU[hasil_uji]
    return hasil ? [{ informasi_id, hasil }] : []
  })
  return { setuju, lain: belum.length - setuju.length }
}
