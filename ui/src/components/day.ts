/** A calendar day. */
export interface Day {
  year: number
  /** 1 to 12. */
  month: number
  day: number
}

const MONTHS = 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(
  ' ',
)
const WEEKDAYS = 'Minggu Senin Selasa Rabu Kamis Jumat Sabtu'.split(' ')

/** The day if it exists in the calendar. */
function real(year: number, month: number, day: number): Day | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  const exists =
    year >= 1000 &&
    date.getUTCFullYear() === year &&
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === day
  return exists ? { year, month, day } : null
}

/** Reads `31-12-2026`, `31/12/2026`, `31.12.2026`, `31 Desember 2026` or `2026-12-31`; nothing else. */
export function readDay(text: string): Day | null {
  const numbers = /^\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4})\s*$/.exec(text)
  if (numbers) return real(Number(numbers[3]), Number(numbers[2]), Number(numbers[1]))
  const iso = /^\s*(\d{4})-(\d{2})-(\d{2})\s*$/.exec(text)
  if (iso) return real(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const words = /^\s*(\d{1,2})\s+([a-z]+)\s+(\d{4})\s*$/i.exec(text)
  if (!words) return null
  const month = MONTHS.findIndex((name) => name.toLowerCase() === words[2]?.toLowerCase())
  return month < 0 ? null : real(Number(words[3]), month + 1, Number(words[1]))
}

/** `20 November 2026`. */
export function dayLong({ year, month, day }: Day): string {
  return `${day} ${MONTHS[month - 1]} ${year}`
}

/** `Jumat, 20 November 2026`. */
export function dayInWords(day: Day): string {
  const weekday = new Date(Date.UTC(day.year, day.month - 1, day.day)).getUTCDay()
  return `${WEEKDAYS[weekday]}, ${dayLong(day)}`
}

/** `20-11-2026`, as typed into a date field. */
export function dayTyped({ year, month, day }: Day): string {
  return `${String(day).padStart(2, '0')}-${String(month).padStart(2, '0')}-${year}`
}
