/** A column of a short table. */
export interface ListColumn {
  /** Name in the code: the cell is drawn by it. */
  key: string
  label: string
  /** As CSS, e.g. `8rem` or `24%`; without one the column takes what it needs. */
  width?: string
  /** Numbers and buttons stand at the end. */
  end?: boolean
  /** Names the row; without any such column the first one does. */
  heading?: boolean
  /** The label is read aloud, not seen: the column holds buttons. */
  quiet?: boolean
}

/** The key of the column that names the row. */
export function headingOf(columns: readonly ListColumn[]): string | undefined {
  return (columns.find((c) => c.heading) ?? columns[0])?.key
}
