import type { Dokumen } from '../../bindings/Dokumen'
import type { KodeDokumen } from '../../bindings/KodeDokumen'
import type { StatusDokumen } from '../../bindings/StatusDokumen'

/** What the list of papers shows; empty conditions narrow nothing. */
export interface DokumenFilter {
  kode: KodeDokumen | ''
  status: StatusDokumen | ''
  /** Words that must all occur in title, number or signer. */
  kata: string
}

/** The papers that meet every condition, in their order. */
export function filterDokumen(list: readonly Dokumen[], { kode, status, kata }: DokumenFilter): Dokumen[] {
  const words = kata.toLocaleLowerCase('id').split(/\s+/).filter(Boolean)
  return list.filter((d) => {
    if ((kode && d.kode !== kode) || (status && d.status !== status)) return false
    const text = `${d.judul} ${d.nomor} ${d.penandatangan}`.toLocaleLowerCase('id')
    return words.every((word) => text.includes(word))
  })
}
