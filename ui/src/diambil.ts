/** The way from what was just taken in to exactly those items in the register. */

import type { RentangNomor } from './bindings/RentangNomor'
import { linkTo } from './router'

/** The register list of these numbers, or only of those among them that are not complete. */
export function linkDiambil({ dari, sampai }: RentangNomor, hanyaBermasalah: boolean): string {
  return linkTo('informasi', null, { dari, sampai, ...(hanyaBermasalah ? { bermasalah: '1' } : {}) })
}
