import { expect, test } from 'vitest'
import type { KegiatanPapan } from '../../bindings/KegiatanPapan'
import type { SyaratPapan } from '../../bindings/SyaratPapan'
import { tujuanKegiatan } from './tujuan'

function kegiatan(...syarat: SyaratPapan[]): KegiatanPapan {
  return { syarat } as unknown as KegiatanPapan
}

const diuji: SyaratPapan = { syarat: { jenis: 'INFORMASI', status: 'DIUJI' }, ada: 1, dari: 2 }
const undangan: SyaratPapan = {
  syarat: { jenis: 'NASKAH', kode: 'D08', ditandatangani: false },
  ada: 0,
  dari: 1,
}

test('leads to the first thing that is missing', () => {
  expect(tujuanKegiatan(kegiatan(diuji, undangan))).toBe('#/uji-konsekuensi')
  expect(tujuanKegiatan(kegiatan({ ...diuji, ada: 2 }, undangan))).toBe('#/rapat')
})

test('leads nowhere when nothing is missing', () => {
  expect(tujuanKegiatan(kegiatan({ ...diuji, ada: 2 }))).toBeNull()
})

test('a list is made where all papers are', () => {
  const rekap: SyaratPapan = {
    syarat: { jenis: 'NASKAH', kode: 'D03', ditandatangani: false },
    ada: 0,
    dari: 1,
  }
  expect(tujuanKegiatan(kegiatan(rekap))).toBe('#/dokumen')
})
