import type { Beranda } from './bindings/Beranda'
import type { Instansi } from './bindings/Instansi'
import { call } from './rpc'

/** Which office is open: its name stands above every screen. */
class Office {
  /** None before the first answer. */
  instansi: Instansi | null = $state.raw(null)
  /** The data folder; another folder is another office, and every screen starts anew. */
  folder = $state('')
  /** The answer of the start, only for the screen that is drawn together with the frame. */
  start: Beranda | null = null

  /** Takes what `get_beranda`, `open_contoh`, `close_contoh` or `remove_contoh` answered. */
  accept(beranda: Beranda): void {
    this.instansi = beranda.instansi
    this.folder = beranda.folder
  }

  /** Asks for it anew and gives the answer. */
  async refresh(): Promise<Beranda> {
    const beranda = await call('get_beranda', {})
    this.accept(beranda)
    return beranda
  }
}

export const office = new Office()
