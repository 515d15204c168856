/** The form of a publication as it opens. */

import type { Publikasi } from '../../bindings/Publikasi'
import type { PublikasiIsian } from '../../bindings/PublikasiIsian'
import { tanggalIsian } from '../../text/format'

/** What is proposed for a new one: the office's page, who is working, and all decrees that wait. */
export function isianPublikasi(
  satu: Publikasi | null,
  { belum, laman, petugas }: { belum: string[]; laman: string; petugas: string },
): PublikasiIsian {
  return {
    id: satu?.id ?? null,
    sarana: satu?.sarana ?? 'LAMAN',
    alamat: satu?.alamat ?? laman,
    tanggal: satu ? tanggalIsian(satu.tanggal) : '',
    petugas: satu?.petugas ?? petugas,
    keputusan_id: satu ? [...satu.keputusan_id] : [...belum],
  }
}
