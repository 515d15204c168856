/** What the form of the office holds, and how it becomes the request. */

import type { Instansi } from '../../bindings/Instansi'
import type { KodeDokumen } from '../../bindings/KodeDokumen'
import { kodeDokumen } from '../../text/dokumen'
import { instansi as teks } from '../../text/instansi'

/** The fields of the form. The logo and the practice mark have their own ways and are no part of a draft. */
export type InstansiIsian = Omit<Instansi, 'ada_logo' | 'latihan'>

/** The stored office as the form holds it. */
export function toIsian({ ada_logo: _, latihan: __, ...isian }: Instansi): InstansiIsian {
  return { ...isian, pengaturan: { ...isian.pengaturan, pola_nomor: { ...isian.pengaturan.pola_nomor } } }
}

/** The request: a number pattern that was emptied is none, and the program then proposes the bare number. */
export function toInstansi(isian: InstansiIsian, stored: Instansi): Instansi {
  const pola = Object.entries(isian.pengaturan.pola_nomor).filter(([, text]) => text.trim() !== '')
  return {
    ...isian,
    pengaturan: { ...isian.pengaturan, pola_nomor: Object.fromEntries(pola) },
    ada_logo: stored.ada_logo,
    latihan: stored.latihan,
  }
}

/** Papers whose number follows a pattern. */
export const BERNOMOR: KodeDokumen[] = ['D04', 'D08', 'D12', 'D14']

/** Name of a field, for the summary of what must be mended. */
export function namaMedan(medan: string): string {
  const last = medan.split('.').at(-1) ?? medan
  if (medan.startsWith('pengaturan.pola_nomor.')) {
    return teks.polaNomor(kodeDokumen[last as KodeDokumen] ?? last)
  }
  const nama: Record<string, unknown> = teks
  return typeof nama[last] === 'string' ? nama[last] : last
}
