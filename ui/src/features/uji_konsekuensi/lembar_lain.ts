import { call } from '../../rpc'
import { tanggal } from '../../text/format'
import { uji } from '../../text/uji_konsekuensi'

/** Items that another sheet still being filled holds, each with the name of that sheet: one sheet tests it at a time. */
export async function listLembarLain(lembar_id: string): Promise<Map<string, string>> {
  const lembar = await call('list_lembar_uji', { sampah: false })
  const lain = lembar.filter((l) => l.status === 'DISUSUN' && l.id !== lembar_id && l.jumlah_baris > 0)
  const isi = await Promise.all(lain.map(({ id }) => call('get_lembar_uji', { id })))
  return new Map(
    isi.flatMap((l) => {
      const nama = uji.lembar(l.nomor, l.tahun)
      // Without a number the day tells the sheets apart.
      const jelas = l.nomor === '' && l.tanggal ? `${nama}, ${tanggal(l.tanggal)}` : nama
      return l.baris.map((b): [string, string] => [b.informasi_id, jelas])
    }),
  )
}
