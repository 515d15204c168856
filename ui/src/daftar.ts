/** Short lists that the page holds whole: searching and sorting them. */

import type { Sort } from './components/table'

const urutan = new Intl.Collator('id-ID', { numeric: true, sensitivity: 'base' })

/** Rows whose texts hold every word of `cari`, sorted; a sort key without a text leaves the order. */
export function saring<T>(
  baris: readonly T[],
  cari: string,
  teks: (baris: T) => Record<string, string>,
  sort: Sort | undefined,
): T[] {
  const words = cari.toLocaleLowerCase('id-ID').split(/\s+/).filter(Boolean)
  const found = baris.filter((satu) => {
    const all = Object.values(teks(satu)).join(' ').toLocaleLowerCase('id-ID')
    return words.every((word) => all.includes(word))
  })
  if (!sort) return found
  const turn = sort.descending ? -1 : 1
  return found.sort((a, b) => turn * urutan.compare(teks(a)[sort.key] ?? '', teks(b)[sort.key] ?? ''))
}
