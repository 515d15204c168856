/** A column of a table. */
export interface Column {
  /** Name in the code; the sort order is told with it. */
  key: string
  label: string
  /** A track of a CSS grid, e.g. `8rem` or `minmax(16rem, 1fr)`. */
  width: string
  /** Numbers stand at the end. */
  align?: 'start' | 'end'
  /** Its heading is a button that sorts. */
  sortable?: boolean
}

/** By which column a table is sorted. */
export interface Sort {
  key: string
  descending: boolean
}

/** The least width of a table with these tracks, as CSS: every row must come to the same. */
export function leastWidth(tracks: readonly string[]): string {
  return `calc(${tracks.map((track) => /^minmax\(([^,]+),/.exec(track)?.[1] ?? track).join(' + ')})`
}

/** The next order when the heading `key` is pressed: ascending first, then the other way. */
export function nextSort(now: Sort | undefined, key: string): Sort {
  return { key, descending: now?.key === key ? !now.descending : false }
}

/** Rows that must be in the page: those in view, with some above and below. Never more than a screen can hold. */
export function rowWindow(
  view: { top: number; height: number },
  row: number,
  total: number,
  extra = 8,
): { start: number; end: number } {
  // A page whose stylesheet is late reports a height as long as the list.
  const height = Math.min(view.height, 4000)
  const start = Math.min(Math.max(0, Math.floor(view.top / row) - extra), Math.max(0, total - 1))
  const end = Math.min(total, Math.ceil((view.top + height) / row) + extra)
  return { start, end: Math.max(start, end) }
}

/** Places that the officer sees: at least half of the row is below the sticky heading and above the lower edge. */
export function seenRows(
  view: { top: number; height: number },
  row: number,
  heading: number,
  total: number,
): { start: number; end: number } {
  const start = Math.min(total, Math.round(view.top / row))
  const end = Math.min(total, Math.round((view.top + view.height - heading) / row))
  return { start, end: Math.max(start, end) }
}

/** Scroll position that shows row `index` below the sticky heading, or none when it is in view. */
export function scrollTo(
  index: number,
  view: { top: number; height: number },
  row: number,
  heading: number,
): number | null {
  const top = index * row
  if (top < view.top) return top
  const bottom = top + row + heading
  return bottom > view.top + view.height ? bottom - view.height : null
}
