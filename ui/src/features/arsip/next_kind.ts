import type { JenisLokasi } from '../../bindings/JenisLokasi'

/** The usual kind inside each kind; only a proposal, the tree may have any shape. */
const DALAM: Record<JenisLokasi, JenisLokasi> = {
  GEDUNG: 'RUANG',
  LANTAI: 'RUANG',
  RUANG: 'LEMARI',
  LEMARI: 'BARIS',
  RAK: 'BARIS',
  BARIS: 'BOKS',
  BOKS: 'FOLDER',
  ORDNER: 'FOLDER',
  FOLDER: 'FOLDER',
}

/** The kind to propose for a new place inside one of `jenis`, or at the top. */
export function jenisBerikut(jenis: JenisLokasi | null): JenisLokasi {
  return jenis === null ? 'GEDUNG' : DALAM[jenis]
}
