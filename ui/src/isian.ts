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

/** Whether two forms hold the same: values as they are stored as JSON, keys in any order. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const [left, right] = [Object.entries(a), Object.entries(b)].map((all) =>
    all.filter(([, value]) => value !== undefined),
  ) as [[string, unknown][], [string, unknown][]]
  return (
    left.length === right.length &&
    left.every(([key, value]) => Object.hasOwn(b, key) && isSame(value, (b as Record<string, unknown>)[key]))
  )
}

/** Brings the field `medan` to the middle of the window and puts the cursor there; false when it isn't shown. */
export function goToField(medan: string): boolean {
  const id = fieldId(medan)
  const field = document.getElementById(id) ?? document.querySelector<HTMLElement>(`[id^="${id}"]`)
  field?.scrollIntoView({ block: 'center' })
  field?.focus({ preventScroll: true })
  return field !== null
}
