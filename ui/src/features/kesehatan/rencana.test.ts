import { expect, it } from 'vitest'
import type { InformasiTemuan } from '../../bindings/InformasiTemuan'
import type { JenisTemuan } from '../../bindings/JenisTemuan'
import type { Kesehatan } from '../../bindings/Kesehatan'
import { kesehatan } from '../../text/kesehatan'
import { saring } from './rencana'

function satu(nomor: string, ...jenis: JenisTemuan[]): InformasiTemuan {
  const masalah = { medan: 'judul', kode: 'PASAL17_KOSONG', tingkat: 'GALAT' as const, data: {} }
  return {
    informasi_id: nomor,
    nomor_register: nomor,
    judul: 'Rekam medis',
    ringkas: '',
    unit: '',
    status: 'DRAF',
    risiko: 'TINGGI',
    temuan: jenis.map((j) => ({ jenis: j, risiko: 'TINGGI', masalah })),
  }
}

const rencana = [
  satu('R-1', 'TANPA_HURUF', 'TANPA_AKHIR'),
  satu('R-2', 'TANPA_AKHIR'),
  satu('R-3', 'TANPA_UU'),
]

it('keeps the order, and only what has the kind', () => {
  const nomor = (jenis: JenisTemuan | null) => saring(rencana, jenis).map((i) => i.nomor_register)
  expect(nomor('TANPA_AKHIR')).toEqual(['R-1', 'R-2'])
  expect(nomor('TANPA_HURUF')).toEqual(['R-1'])
  expect(nomor('MUNGKIN_GANDA')).toEqual([])
  expect(nomor(null)).toHaveLength(3)
})

it('says the whole with every count', () => {
  const isi: Kesehatan = {
    tanggal: '2026-11-20',
    jumlah: 1200,
    bersih: 1197,
    tanpa_tanggal: 40,
    per_risiko: [
      ['TINGGI', 2],
      ['SEDANG', 1],
      ['RENDAH', 0],
    ],
    per_jenis: [],
    rencana,
  }
  expect(kesehatan.ringkasan(isi)).toBe(
    'Keadaan 20 November 2026: 1.200 informasi diperiksa, 3 perlu diperbaiki (risiko tinggi 2, sedang 1, rendah 0), 1.197 tanpa temuan. Tanpa tanggal berakhir yang dapat dihitung: 40.',
  )
})
