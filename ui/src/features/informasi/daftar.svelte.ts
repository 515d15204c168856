import type { HasilCariInformasi } from '../../bindings/HasilCariInformasi'
import type { InformasiBaris } from '../../bindings/InformasiBaris'
import type { LampuSidang } from '../../bindings/LampuSidang'
import { Latest } from '../../latest'
import { ApiError, call } from '../../rpc'
import { permintaan, type Cari } from './cari'
import { halaman, yangKurang, type Rentang } from './jendela'

/** What is asked for: another list, the same one anew, or more rows of it. */
interface Wish {
  cari: Cari
  rentang: Rentang
  untuk: 'LAIN' | 'SEGARKAN' | 'LANJUT'
}

const AWAL: Rentang = halaman({ start: 0, end: 1 })

/**
 * The rows of the register that are in view. While another list is awaited the former one stays, so that nothing
 * flickers under somebody who types.
 */
export class DaftarInformasi {
  /** How many rows match; none before the first answer. */
  jumlah: number | null = $state(null)
  /** Why the last answer did not come. */
  error: ApiError | null = $state.raw(null)
  /** Counts the lists: another one is shown from its top. */
  urutan = $state(0)
  /** What the rows at hand were asked with. */
  dijawab: Cari | null = $state.raw(null)
  /** The lights of the rows at hand, by item; they come after the rows, which don't wait for them. */
  lampu: ReadonlyMap<string, LampuSidang> = $state.raw(new Map())
  #baris: ReadonlyMap<number, InformasiBaris> = $state.raw(new Map())
  #tampak: Rentang = AWAL
  #cari: Cari | null = null
  /** A new list must not be lost when a wish for more rows overtakes it. */
  #tertunda: Wish['untuk'] = 'LAIN'
  readonly #latest: Latest<Wish, HasilCariInformasi>

  constructor() {
    this.#latest = new Latest(
      ({ cari, rentang }) =>
        call('search_informasi', permintaan(cari, rentang.start, rentang.end - rentang.start)),
      (hasil, wish) => this.#take(hasil, wish),
      (thrown) => (this.error = ApiError.from(thrown)),
    )
  }

  /** The row at a place, if it is at hand. */
  readonly baris = (place: number): InformasiBaris | undefined => this.#baris.get(place)

  /** Shows another list, from its top. */
  search(cari: Cari): Promise<void> {
    this.#cari = cari
    return this.#wish('LAIN', AWAL)
  }

  /** Asks for the same list anew: something in it has changed. */
  refresh(): Promise<void> {
    const untuk = this.#tertunda === 'LAIN' ? 'LAIN' : 'SEGARKAN'
    return this.#wish(untuk, untuk === 'LAIN' ? AWAL : halaman(this.#tampak))
  }

  /** These places are in view now. */
  show(tampak: Rentang): void {
    this.#tampak = tampak
    if (this.#tertunda !== 'LANJUT' || this.jumlah === null) return
    const kurang = yangKurang(tampak, this.jumlah, (place) => this.#baris.has(place))
    if (kurang) void this.#wish('LANJUT', kurang)
  }

  async #wish(untuk: Wish['untuk'], rentang: Rentang): Promise<void> {
    if (!this.#cari) return
    this.#tertunda = untuk
    await this.#latest.wish({ cari: this.#cari, rentang, untuk })
  }

  /** Asks for the lights of these rows. */
  async #light(baris: InformasiBaris[], untuk: Wish['untuk']): Promise<void> {
    if (baris.length === 0) return
    try {
      const found = await call('check_siap_sidang', { id: baris.map((b) => b.id) })
      const lights = found.map((f): [string, LampuSidang] => [f.informasi_id, f.lampu])
      this.lampu = new Map(untuk === 'LANJUT' ? [...this.lampu, ...lights] : lights)
    } catch (thrown) {
      this.error = ApiError.from(thrown)
    }
  }

  #take(hasil: HasilCariInformasi, { cari, rentang, untuk }: Wish): void {
    const rows = hasil.baris.map((baris, i): [number, InformasiBaris] => [rentang.start + i, baris])
    this.#baris = new Map(untuk === 'LANJUT' ? [...this.#baris, ...rows] : rows)
    this.jumlah = hasil.jumlah
    this.error = null
    this.dijawab = cari
    this.#tertunda = 'LANJUT'
    if (untuk === 'LAIN') {
      this.urutan += 1
      this.#tampak = { start: 0, end: this.#tampak.end - this.#tampak.start }
    }
    void this.#light(hasil.baris, untuk)
    // The view may be longer than one answer, or have moved while it was on its way.
    this.show(this.#tampak)
  }
}
