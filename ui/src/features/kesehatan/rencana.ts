/** Which items of the work plan are shown. */

import type { InformasiTemuan } from '../../bindings/InformasiTemuan'
import type { JenisTemuan } from '../../bindings/JenisTemuan'

/** Rows shown at first, and added by each press. */
export const SEKALIGUS = 100

/** The items with a finding of this kind; all of them without one. */
export function saring(rencana: InformasiTemuan[], jenis: JenisTemuan | null): InformasiTemuan[] {
  return jenis === null ? rencana : rencana.filter((satu) => satu.temuan.some((t) => t.jenis === jenis))
}
