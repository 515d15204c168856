/** What a proposal of a package is to this office. */

import type { BarisTerima } from '../../bindings/BarisTerima'
import type { BedaUsulan } from '../../bindings/BedaUsulan'
import type { Masalah } from '../../bindings/Masalah'
import { bentukInformasi, cakupan, kelasKeamanan } from '../../text/informasi'
import { operatorJangkaWaktu } from '../../text/jangka_waktu'
import { kalimatMasalah } from '../../text/masalah'
import { usulan as teks, type KeadaanUsulan } from '../../text/usulan'

/** Rows to look at: all, or those of one kind. */
export type Saringan = 'SEMUA' | KeadaanUsulan

/** Whether it is new, or which way it is here already, or that it can't be stored. */
export function keadaanOf({ jenis, informasi_id, beda }: BarisTerima): KeadaanUsulan {
  if (jenis === 'DIAMBIL') return 'BARU'
  if (informasi_id === null) return 'DITOLAK'
  if (beda === null) return 'SUDAH_ADA'
  return beda.length === 0 ? 'SAMA' : 'BERUBAH'
}

/** The number under which this office has it, where it has it. */
export function nomorDiSini({ nomor_register, informasi_id, temuan }: BarisTerima): string | null {
  if (informasi_id === null) return null
  return nomor_register ?? temuan.find((t) => t.data['nomor'] !== undefined)?.data['nomor'] ?? null
}

/** Why it is not taken; only a refusal of a field names one, not that it is here already. */
function kalimatTolak(masalah: Masalah): string {
  const { kalimat } = kalimatMasalah(masalah)
  const medan = masalah.medan.split('.')[0] ?? ''
  return medan === 'nomor_register' ? kalimat : teks.isian(teks.namaMedan(medan), kalimat)
}

/** The row in a few words. */
export function kalimatBaris(baris: BarisTerima): string {
  const nomor = nomorDiSini(baris) ?? ''
  switch (keadaanOf(baris)) {
    case 'SAMA':
      return teks.sama(nomor)
    case 'BERUBAH':
      return teks.berubah(nomor, baris.beda?.length ?? 0)
    case 'BARU':
      if (baris.nomor_register !== null) return teks.diambil(baris.nomor_register)
      return baris.temuan.length > 0 ? teks.baruKurang(baris.temuan.length) : teks.baru
    default:
      return baris.temuan.map(kalimatTolak).join(' ')
  }
}

/** The rows of one filter. */
export function filterBaris(baris: BarisTerima[], saringan: Saringan): BarisTerima[] {
  return saringan === 'SEMUA' ? baris : baris.filter((b) => keadaanOf(b) === saringan)
}

const kataMedan: Record<string, Record<string, string> | undefined> = {
  cakupan,
  bentuk: bentukInformasi,
  kelas_keamanan: kelasKeamanan,
  operator_jangka_waktu: operatorJangkaWaktu,
  bukan_pasal18: teks.yaTidak,
  persetujuan_tertulis_subjek: teks.yaTidak,
  terkait_jabatan_publik: teks.yaTidak,
}

/** What stands in a field, in words. */
export function isiMedan(medan: BedaUsulan['medan'], isi: string): string {
  return kataMedan[medan]?.[isi] ?? (isi || teks.kosong)
}
