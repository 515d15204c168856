/** Lists inside a cell: `a.`, `b.`, `1.`, `2)`, `-` go on by themselves at the end of a line. */

/** What Enter has to write, and how many characters before the caret it replaces. */
export interface NewLine {
  text: string
  remove: number
}

const MARKER = /^(\s*)(?:([a-z])([.)])|(\d{1,2})([.)])|([-•]))( +)(.*)$/

/**
 * The new line after the caret's line, when that line is part of a list; `null` when Enter is an ordinary new line.
 *
 * An empty point ends the list: its marker is taken away and nothing is added.
 */
export function continueList(text: string, caret: number): NewLine | null {
  const start = text.lastIndexOf('\n', caret - 1) + 1
  const line = text.slice(start, caret)
  const found = MARKER.exec(line)
  if (!found) return null
  const [, indent = '', letter, letterEnd = '', number, numberEnd = '', bullet, gap = ' ', rest = ''] = found
  if (rest.trim() === '') return { text: '', remove: line.length }
  if (letter === 'z' || number === '99') return null
  const marker = letter
    ? String.fromCharCode(letter.charCodeAt(0) + 1) + letterEnd
    : number
      ? String(Number(number) + 1) + numberEnd
      : (bullet ?? '')
  return { text: `\n${indent}${marker}${gap}`, remove: 0 }
}
