/** What the form of the sentences holds, and how it becomes the request. */
import type { KalimatBaris } from '../../bindings/KalimatBaris'

/** Text of each sentence as it would be printed. */
export type KalimatIsian = Record<string, string>

export function toIsian(baris: readonly KalimatBaris[]): KalimatIsian {
  return Object.fromEntries(baris.map((k) => [k.kunci, k.kantor ?? k.bawaan]))
}

/** The sentences that differ from the shipped ones. */
export function toKalimat(isian: KalimatIsian, baris: readonly KalimatBaris[]): Record<string, string> {
  const own = baris.filter((k) => isian[k.kunci] !== k.bawaan)
  return Object.fromEntries(own.map((k) => [k.kunci, isian[k.kunci] ?? '']))
}

/** The form with the sentences of an older state; what that state lacks is as shipped. */
export function toVersi(kalimat: Record<string, string>, baris: readonly KalimatBaris[]): KalimatIsian {
  return Object.fromEntries(baris.map((k) => [k.kunci, kalimat[k.kunci] ?? k.bawaan]))
}

/** A key as the officer reads it: `daftar.judul` → `Daftar, judul`. */
export function namaKalimat(kunci: string): string {
  const words = kunci.replaceAll('.', ', ').replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
