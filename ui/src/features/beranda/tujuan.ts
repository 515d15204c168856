/** Where each thing of the list is done. */

import type { Langkah } from '../../bindings/Langkah'
import { linkTo } from '../../router'

/** Address of a step; the list of the register where the step is unknown. */
export function tujuan({ kode, id }: Langkah): string {
  switch (kode) {
    case 'PUTUSKAN_PENGUBAHAN':
    case 'SUDAH_BERAKHIR':
    case 'TINJAU':
      return id ? linkTo('informasi', id) : linkTo('informasi', null, { urut: 'BERAKHIR' })
    case 'ISI_INSTANSI':
      return linkTo('instansi')
    case 'ISI_PEJABAT':
      return linkTo('pejabat')
    case 'DAFTARKAN':
      return linkTo('informasi', 'baru')
    case 'LENGKAPI':
      return id ? linkTo('informasi', id) : linkTo('informasi', null, { bermasalah: '1' })
    case 'UJI':
      return linkTo('uji-konsekuensi', id)
    case 'ADAKAN_RAPAT':
      return linkTo('rapat', id ?? 'baru')
    case 'LANJUTKAN_RAPAT':
      return linkTo('rapat', id)
    case 'BUAT_KEPUTUSAN':
      return linkTo('keputusan', id)
    case 'TANDA_TANGAN':
      return linkTo('dokumen', null, { tab: 'tanda-tangan' })
    case 'TEMPATKAN':
      return linkTo('arsip')
    case 'UMUMKAN':
      return linkTo('dkip', null, { tab: 'publikasi' })
    case 'EKSPOR_DKIP':
      return linkTo('dkip')
    default:
      return linkTo('informasi')
  }
}
