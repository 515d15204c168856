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

/**
 * The papers that meet every condition, in their order. What was replaced is shown on request only, and stands behind
 * the newest living print of the same paper.
 */
export function filterDokumen(list: readonly Dokumen[], filter: DokumenFilter): Dokumen[] {
  const { kode, status, digantikan } = filter
  const words = filter.kata.toLocaleLowerCase('id').split(/\s+/).filter(Boolean)
  const found = list.filter((d) => {
    if ((kode && d.kode !== kode) || (status && d.status !== status)) return false
    const text = `${d.judul} ${d.nomor} ${d.penandatangan}`.toLocaleLowerCase('id')
    return words.every((word) => text.includes(word))
  })
  // who asks for a state wants just that
  if (status) return found
  return digantikan ? behind(found) : found.filter((d) => d.status !== 'DIGANTI')
}

/** Each replaced print behind the newest living one of its paper; one whose paper has none keeps its place. */
function behind(list: readonly Dokumen[]): Dokumen[] {
  const paper = (d: Dokumen) => `${d.kode}:${d.subjek_id}`
  const living = new Set(list.filter((d) => d.status !== 'DIGANTI').map(paper))
  const replaced = new Map<string, Dokumen[]>()
  for (const d of list) {
    if (d.status === 'DIGANTI') replaced.set(paper(d), [...(replaced.get(paper(d)) ?? []), d])
  }
  return list.flatMap((d) => {
    const own = paper(d)
    if (d.status === 'DIGANTI') return living.has(own) ? [] : [d]
    const older = replaced.get(own) ?? []
    replaced.delete(own)
    return [d, ...older]
  })
}
