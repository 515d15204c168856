/** Rows of a long list that are at hand: windows of it, kept by their place. */

/** Rows asked for at once; the program gives at most 500. */
const HALAMAN = 100

/** Range of rows, `end` not among them. */
export interface Rentang {
  start: number
  end: number
}

/** Whole pages around a range, so that scrolling a little asks for nothing. */
export function halaman({ start, end }: Rentang): Rentang {
  const first = Math.floor(Math.max(0, start) / HALAMAN) * HALAMAN
  return { start: first, end: Math.max(first + HALAMAN, Math.ceil(end / HALAMAN) * HALAMAN) }
}

/** The pages that hold what `ada` does not have of `rentang`, or none when all is there. */
export function yangKurang(
  rentang: Rentang,
  jumlah: number,
  ada: (place: number) => boolean,
): Rentang | null {
  const end = Math.min(rentang.end, jumlah)
  const places = Array.from({ length: Math.max(0, end - rentang.start) }, (_, i) => rentang.start + i)
  const missing = places.filter((place) => !ada(place))
  const first = missing.at(0)
  const last = missing.at(-1)
  return first === undefined || last === undefined ? null : halaman({ start: first, end: last + 1 })
}
