/** The address of the place where something is mended. */

import type { LayarPerbaikan } from '../../bindings/LayarPerbaikan'
import type { TujuanPerbaikan } from '../../bindings/TujuanPerbaikan'
import { linkTo } from '../../router'

const LAYAR: Record<LayarPerbaikan, string> = {
  INFORMASI: 'informasi',
  LEMBAR: 'uji-konsekuensi',
  SURAT_LEMBAR: 'uji-konsekuensi',
  RAPAT: 'rapat',
  KEPUTUSAN: 'keputusan',
  ARSIP: 'arsip',
}

/** Papers of a sheet stand in a tab of their own; a field of an item is gone to. */
export function tujuanPerbaikan({ layar, id, medan }: TujuanPerbaikan): string {
  if (layar === 'SURAT_LEMBAR') return linkTo(LAYAR[layar], id, { bagian: 'cetak' })
  return linkTo(LAYAR[layar], id, layar === 'INFORMASI' && medan ? { medan } : {})
}
