/** Which pages of a paper are drawn: only those on the screen and next to it. */

/** Zoom steps, in percent. */
export const ZOOM = [50, 75, 100, 125, 150, 200, 300, 400] as const

/** Pictures kept at most; older ones are let go, so that 100 pages don't fill the memory. */
export const PAGE_KEPT = 12

/** Pixels per point of a page in small. */
export const THUMB_SCALE = 0.2

/** Small pages kept at most; one has a few kilobytes. */
export const THUMB_KEPT = 400

/** How many pages are drawn beyond those in sight, and how many are kept: a page at 400 % has 15 megapixels. */
export function pageBudget(zoom: number): { margin: number; keep: number } {
  return zoom > 200 ? { margin: 0, keep: 3 } : { margin: 1, keep: PAGE_KEPT }
}

/** The pages to draw, nearest first: what is seen and `margin` pages before and after it. */
export function pageWindow(visible: readonly number[], total: number, margin = 1): number[] {
  if (visible.length === 0) return []
  const first = Math.max(1, Math.min(...visible) - margin)
  const last = Math.min(total, Math.max(...visible) + margin)
  const middle = (Math.min(...visible) + Math.max(...visible)) / 2
  return Array.from({ length: last - first + 1 }, (_, i) => first + i).sort(
    (a, b) => Math.abs(a - middle) - Math.abs(b - middle) || a - b,
  )
}

/** Drawn pages that may be let go: those farthest from the page in front, beyond `keep`. */
export function pageExcess(drawn: readonly number[], current: number, keep = PAGE_KEPT): number[] {
  return [...drawn].sort((a, b) => Math.abs(a - current) - Math.abs(b - current) || a - b).slice(keep)
}

/** The page in front: the one that covers most of the view, the first of equals. */
export function currentPage(shown: ReadonlyMap<number, number>): number {
  let best = 1
  let most = -1
  for (const [page, height] of [...shown].sort(([a], [b]) => a - b)) {
    if (height > most) [best, most] = [page, height]
  }
  return best
}

/** A page number as typed, brought into the paper; `null` when it is no number. */
export function readPage(typed: string, total: number): number | null {
  return /^\s*\d+\s*$/.test(typed) ? Math.min(total, Math.max(1, Number(typed))) : null
}

/** The next zoom step in `direction`; the same one at the ends. */
export function nextZoom(zoom: number, direction: 1 | -1): number {
  const steps = direction === 1 ? ZOOM.filter((z) => z > zoom) : ZOOM.filter((z) => z < zoom).reverse()
  return steps[0] ?? zoom
}

/**
 * Pixels per point for a picture that is sharp at `zoom` percent on a screen with `ratio` device pixels per CSS pixel.
 * A CSS pixel is 1/96 inch, a point 1/72: 100 % is 4/3. At 400 % a page of F4 has 16 megapixels; more
 * is not drawn, also on a screen with finer pixels.
 */
export function pageScale(zoom: number, ratio: number): number {
  return Math.min(16 / 3, (zoom / 100) * (96 / 72) * ratio)
}
