/** What the register list asks for, and the same as an address. */

import type { CariInformasi } from '../../bindings/CariInformasi'
import type { RentangNomor } from '../../bindings/RentangNomor'
import type { StatusInformasi } from '../../bindings/StatusInformasi'
import type { UrutInformasi } from '../../bindings/UrutInformasi'
import { statusInformasi } from '../../text/informasi'

/** The officer's wishes: one value for each filter, empty for all. */
export interface Cari {
  teks: string
  status: StatusInformasi | ''
  /** One letter of Pasal 17. */
  huruf: string
  unit_id: string
  bermasalah: boolean
  /** What one list or package brought; none for all. */
  nomor: RentangNomor | null
  sampah: boolean
  urut: UrutInformasi
  menurun: boolean
}

/** Letters of Pasal 17. */
export const HURUF = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'] as const

/** Columns the register can be sorted by. */
export const URUT: readonly UrutInformasi[] = [
  'NOMOR_REGISTER',
  'JUDUL',
  'STATUS',
  'HURUF',
  'UNIT',
  'BERAKHIR',
  'DIUBAH',
]

const NOMOR = /^R-\d{4}-\d{4,9}$/

const isUrut = (text: string | undefined): text is UrutInformasi => URUT.some((u) => u === text)
const isStatus = (text: string | undefined): text is StatusInformasi =>
  text !== undefined && Object.hasOwn(statusInformasi, text)

/** The numbers of an address; half of them, or others than the register gives, are none. */
function rentang(dari: string | undefined, sampai: string | undefined): RentangNomor | null {
  const [from, to] = [dari, sampai].map((nomor) => (nomor && NOMOR.test(nomor) ? nomor : undefined))
  return from && to ? { dari: from, sampai: to } : null
}

/** Reads an address; what it doesn't say, or says in words nobody knows, narrows nothing. */
export function cariDari(query: Record<string, string>): Cari {
  const { cari = '', status, huruf = '', unit = '', bermasalah, dari, sampai, sampah, urut, menurun } = query
  return {
    teks: cari,
    status: isStatus(status) ? status : '',
    huruf: HURUF.some((h) => h === huruf) ? huruf : '',
    unit_id: unit,
    bermasalah: bermasalah === '1',
    nomor: rentang(dari, sampai),
    sampah: sampah === '1',
    urut: isUrut(urut) ? urut : 'NOMOR_REGISTER',
    menurun: menurun === '1',
  }
}

/** The address that `cariDari` reads back; only what differs from the whole register. */
export function tanyaDari(cari: Cari): Record<string, string> {
  const all = {
    cari: cari.teks,
    status: cari.status,
    huruf: cari.huruf,
    unit: cari.unit_id,
    bermasalah: cari.bermasalah ? '1' : '',
    dari: cari.nomor?.dari ?? '',
    sampai: cari.nomor?.sampai ?? '',
    sampah: cari.sampah ? '1' : '',
    urut: cari.urut === 'NOMOR_REGISTER' ? '' : cari.urut,
    menurun: cari.menurun ? '1' : '',
  }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''))
}

/** The request for rows from `mulai` on. */
export function permintaan(cari: Cari, mulai: number, jumlah: number): CariInformasi {
  return {
    teks: cari.teks,
    status: cari.status ? [cari.status] : [],
    huruf: cari.huruf ? [cari.huruf] : [],
    unit_id: cari.unit_id ? [cari.unit_id] : [],
    hanya_bermasalah: cari.bermasalah,
    rentang_nomor: cari.nomor,
    sampah: cari.sampah,
    urut: cari.urut,
    menurun: cari.menurun,
    mulai,
    jumlah,
  }
}

/** Whether anything but the trash narrows the list. */
export function disaring({ teks, status, huruf, unit_id, bermasalah, nomor }: Cari): boolean {
  const chosen = status !== '' || huruf !== '' || unit_id !== ''
  return teks.trim() !== '' || chosen || bermasalah || nomor !== null
}
