/** The form of the office's SOP. */

import type { Kegiatan } from '../../bindings/Kegiatan'
import type { SopIsian } from '../../bindings/SopIsian'
import type { SopKantor } from '../../bindings/SopKantor'
import { moveEntry } from '../../components/order'
import { tanggalIsian } from '../../text/format'

/** As it opens: what is saved, or shipped. Lists have one entry a line. */
export function isianSop({ profil, pengesah_id, isi }: SopKantor): SopIsian {
  const { sop } = isi
  return {
    profil,
    pengesah_id,
    nomor: isi.nomor,
    tanggal_pembuatan: tanggalIsian(isi.tanggal_pembuatan),
    tanggal_revisi: tanggalIsian(isi.tanggal_revisi),
    tanggal_efektif: tanggalIsian(isi.tanggal_efektif),
    nama: sop.nama,
    dasar_hukum: sop.dasar_hukum.join('\n'),
    kualifikasi: sop.kualifikasi.join('\n'),
    keterkaitan: sop.keterkaitan.join('\n'),
    peralatan: sop.peralatan.join('\n'),
    peringatan: sop.peringatan.join('\n'),
    pencatatan: sop.pencatatan.join('\n'),
    pelaksana: sop.pelaksana.map((p) => ({ ...p })),
    kegiatan: sop.kegiatan.map((k) => ({
      kode: k.kode,
      uraian: k.uraian,
      waktu: k.waktu,
      batas_hari: k.batas_hari === null ? '' : String(k.batas_hari),
      tersembunyi: isi.tersembunyi.includes(k.kode),
    })),
  }
}

/** Whether the entry at `from` may go one place up (-1) or down (1): an optional one, and never to the first place. */
export function mayMove(
  list: SopIsian['kegiatan'],
  all: readonly Kegiatan[],
  from: number,
  step: -1 | 1,
): boolean {
  const to = from + step
  const optional = all.find((k) => k.kode === list[from]?.kode)?.opsional ?? false
  return optional && to > 0 && to < list.length
}

/** The activities with the one at `from` moved, where that is allowed. */
export function moveKegiatan(
  list: SopIsian['kegiatan'],
  all: readonly Kegiatan[],
  from: number,
  step: -1 | 1,
): SopIsian['kegiatan'] {
  return mayMove(list, all, from, step) ? moveEntry(list, from, step) : list
}
