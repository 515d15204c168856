/** What every control of the form is given: its place, its name for tests, what is wrong with it. */

import type { Masalah } from '../../bindings/Masalah'
import { fieldId, fieldTexts } from '../../isian'

/** Attributes of the control of `medan`. */
export function field(masalah: Masalah[], medan: string) {
  const id = fieldId(medan)
  return { id, testid: id, ...fieldTexts(masalah, medan) }
}

/** The names of a closed list as options. */
export function pilihan<V extends string>(nama: Record<V, string>): { value: V; label: string }[] {
  return (Object.entries(nama) as [V, string][]).map(([value, label]) => ({ value, label }))
}
