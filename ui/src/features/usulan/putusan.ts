/** How what became of a proposal looks. */

import type { HasilPutusan } from '../../bindings/HasilPutusan'
import type { Tone } from '../../components/tone'

export const NADA: Record<HasilPutusan, Tone> = {
  DITETAPKAN: 'success',
  DIUBAH_TERBUKA: 'warning',
  DITOLAK_TERBUKA: 'warning',
  DICABUT: 'neutral',
}
