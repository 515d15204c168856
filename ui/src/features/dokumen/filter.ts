import type { Dokumen } from '../../bindings/Dokumen'
import type { KodeDokumen } from '../../bindings/KodeDokumen'
import type { StatusDokumen } from '../../bindings/StatusDokumen'

/** What the list of papers shows; empty conditions narrow nothing. */
export interface DokumenFilter {
  kode: KodeDokumen | ''
  status: StatusDokumen | ''
  /** Words that must all occur in title, number or signer. */
  kata: string
  /** Also prints that were replaced, each behind the one that stands in its place. */
  digantikan: boolean
}

/** States of a print that stands in the place of those that were replaced. */
const BERLAKU: readonly StatusDokumen[] = ['DRAF', 'DICETAK', 'DITANDATANGANI']

/**
 * The papers that meet every condition, in their order. A print in whose place another one stands is shown on request
 * only, behind that one; a print that was made void with nothing in its place is always shown.
 */
export function filterDokumen(list: readonly Dokumen[], filter: DokumenFilter): Dokumen[] {
  const { kode, status, digantikan } = filter
  const words = filter.kata.toLocaleLowerCase('id').split(/\s+/).filter(Boolean)
  const found = list.filter((d) => {
    if ((kode && d.kode !== kode) || (status && d.status !== status)) return false
    const text = `${d.judul} ${d.nomor} ${d.nomor_tercetak} ${d.penandatangan}`.toLocaleLowerCase('id')
    return words.every((word) => text.includes(word))
  })
  // who asks for a state wants just that
  if (status) return found
  if (digantikan) return behind(found)
  // among all papers, not only those found: the one in its place may lack the words that were asked for
  const hidden = new Set(digantikanLain(list))
  return found.filter((d) => !hidden.has(d))
}

/** The prints in whose place another one stands. */
export function digantikanLain(list: readonly Dokumen[]): Dokumen[] {
  const standing = new Set(list.filter((d) => BERLAKU.includes(d.status)).map(paper))
  return list.filter((d) => d.status === 'DIGANTI' && standing.has(paper(d)))
}

/** What a print is a print of. */
const paper = (d: Dokumen) => `${d.kode}:${d.subjek_id}`

/** Each replaced print behind the newest one that stands for its paper; one whose paper has none keeps its place. */
function behind(list: readonly Dokumen[]): Dokumen[] {
  const moved = new Set(digantikanLain(list))
  const older = new Map<string, Dokumen[]>()
  for (const d of moved) older.set(paper(d), [...(older.get(paper(d)) ?? []), d])
  return list.flatMap((d) => {
    if (moved.has(d)) return []
    if (!BERLAKU.includes(d.status)) return [d]
    const own = older.get(paper(d)) ?? []
    older.delete(paper(d))
    return [d, ...own]
  })
}
