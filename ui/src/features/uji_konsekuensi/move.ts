/** Movement by keyboard in the matrix: which cell comes after which key. */

/** Columns that can be edited, in the order of the keyboard. */
export const KOLOM_ISI = ['konsekuensi_dibuka', 'konsekuensi_ditutup', 'hasil', 'syarat'] as const

/** One editable column. */
export type KolomIsi = (typeof KOLOM_ISI)[number]

/** A cell: its row from 0, and its column from 0 in `KOLOM_ISI`. */
export interface Cell {
  row: number
  column: number
}

/** The part of a keyboard event that decides the movement. */
export interface Stroke {
  key: string
  shiftKey: boolean
  ctrlKey: boolean
  altKey: boolean
  metaKey: boolean
}

/**
 * The cell that `stroke` leads to, or `null` when the key belongs to the field itself or leads out of the matrix.
 *
 * Tab and Shift+Tab go from cell to cell through the rows; Ctrl+Enter goes down the column; Alt with an arrow goes one
 * cell in its direction. Enter alone stays a new line of the text.
 */
export function nextCell(from: Cell, stroke: Stroke, rows: number): Cell | null {
  if (stroke.metaKey) return null
  const to = target(from, stroke)
  if (!to) return null
  return to.row >= 0 && to.row < rows && to.column >= 0 && to.column < KOLOM_ISI.length ? to : null
}

function target({ row, column }: Cell, { key, shiftKey, ctrlKey, altKey }: Stroke): Cell | null {
  if (key === 'Tab' && !ctrlKey && !altKey) {
    const place = row * KOLOM_ISI.length + column + (shiftKey ? -1 : 1)
    return place < 0 ? null : { row: Math.floor(place / KOLOM_ISI.length), column: place % KOLOM_ISI.length }
  }
  if (key === 'Enter' && ctrlKey && !altKey) return { row: row + (shiftKey ? -1 : 1), column }
  if (!altKey || ctrlKey || shiftKey) return null
  switch (key) {
    case 'ArrowUp':
      return { row: row - 1, column }
    case 'ArrowDown':
      return { row: row + 1, column }
    case 'ArrowLeft':
      return { row, column: column - 1 }
    case 'ArrowRight':
      return { row, column: column + 1 }
    default:
      return null
  }
}
