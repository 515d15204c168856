import { call } from '../../rpc'
import { PAGE_KEPT, pageExcess } from './page_window'

/** A drawn page. */
export interface PagePicture {
  /** `data:` address of the picture. */
  src: string
  /** Pixels per point it was drawn with. */
  scale: number
}

/** Size of a page in points. */
export interface PageSize {
  width: number
  height: number
}

/** Pictures of the pages of one paper: drawn one after the other, only those asked for, the far ones let go. */
export class Pages {
  /** Drawn pages by number. */
  pictures: Record<number, PagePicture> = $state({})
  /** Sizes of the pages that were drawn at least once. */
  sizes: Record<number, PageSize> = $state({})
  /** Pages that could not be drawn. */
  failed: Record<number, unknown> = $state({})

  readonly #source: string
  #wanted: number[] = []
  #scale = 1
  #busy = false

  /** @param keep pictures kept at most */
  constructor(
    source: string,
    public keep = PAGE_KEPT,
  ) {
    this.#source = source
  }

  /** Size of `page`; while unknown, that of the page before it, else A4 upright. */
  sizeOf(page: number): PageSize {
    for (let n = page; n >= 1; n -= 1) {
      const size = this.sizes[n]
      if (size) return size
    }
    return { width: 595, height: 842 }
  }

  /** Asks for pages, the most urgent first, with so many pixels per point. */
  async want(pages: number[], scale: number): Promise<void> {
    this.#wanted = pages
    this.#scale = scale
    if (this.#busy) return
    this.#busy = true
    try {
      for (let page = this.#next(); page !== undefined; page = this.#next()) await this.#draw(page)
    } finally {
      this.#busy = false
    }
    const front = this.#wanted[0] ?? 1
    for (const page of pageExcess(Object.keys(this.pictures).map(Number), front, this.keep))
      delete this.pictures[page]
  }

  /** Forgets that a page could not be drawn, and draws it. */
  async retry(page: number): Promise<void> {
    delete this.failed[page]
    await this.want([page, ...this.#wanted.filter((p) => p !== page)], this.#scale)
  }

  #next(): number | undefined {
    return this.#wanted.find((p) => !(p in this.failed) && this.pictures[p]?.scale !== this.#scale)
  }

  async #draw(page: number): Promise<void> {
    const scale = this.#scale
    try {
      const { png, lebar, tinggi } = await call('render_halaman', {
        sumber: this.#source,
        halaman: page,
        skala: scale,
      })
      this.pictures[page] = { src: `data:image/png;base64,${png}`, scale }
      this.sizes[page] = { width: lebar / scale, height: tinggi / scale }
    } catch (thrown) {
      this.failed[page] = thrown
    }
  }
}
