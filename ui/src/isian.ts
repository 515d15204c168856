/** From the path of a field in a request to its place on the screen. */

import type { Masalah } from './bindings/Masalah'
import { kalimatMasalahUtuh } from './text/masalah'

/** Id of the input of a field: `f-jangka_waktu-0-nilai` for `jangka_waktu.0.nilai`. */
export function fieldId(medan: string): string {
  return `f-${medan.replaceAll('.', '-')}`
}

/** The problems of one field. */
export interface FieldTexts {
  error: string | undefined
  warning: string | undefined
}

/** What stands beside the field `medan`: everything wrong with it, and what is weak. */
export function fieldTexts(masalah: Masalah[], medan: string): FieldTexts {
  const text = (tingkat: Masalah['tingkat']) => {
    const found = masalah.filter((m) => m.medan === medan && m.tingkat === tingkat).map(kalimatMasalahUtuh)
    return found.length > 0 ? found.join(' ') : undefined
  }
  return { error: text('GALAT'), warning: text('PERINGATAN') }
}

/** Lines of the error summary: the name of the field and the words beside it. Warnings stay beside their field. */
export function summaryItems(
  masalah: Masalah[],
  nama: (medan: string) => string,
): { id: string; text: string }[] {
  return masalah
    .filter((m) => m.tingkat === 'GALAT')
    .map((m) => ({ id: fieldId(m.medan), text: `${nama(m.medan)}: ${kalimatMasalahUtuh(m)}` }))
}
