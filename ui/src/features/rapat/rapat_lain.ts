import type { Rapat } from '../../bindings/Rapat'
import { call } from '../../rpc'
import { tanggal } from '../../text/format'
import { rapat as teks } from '../../text/rapat'

/**
 * Items that another open meeting of the Tim Pertimbangan holds, each with the name of that meeting. An internal meeting
 * may discuss them all the same.
 */
export async function listRapatLain({
  id,
  jenis,
}: Pick<Rapat, 'id' | 'jenis'>): Promise<Map<string, string>> {
  if (jenis !== 'TIM_PERTIMBANGAN') return new Map()
  const lain = (await call('list_rapat', { sampah: false })).filter(
    (r) =>
      r.id !== id &&
      r.jenis === 'TIM_PERTIMBANGAN' &&
      (r.status === 'DIJADWALKAN' || r.status === 'BERLANGSUNG') &&
      r.jumlah_informasi > 0,
  )
  const isi = await Promise.all(lain.map((r) => call('get_rapat', { id: r.id })))
  return new Map(
    isi.flatMap((r) =>
      r.putusan.map((p): [string, string] => [p.informasi_id, teks.namaRapat(tanggal(r.tanggal))]),
    ),
  )
}
