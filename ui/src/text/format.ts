/** Dates, times and numbers as the office writes them. */

import { dayInWords, dayLong, dayTyped, readDay } from '../components/day'

/** `20 November 2026` from `2026-11-20`; nothing stays `—`. */
export function tanggal(iso: string | null): string {
  const day = iso ? readDay(iso.slice(0, 10)) : null
  return day ? dayLong(day) : '—'
}

/** `Jumat, 20 November 2026` from `2026-11-20`. */
export function tanggalHari(iso: string | null): string {
  const day = iso ? readDay(iso.slice(0, 10)) : null
  return day ? dayInWords(day) : '—'
}

/** `20 November 2026, 09.15` from `2026-11-20T09:15:00`. */
export function waktu(iso: string | null): string {
  const clock = iso ? /T(\d{2}):(\d{2})/.exec(iso) : null
  return clock ? `${tanggal(iso)}, ${clock[1]}.${clock[2]}` : tanggal(iso)
}

/** `09.15` from `2026-11-20T09:15:00`. */
export function pukul(iso: string): string {
  return iso.slice(11, 16).replace(':', '.')
}

/** `20-11-2026`, as a date field takes it; empty for none. */
export function tanggalIsian(iso: string | null): string {
  const day = iso ? readDay(iso.slice(0, 10)) : null
  return day ? dayTyped(day) : ''
}

/** `1.000`. */
export function angka(n: number): string {
  return n.toLocaleString('id-ID')
}
