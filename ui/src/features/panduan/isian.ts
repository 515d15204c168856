import type { PanduanIsian } from '../../bindings/PanduanIsian'
import type { PanduanUji } from '../../bindings/PanduanUji'

/** Examples that the form has room for. */
const CONTOH = 2

/** The guidance as it is typed: questions one a line, and empty room for a further example. */
export function isianPanduan({ kode, isi }: PanduanUji): PanduanIsian {
  const contoh = isi.contoh.map((c) => ({ ...c }))
  while (contoh.length < CONTOH) contoh.push({ dibuka: '', ditutup: '' })
  return {
    kode,
    dibuka: isi.dibuka.join('\n'),
    ditutup: isi.ditutup.join('\n'),
    publik: isi.publik.join('\n'),
    contoh,
  }
}
