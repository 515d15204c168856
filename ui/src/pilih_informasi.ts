/** Items of the register as entries to pick, for every dialog that adds some. */

import type { CariInformasi } from './bindings/CariInformasi'
import type { InformasiBaris } from './bindings/InformasiBaris'
import type { StatusInformasi } from './bindings/StatusInformasi'
import type { PickSearch } from './components/pick'
import { call } from './rpc'

/** The whole register by number, without its rows. */
const SEMUA: CariInformasi = {
  teks: '',
  status: [],
  huruf: [],
  unit_id: [],
  hanya_bermasalah: false,
  rentang_nomor: null,
  sampah: false,
  urut: 'NOMOR_REGISTER',
  menurun: false,
  mulai: 0,
  jumlah: 0,
}

/** Rows asked for at once. */
const HALAMAN = 200

/** What one kind of picking asks for. */
export interface PilihInformasi {
  /** States an item may be in. */
  status: StatusInformasi[]
  /** Parts of the quiet line; empty ones are left out. */
  catatan: (baris: InformasiBaris) => string[]
  /** Why an item can't be picked; awaited, since it may lie in another paper. */
  halangan: (id: string) => Promise<string | undefined>
}

/** The search of such a dialog, by register number. */
export function pickInformasi({ status, catatan, halangan }: PilihInformasi): PickSearch {
  return async (teks, mulai) => {
    const found = await call('search_informasi', { ...SEMUA, teks, status, mulai, jumlah: HALAMAN })
    const entries = found.baris.map(async (b) => {
      const blocked = await halangan(b.id)
      return {
        id: b.id,
        code: b.nomor_register,
        title: b.judul,
        note: catatan(b).filter(Boolean).join(' · '),
        ...(blocked === undefined ? {} : { blocked }),
      }
    })
    return { total: found.jumlah, entries: await Promise.all(entries) }
  }
}
