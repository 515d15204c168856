/** How a line of the trail about a corrected record is said. */

import type { Jejak } from '../../bindings/Jejak'
import { dokumen as teks } from '../../text/dokumen'
import { waktu } from '../../text/format'

/** The trail names a scan by the hash of its content. */
const HASH = /^[0-9a-f]{64}$/

/** What was recorded before and after, when and why. A hash says nothing to the officer. */
export function kalimatKoreksi({ waktu: kapan, dari, ke, alasan }: Jejak): string {
  return HASH.test(ke)
    ? teks.koreksiPindaian(waktu(kapan), dari !== '', alasan)
    : teks.koreksiCatatan(waktu(kapan), dari, ke, alasan)
}
