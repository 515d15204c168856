import type { Gambar } from '../../bindings/Gambar'
import type { PratinjauNaskah } from '../../bindings/PratinjauNaskah'
import type { PreviewNaskahReq } from '../../bindings/PreviewNaskahReq'
import { Latest } from '../../latest'
import { ApiError, call } from '../../rpc'

/** Pixels per point of the picture: sharp beside a form. */
const SKALA = 1.5

interface Shown {
  pratinjau: PratinjauNaskah
  gambar: Gambar
}

/** A paper as it would be, drawn again at every change of what isn't saved yet; the last picture stays meanwhile. */
export class PratinjauLangsung {
  shown: Shown | null = $state.raw(null)
  /** Why what is typed can't be drawn. */
  error: ApiError | null = $state.raw(null)
  halaman = $state(1)
  #last: PreviewNaskahReq | null = null

  readonly #latest = new Latest<PreviewNaskahReq, Shown>(
    async (req) => {
      const pratinjau = await call('preview_naskah', req)
      const halaman = Math.min(this.halaman, pratinjau.halaman)
      const gambar = await call('render_halaman', { sumber: pratinjau.sumber, halaman, skala: SKALA })
      return { pratinjau, gambar }
    },
    (shown) => {
      this.shown = shown
      this.halaman = Math.min(this.halaman, shown.pratinjau.halaman)
      this.error = null
    },
    (thrown) => (this.error = ApiError.from(thrown)),
  )

  /** Shows `req` as soon as what is being drawn is done. */
  show(req: PreviewNaskahReq): Promise<void> {
    this.#last = req
    return this.#latest.wish(req)
  }

  /** Turns to another page. */
  async turn(halaman: number): Promise<void> {
    this.halaman = halaman
    if (this.#last) await this.#latest.wish(this.#last)
  }
}
