import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { Instansi } from '../../bindings/Instansi'
import { alamatKop } from '../../text/instansi'
import { namaMedan, toInstansi, toIsian } from './isian'
import { makeKop } from './kop'
import { fillPola } from './pola'

const stored: Instansi = {
  nama_pemerintah: 'PEMERINTAH KOTA SEKAR JAYA',
  nama_opd: 'DINAS KOMUNIKASI DAN INFORMATIKA',
  nama_badan_publik: 'Pemerintah Kota Sekar Jaya',
  jenis: 'KOTA',
  alamat: 'Jalan Melati Nomor 1',
  telepon: '(000) 555',
  faksimile: '',
  laman: 'sekarjaya.example.id',
  pos_el: ' ',
  kode_pos: '00100',
  kota_penetapan: 'Sekar Jaya',
  zona_waktu: 'WIB',
  ada_logo: true,
  latihan: true,
  pengaturan: {
    pola_hari_kerja: 'LIMA_HARI',
    cuti_bersama_libur: true,
    profil_sop: 'TANGERANG',
    istilah_daftar: 'DKIP',
    kertas: 'F4_215x330',
    huruf_surat: 'SANS',
    huruf_keputusan: 'BOOKMAN',
    garis_kop: 'TEBAL_TIPIS',
    penyetuju: 'PIMPINAN_BADAN_PUBLIK',
    rumus_kuorum: 'LEBIH_DARI_SEPARUH',
    ketua_dihitung: true,
    wakil_dihitung: true,
    bentuk_keputusan: 'KEPUTUSAN',
    rahmat_tuhan: true,
    pola_nomor: { D08: '{kka}/{no3}', D14: '{no}' },
    kka: '000.8',
    menit_kunci: 10,
  },
}
const isian = toIsian(stored)

describe('form of the office', () => {
  it('gives back what it was made of', () => expect(toInstansi(isian, stored)).toEqual(stored))
  it('keeps the logo and the practice mark out of a draft', () => {
    expect(Object.keys(isian)).not.toContain('ada_logo')
    expect(Object.keys(isian)).not.toContain('latihan')
  })
  it('sends no pattern for one that was emptied', () => {
    const changed = structuredClone(isian)
    changed.pengaturan.pola_nomor['D08'] = '  '
    expect(toInstansi(changed, stored).pengaturan.pola_nomor).toEqual({ D14: '{no}' })
    expect(stored.pengaturan.pola_nomor['D08']).toBe('{kka}/{no3}')
  })
  it('calls every field by the name on the screen', () => {
    expect(namaMedan('nama_opd')).toBe('Perangkat Daerah atau kantor')
    expect(namaMedan('pengaturan.kka')).toBe('Kode klasifikasi arsip')
    expect(namaMedan('pengaturan.pola_nomor.D08')).toBe('Pola nomor Surat Undangan rapat')
  })
})

describe('letterhead', () => {
  it('says the parts of the address as the papers do', () => {
    const here = fileURLToPath(import.meta.url)
    const istilah = readFileSync(here.replace(/ui[\\/]src[\\/].*$/, 'assets/naskah/istilah.toml'), 'utf8')
    for (const [key, words] of Object.entries(alamatKop)) expect(istilah).toContain(`\n${key} = "${words}"\n`)
  })
  it('has the street above the rest, in the words of the papers', () => {
    expect(makeKop(isian).alamat).toEqual([
      'Jalan Melati Nomor 1',
      'Telepon (000) 555, Laman sekarjaya.example.id, Kode Pos 00100',
    ])
  })
  it('has one line when there is only one part, or no street', () => {
    expect(makeKop({ ...isian, telepon: '', laman: '', kode_pos: '' }).alamat).toEqual([
      'Jalan Melati Nomor 1',
    ])
    expect(makeKop({ ...isian, alamat: ' ', laman: '', kode_pos: '' }).alamat).toEqual(['Telepon (000) 555'])
  })
  it('sets long names smaller', () => {
    const size = (letters: number) => makeKop({ ...isian, nama_opd: 'A'.repeat(letters) }).ukuran
    expect([34, 35, 70, 71].map(size)).toEqual([17, 14.5, 14.5, 13])
  })
})

describe('example of a number', () => {
  const contoh = { kka: '000.8.3.3', jenis: 'UND' }
  it('fills every part', () => {
    expect(fillPola('{kka}/{no}/{unit}', contoh)).toBe('000.8.3.3/7/Diskominfo')
    expect(fillPola('{kka} / {no3} / {bulan_romawi} / {tahun}', contoh)).toBe('000.8.3.3 / 007 / IV / 2026')
  })
  it('prints dots for what the office has not said', () => {
    expect(fillPola('{kka}/{no}', { kka: ' ', jenis: 'UND' })).toBe('....../7')
  })
  it('is none for a pattern that can not be read', () => {
    for (const pola of ['{nomor}', '{no', 'no}/{kka}', '{{no}}', '{constructor}', ' ']) {
      expect(fillPola(pola, contoh), pola).toBeNull()
    }
  })
})
