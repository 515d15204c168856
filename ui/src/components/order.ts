/** A list with the entry at `from` moved by `step`; the same list when it would leave it. */
export function moveEntry<T>(list: readonly T[], from: number, step: -1 | 1): T[] {
  const moved = [...list]
  const to = from + step
  const entry = moved[from]
  const other = moved[to]
  if (entry === undefined || other === undefined) return moved
  moved[from] = other
  moved[to] = entry
  return moved
}
