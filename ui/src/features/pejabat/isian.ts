/** What the form of an official starts with. */

import type { Pejabat } from '../../bindings/Pejabat'
import type { PejabatIsian } from '../../bindings/PejabatIsian'
import { tanggalIsian } from '../../text/format'

/** The stored official as a form, or an empty form. */
export function isianPejabat(p: Pejabat | null): PejabatIsian {
  return {
    id: p?.id ?? null,
    nama: p?.nama ?? '',
    gelar_depan: p?.gelar_depan ?? '',
    gelar_belakang: p?.gelar_belakang ?? '',
    nip: p?.nip ?? '',
    status_kepegawaian: p?.status_kepegawaian ?? 'PNS',
    golongan: p?.golongan ?? '',
    jabatan: p?.jabatan ?? '',
    unit_id: p?.unit_id ?? null,
    jenis_kewenangan: p?.jenis_kewenangan ?? 'DEFINITIF',
    atas_nama: p?.atas_nama ?? '',
    pejabat_antara: p?.pejabat_antara ?? '',
    peran: (p?.peran ?? []).map((r) => ({
      peran: r.peran,
      berlaku_mulai: tanggalIsian(r.berlaku_mulai),
      berlaku_sampai: tanggalIsian(r.berlaku_sampai),
    })),
  }
}

/** The name as printed: titles around it, the later ones after a comma. */
export function namaTercetak(isian: Pick<PejabatIsian, 'nama' | 'gelar_depan' | 'gelar_belakang'>): string {
  const name = [isian.gelar_depan.trim(), isian.nama.trim()].filter(Boolean).join(' ')
  return [name, isian.gelar_belakang.trim()].filter(Boolean).join(', ')
}
