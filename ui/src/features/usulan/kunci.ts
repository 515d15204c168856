/** Which key of another office counts. */

import type { KunciPihak } from '../../bindings/KunciPihak'

/** What is known of the key of an office. */
export type KeadaanKunci = 'TERCATAT' | 'DICABUT' | 'BELUM'

/** The key that counts: of a unit, or (null) of the PPID Utama. */
export function pihakOf(pihak: readonly KunciPihak[], unit_id: string | null): KunciPihak | undefined {
  return pihak.find((p) => p.unit_id === unit_id && p.dicabut_at === null)
}

export function keadaanKunci(pihak: readonly KunciPihak[], unit_id: string | null): KeadaanKunci {
  if (pihakOf(pihak, unit_id)) return 'TERCATAT'
  return pihak.some((p) => p.unit_id === unit_id) ? 'DICABUT' : 'BELUM'
}
