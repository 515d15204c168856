import type { Kegiatan } from '../../bindings/Kegiatan'
import type { Sop } from '../../bindings/Sop'

/** Who does an activity, as the SOP of the office calls them. */
export function pelaksanaOf(sop: Sop, { pelaksana }: Pick<Kegiatan, 'pelaksana'>): string {
  const names = pelaksana.map((peran) => sop.pelaksana.find((p) => p.peran === peran)?.nama ?? '')
  return names.filter(Boolean).join(', ')
}
