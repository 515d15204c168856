import { expect, it } from 'vitest'
import type { KunciPihak } from '../../bindings/KunciPihak'
import { keadaanKunci, pihakOf } from './kunci'

function one(id: string, unit_id: string | null, dicabut_at: string | null): KunciPihak {
  const rest = {
    nama: '',
    sidik: '',
    kunci: '',
    surat_nomor: '',
    dicatat_at: '2026-11-20T08:00:00',
    alasan: '',
  }
  return { id, unit_id, dicabut_at, ...rest }
}

it('finds the key that counts, of a unit or of the PPID Utama', () => {
  const all = [one('a', 'u', null), one('b', null, null), one('c', 'v', '2026-11-20T09:00:00')]
  expect(pihakOf(all, 'u')?.id).toBe('a')
  expect(pihakOf(all, null)?.id).toBe('b')
  expect(pihakOf(all, 'v')).toBeUndefined()
  expect(['u', 'v', 'w'].map((id) => keadaanKunci(all, id))).toEqual(['TERCATAT', 'DICABUT', 'BELUM'])
})
