/** What the form of the sentences holds, and how it becomes the request. */
import type { KalimatBaris } from '../../bindings/KalimatBaris'
import type { KodeDokumen } from '../../bindings/KodeDokumen'
import { kelompokIstilah } from '../../text/tata_naskah'

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

/** The wording of the words that the program puts into papers. */
export const ISTILAH = 'istilah'

/** A paper that shows the words of a group. */
const CONTOH_ISTILAH: Record<string, KodeDokumen> = {
  usulan: 'D01',
  uji: 'D06',
  rapat: 'D09',
  keputusan: 'D16',
  pengumuman: 'D22',
  ekspor: 'D25-UNGGAH',
  arsip: 'D19',
  laporan: 'D23',
  peminjaman: 'D25-PEMINJAMAN',
  jatuh_tempo: 'D25-JATUH-TEMPO',
}

/** Sentences under one heading; no heading for those of one paper. */
export interface Kelompok {
  judul: string
  baris: KalimatBaris[]
}

/** The sentences of a paper as one group; the words that fill papers grouped by what prints them. */
export function perKelompok(kode: string, baris: KalimatBaris[]): Kelompok[] {
  if (kode !== ISTILAH) return [{ judul: '', baris }]
  const found = new Map<string, KalimatBaris[]>()
  for (const k of baris) {
    const judul = kelompokIstilah[kelompok(k.kunci)] ?? ''
    found.set(judul, [...(found.get(judul) ?? []), k])
  }
  return [...found].map(([judul, baris]) => ({ judul, baris }))
}

/** The paper that shows the sentence being edited. */
export function contohFor(kode: string, kunci: string, contoh: KodeDokumen): KodeDokumen {
  return kode === ISTILAH ? (CONTOH_ISTILAH[kelompok(kunci)] ?? contoh) : contoh
}

function kelompok(kunci: string): string {
  return kunci.split('.')[0] ?? ''
}

/** The key of a word without its group. */
export function dalamKelompok(kunci: string): string {
  return kunci.slice(kunci.indexOf('.') + 1)
}

/** Parts of keys that are written in capitals. */
const SINGKATAN = /\b(dip|dkip|jra|kb|kka|nip|ppid)\b/gi

/** A key as the officer reads it: `daftar.judul` → `Daftar, judul`. */
export function namaKalimat(kunci: string): string {
  const words = kunci.replaceAll('.', ', ').replaceAll('_', ' ')
  return (words.charAt(0).toUpperCase() + words.slice(1)).replace(SINGKATAN, (kata) => kata.toUpperCase())
}
