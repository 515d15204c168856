import { describe, expect, it } from 'vitest'
import type { Putusan } from '../../bindings/Putusan'
import type { Rapat } from '../../bindings/Rapat'
import type { Undangan } from '../../bindings/Undangan'
import { hadirSendiri, isKehadiranDicatat, langkahOf } from './langkah'

const orang = (hadir: boolean): Undangan => ({
  pejabat_id: 'a',
  nama: 'Agus Salim',
  nip: '',
  jabatan: 'Inspektur',
  sebagai: 'ANGGOTA',
  hadir,
  diwakili_oleh: '',
  surat_tugas_nomor: '',
  jam_datang: '',
  jam_pulang: '',
})

const item = (hasil: Putusan['hasil']): Putusan => ({
  informasi_id: 'b',
  nomor_register: '',
  judul: '',
  uraian: '',
  dasar_hukum: '',
  jangka_waktu: '',
  hasil_uji: 'DIKECUALIKAN',
  hasil,
  catatan: '',
  pendapat_berbeda: '',
  suara_setuju: null,
  suara_tidak_setuju: null,
  suara_abstain: null,
})

const rapat = (
  status: Rapat['status'],
  hadir: number,
  putusan: Putusan[] = [],
  anggota = 9,
  di_ruang = hadir,
  kuorum_dikecualikan = '',
): Pick<Rapat, 'status' | 'undangan' | 'putusan' | 'kuorum' | 'kuorum_dikecualikan'> => ({
  status,
  undangan: Array.from({ length: anggota }, (_, i) => orang(i < hadir)),
  putusan,
  kuorum: { anggota, dibutuhkan: 5, hadir, di_ruang, terpenuhi: di_ruang >= 5, uraian: '' },
  kuorum_dikecualikan,
})

describe('attendance', () => {
  it('is not taken in a planned meeting', () =>
    expect(isKehadiranDicatat(rapat('DIJADWALKAN', 0))).toBe(false))
  it('is taken once one person is there', () =>
    expect(isKehadiranDicatat(rapat('DIJADWALKAN', 1))).toBe(true))
  it('is taken when the meeting runs, whoever came', () =>
    expect(isKehadiranDicatat(rapat('BERLANGSUNG', 0))).toBe(true))
})

it.each([
  ['a planned meeting', rapat('DIJADWALKAN', 0), 'KEHADIRAN'],
  ['a planned meeting without a team', rapat('DIJADWALKAN', 0, [], 0), 'TUNDA'],
  ['four of nine', rapat('BERLANGSUNG', 4), 'TUNDA'],
  ['one of five left, one undecided', rapat('BERLANGSUNG', 5, [item(null)], 9, 4), 'HILANG'],
  ['one of five left, all decided', rapat('BERLANGSUNG', 5, [item('DITUNDA')], 9, 4), 'TUTUP'],
  ['four of nine, excepted', rapat('BERLANGSUNG', 4, [item(null)], 9, 4, 'Mendesak'), 'PUTUSAN'],
  ['five of nine without items', rapat('BERLANGSUNG', 5), 'BAHAN'],
  ['five of nine, one undecided', rapat('BERLANGSUNG', 5, [item('TERBUKA'), item(null)]), 'PUTUSAN'],
  ['five of nine, all decided', rapat('BERLANGSUNG', 5, [item('SETUJU_DIKECUALIKAN')]), 'TUTUP'],
])('%s', (_name, meeting, expected) => expect(langkahOf(meeting)).toBe(expected))

describe('those who sign for the meeting', () => {
  const ketua = { ...orang(true), pejabat_id: 'ketua' }
  const notulis = { ...orang(true), pejabat_id: 'notulis' }
  const of = (...undangan: Undangan[]) => ({ pimpinan_id: 'ketua', notulis_id: 'notulis', undangan })
  it.each([
    ['were there', of(ketua, notulis, orang(false)), true],
    ['did not come', of({ ...ketua, hadir: false }, notulis), false],
    ['sent somebody', of({ ...ketua, diwakili_oleh: 'Wakil' }, notulis), false],
    ['did not write', of(ketua, { ...notulis, hadir: false }), false],
    ['were never chosen', { ...of(ketua), pimpinan_id: null }, false],
  ])('%s', (_name, meeting, expected) => expect(hadirSendiri(meeting)).toBe(expected))
})
