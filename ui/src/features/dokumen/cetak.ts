import type { CetakRes } from '../../bindings/CetakRes'
import { cetakPrinter, dokumen } from '../../text/dokumen'

/** Most copies of one press: more is a slip of the hand. */
const RANGKAP = 99

interface Isian {
  dari: number | null
  sampai: number | null
  rangkap: number | null
  /** Pages of the paper. */
  halaman: number
}

/** What is wrong with the wish, beside its field. */
export function periksaCetak({ dari, sampai, rangkap, halaman }: Isian): {
  dari?: string
  sampai?: string
  rangkap?: string
} {
  const within = (page: number | null) => page !== null && page >= 1 && page <= halaman
  const many = rangkap !== null && rangkap >= 1 && rangkap <= RANGKAP
  const order = within(dari) && within(sampai) && Number(dari) > Number(sampai)
  return {
    ...(within(dari) ? {} : { dari: cetakPrinter.diLuar(halaman) }),
    ...(within(sampai)
      ? order
        ? { sampai: cetakPrinter.terbalik }
        : {}
      : { sampai: cetakPrinter.diLuar(halaman) }),
    ...(many ? {} : { rangkap: cetakPrinter.rangkapSalah(RANGKAP) }),
  }
}

/** How it was handed over; nothing when the officer cancelled the system's dialog. */
export function kalimatCetak({ cara, rangkap }: CetakRes): string {
  if (cara === 'BATAL') return ''
  const how = cara === 'DIALOG' ? dokumen.dikirim : dokumen.penampil
  return how + (rangkap > 1 ? dokumen.rangkap(rangkap) : '')
}
