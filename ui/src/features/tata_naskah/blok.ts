/** Which papers have a box for initials and a list of copies. */
import type { KodeDokumen } from '../../bindings/KodeDokumen'

const BERPARAF: readonly KodeDokumen[] = ['D01', 'D06', 'D08', 'D13', 'D14', 'D15', 'D16', 'D21', 'D23']

/** As `has_paraf` of the core says. */
export function berparaf(kode: KodeDokumen): boolean {
  return BERPARAF.includes(kode)
}
