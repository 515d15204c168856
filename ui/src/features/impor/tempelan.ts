/** A table out of the clipboard, as cells between tabs and rows between line ends. */

/** How many cells a merged one may cover; no list is wider or longer than the reader takes. */
const MOST = 256

/**
 * The text to put down for what was copied: of a table of Word, whose cells have several lines, only the HTML tells where
 * a cell ends. Excel writes that into its text too, exactly as typed. None when the text alone is as good.
 */
export function tableText(html: string): string | null {
  if (html === '' || html.includes('urn:schemas-microsoft-com:office:excel')) return null
  const page = new DOMParser().parseFromString(html, 'text/html')
  const rows = [...page.querySelectorAll('tr')].filter((row) => !row.parentElement?.closest('td, th'))
  if (rows.length === 0) return null
  return spread(rows)
    .map((cells) => cells.map(quoted).join('\t') + '\n')
    .join('')
}

/** The cells of each row; what a merged cell covers is empty, as in a spreadsheet. */
function spread(rows: HTMLTableRowElement[]): string[][] {
  /** For each column how many rows below are covered still. */
  const covered: number[] = []
  return rows.map((row) => {
    const out: string[] = []
    const skip = (): void => {
      while ((covered[out.length] ?? 0) > 0) {
        covered[out.length]! -= 1
        out.push('')
      }
    }
    for (const cell of row.children) {
      if (!(cell instanceof HTMLTableCellElement)) continue
      skip()
      const [wide, high] = [cell.colSpan, cell.rowSpan].map((n) => Math.min(Math.max(n, 1), MOST)) as [
        number,
        number,
      ]
      for (let n = 0; n < wide; n += 1) {
        covered[out.length] = high - 1
        out.push(n === 0 ? textOf(cell) : '')
      }
    }
    skip()
    return out
  })
}

/** Words of a cell: a line for each paragraph, none of the line ends that the file only was written with. */
function textOf(cell: HTMLElement): string {
  let text = ''
  const add = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) {
      text += (node.textContent ?? '').replace(/[\s\u00a0]+/g, ' ')
      return
    }
    if (!(node instanceof HTMLElement) || ['STYLE', 'SCRIPT'].includes(node.tagName)) return
    const block = ['P', 'DIV', 'LI', 'TR', 'UL', 'OL', 'H1', 'H2', 'H3'].includes(node.tagName)
    if (block || node.tagName === 'BR') text += '\n'
    node.childNodes.forEach(add)
    if (block) text += '\n'
  }
  cell.childNodes.forEach(add)
  const lines = text.split('\n').map((line) => line.replace(/ +/g, ' ').trim())
  return lines.filter((line) => line !== '').join('\n')
}

function quoted(cell: string): string {
  return /["\t\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
