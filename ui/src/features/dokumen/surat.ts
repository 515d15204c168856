/** Which papers there are about a thing, and what may be done with each kind. */

import type { Dokumen } from '../../bindings/Dokumen'
import type { JenisKeputusan } from '../../bindings/JenisKeputusan'
import type { JenisLembar } from '../../bindings/JenisLembar'
import type { KodeDokumen } from '../../bindings/KodeDokumen'
import type { StatusInformasi } from '../../bindings/StatusInformasi'
import type { Unit } from '../../bindings/Unit'
import { linkTo } from '../../router'

/** Subject of a paper about all units or all places. */
export const SEMUA = 'semua'

/** Subject of a paper about the whole register. */
export const REGISTER = 'dkip'

/** A paper about a thing. */
export interface Surat {
  kode: KodeDokumen
  subjek_id: string
  /** Proposed signer. */
  penandatangan_id?: string | null
}

/** Papers under one heading. */
export interface KelompokSurat {
  /** Empty where the screen says already what they are about. */
  judul: string
  surat: Surat[]
}

/** The decree itself, by its kind. */
export function suratKeputusan(jenis: JenisKeputusan): KodeDokumen {
  const kode: Record<JenisKeputusan, KodeDokumen> = {
    PENETAPAN: 'D14',
    TAMBAHAN: 'D15',
    PENGUBAHAN: 'D21',
    PEMBUKAAN: 'D21',
    PENCABUTAN: 'D21',
  }
  return kode[jenis]
}

/** Whether it is a decree itself: the list rests on it. */
export function isKeputusan(kode: KodeDokumen): boolean {
  return kode === 'D14' || kode === 'D15' || kode === 'D21'
}

/** Papers that go with a decree of this kind. */
export function lainKeputusan(jenis: JenisKeputusan): KodeDokumen[] {
  // what stays exempt on another ground is nothing to announce
  return ['D14-SALINAN', 'D16', 'D17', ...(jenis === 'PEMBUKAAN' ? (['D22'] as const) : [])]
}

/** The letters of a decree that were made for one unit each, under the names of the units. */
export function kirimanUnit(
  keputusan_id: string,
  dokumen: readonly Pick<Dokumen, 'kode' | 'subjek_id'>[],
  unit: readonly Pick<Unit, 'id' | 'nama'>[],
): KelompokSurat[] {
  return unit.flatMap(({ id, nama }) => {
    const subjek_id = `${keputusan_id}/${id}`
    const kode = new Set(dokumen.filter((d) => d.subjek_id === subjek_id).map((d) => d.kode))
    return kode.size === 0
      ? []
      : [{ judul: nama, surat: [...kode].sort().map((k) => ({ kode: k, subjek_id })) }]
  })
}

/** The sheet itself, by its kind. */
export function suratLembar(jenis: JenisLembar): KodeDokumen {
  return jenis === 'PENGUBAHAN' ? 'D20' : 'D04'
}

/** Papers about one item: the extract once a decree has set it. */
export function suratInformasi(status: StatusInformasi): KodeDokumen[] {
  const set: StatusInformasi[] = ['DITETAPKAN', 'TERDOKUMENTASI', 'MASA_PENGUBAHAN']
  return [...(set.includes(status) ? (['D14-PETIKAN'] as const) : []), 'D25', 'D25-KARTU']
}

/** Papers about a unit, or all of them. */
export const SURAT_UNIT: KodeDokumen[] = ['D01', 'D02', 'D24']

/** Papers about all units at once. */
export const SURAT_SEMUA_UNIT: KodeDokumen[] = ['D01', 'D02']

/** Whether the same letter can be made for every unit at once: about all of them, or about a decree that is sent. */
export function perUnit({ kode, subjek_id }: Surat): boolean {
  if (subjek_id === SEMUA) return SURAT_UNIT.includes(kode)
  return (kode === 'D16' || kode === 'D17') && !subjek_id.includes('/')
}

/** Papers about a place of the archive, or all of them. */
export const SURAT_LOKASI: KodeDokumen[] = ['D19', 'D19-LABEL', 'D19-KARTU']

/** Papers about the whole register. */
export const SURAT_REGISTER: KodeDokumen[] = [
  'D03',
  'D05',
  'D18',
  'D19-PENATAAN',
  'D23',
  'D25-PEMINJAMAN',
  'D25-JATUH-TEMPO',
  'D25-UNGGAH',
]

const LEMBAR: KodeDokumen[] = ['D04', 'D06', 'D07', 'D20']
const RAPAT: KodeDokumen[] = ['D08', 'D09', 'D10', 'D11', 'D12', 'D13']

/** Where the paper of a subject is made and signed. */
export function tempatSurat({ kode, subjek_id }: Pick<Dokumen, 'kode' | 'subjek_id'>): string {
  if (kode === 'D18') return linkTo('dkip')
  if (subjek_id === REGISTER || subjek_id === SEMUA) return linkTo('dokumen', null, { surat: kode })
  if (LEMBAR.includes(kode)) return linkTo('uji-konsekuensi', subjek_id, { bagian: 'cetak' })
  if (RAPAT.includes(kode)) return linkTo('rapat', subjek_id, { bagian: 'surat' })
  if (SURAT_UNIT.includes(kode)) return linkTo('unit', subjek_id)
  if (SURAT_LOKASI.includes(kode)) return linkTo('arsip', subjek_id)
  if (suratInformasi('DITETAPKAN').includes(kode)) return linkTo('informasi', subjek_id)
  return linkTo('keputusan', subjek_id.split('/')[0] ?? '', { bagian: 'surat' })
}
