import { DriveChoice } from './drive.svelte'
import { fileName, nameFault, nextName, pathIn } from './nama_berkas'
import type { ApiError } from './rpc'
import { drive as teks } from './text/drive'
import { kalimatGalat, type Galat } from './text/galat'

/** A file that is to be written: on which drive or in which folder, and by what name. */
export class NewFile {
  readonly place: DriveChoice
  /** What the officer wrote instead of the proposal. */
  #typed: string | null = $state(null)
  readonly #proposal: () => string

  /** @param tujuan what the dialog for a folder is for; @param proposal the name unless the officer writes another */
  constructor(tujuan: string, proposal: () => string) {
    this.place = new DriveChoice(tujuan)
    this.#proposal = proposal
  }

  get name(): string {
    return this.#typed ?? this.#proposal()
  }

  set name(typed: string) {
    this.#typed = typed
  }

  /** What is wrong with the name, in words. */
  get fault(): string | undefined {
    const fault = nameFault(this.name)
    return fault === null ? undefined : fault === 'KOSONG' ? teks.namaKosong : teks.namaTerlarang
  }

  /** Where it goes; none while the officer has something to choose or to mend. */
  get path(): string | null {
    const folder = this.place.chosen
    return folder === null || this.fault !== undefined ? null : pathIn(folder, fileName(this.name))
  }

  /** After writing: what refused it, in words. A file is never written over, so its next free name stands ready. */
  settle(error: ApiError | null): Galat | null {
    if (!error) {
      this.#typed = null
      return null
    }
    const said = kalimatGalat(error)
    if (error.kode !== 'SUDAH_ADA') return said
    this.#typed = nextName(this.name)
    return { ...said, tindakan: teks.namaBerikut }
  }
}
