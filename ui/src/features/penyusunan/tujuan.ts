/** Where what is missing of an activity is done. */

import type { KegiatanPapan } from '../../bindings/KegiatanPapan'
import type { KodeDokumen } from '../../bindings/KodeDokumen'
import type { StatusInformasi } from '../../bindings/StatusInformasi'
import type { Syarat } from '../../bindings/Syarat'
import { linkTo } from '../../router'

/** Papers by the screen where they are made; the others are made where all papers are. */
const LAYAR: Partial<Record<KodeDokumen, string>> = {
  D04: 'uji-konsekuensi',
  D06: 'uji-konsekuensi',
  D07: 'uji-konsekuensi',
  D08: 'rapat',
  D09: 'rapat',
  D10: 'rapat',
  D11: 'rapat',
  D12: 'rapat',
  D13: 'rapat',
  D14: 'keputusan',
  D16: 'keputusan',
  D17: 'keputusan',
  D18: 'dkip',
  D19: 'arsip',
  D24: 'unit',
}

/** Where items go on until they are in a state. */
const MENUJU: Partial<Record<StatusInformasi, string>> = {
  DIUJI: 'uji-konsekuensi',
  DIBAHAS: 'rapat',
  DITETAPKAN: 'keputusan',
  TERDOKUMENTASI: 'arsip',
}

function tempat(syarat: Syarat): string {
  switch (syarat.jenis) {
    case 'INFORMASI':
      return linkTo(MENUJU[syarat.status] ?? 'informasi')
    case 'NASKAH':
      return linkTo(LAYAR[syarat.kode] ?? 'dokumen')
    case 'PENGUBAHAN':
      return linkTo('informasi', null, { urut: 'BERAKHIR' })
  }
}

/** Address of the first thing that is missing; none when nothing is. */
export function tujuanKegiatan({ syarat }: KegiatanPapan): string | null {
  const missing = syarat.find(({ ada, dari }) => ada < dari)
  return missing ? tempat(missing.syarat) : null
}
