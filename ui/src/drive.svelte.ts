import type { Drive } from './bindings/Drive'
import type { TandaDrive } from './bindings/TandaDrive'
import type { Place } from './components/place'
import { call } from './rpc'
import { ukuran } from './text/dkip'
import { drive as teks } from './text/drive'

/** Where the officer wants something written: one of the drives of this machine, or a folder. */
export class DriveChoice {
  /** Path of what is chosen. */
  chosen: string | null = $state(null)
  #drives: Drive[] = $state.raw([])
  /** A folder that is not a drive of the list. */
  #folder: string | null = $state(null)
  readonly #tujuan: string

  /** @param tujuan what the dialog for a folder is for, as `PilihReq` names it */
  constructor(tujuan: string) {
    this.#tujuan = tujuan
  }

  /** What can be chosen, in words. */
  readonly places: Place[] = $derived.by(() => {
    const drives = this.#drives.map((d) => ({
      path: d.path,
      name: nameOf(d),
      hint: [
        d.path,
        d.lepas ? teks.lepas : teks.tetap,
        teks.sistem(d.sistem_berkas),
        d.hanya_baca ? teks.hanyaBaca : teks.sisa(ukuran(d.sisa), ukuran(d.ukuran)),
      ]
        .filter(Boolean)
        .join(' · '),
      disabled: d.hanya_baca,
      testid: `drive-${d.path}`,
    }))
    const folder = this.#folder
    if (folder === null) return drives
    return [...drives, { path: folder, name: teks.folderTerpilih, hint: folder, testid: 'drive-folder' }]
  })

  /** The chosen drive; none for a folder of none of them. */
  readonly #drive = $derived(
    this.#drives.find((d) => this.chosen !== null && isBelow(d.path, this.chosen) && d.lepas),
  )
  /** Signs of a virus on the chosen drive, the gravest first. */
  readonly tanda: TandaDrive[] = $derived(this.#drive?.tanda ?? [])
  /** A file on the chosen drive can't be larger than 4 GB. */
  readonly fat32 = $derived(/^(vfat|msdos|fat32|fat)$/i.test(this.#drive?.sistem_berkas ?? ''))

  /** Looks which drives are plugged in now. */
  async refresh(): Promise<void> {
    this.#drives = await call('list_drive', {})
    // A single drive that can be unplugged is what the officer has just plugged in.
    const lepas = this.#drives.filter((d) => d.lepas && !d.hanya_baca)
    if (!this.chosen && lepas.length === 1) this.chosen = lepas[0]?.path ?? null
    if (this.chosen !== this.#folder && !this.#isDrive(this.chosen)) this.chosen = null
  }

  /** Lets the officer choose a folder. */
  async pick(): Promise<void> {
    const path = await call('pick_folder', { tujuan: this.#tujuan })
    if (!path) return
    this.chosen = path
    // A drive of the list is that drive, however it was found.
    this.#folder = this.#isDrive(path) ? null : path
  }

  /** Whether what was written to `path` lies on a drive that can be unplugged. */
  isRemovable(path: string): boolean {
    return this.#drives.some((d) => d.lepas && isBelow(d.path, path))
  }

  #isDrive(path: string | null): boolean {
    return this.#drives.some((d) => d.path === path)
  }
}

/** Whether `path` is `folder` or lies in it, by the separators of either system. */
function isBelow(folder: string, path: string): boolean {
  if (!path.startsWith(folder)) return false
  return /[\\/]$/.test(folder) || /^([\\/]|$)/.test(path.slice(folder.length))
}

/** The name the owner gave it; Linux gives a device file where there is none. */
function nameOf({ nama, lepas }: Drive): string {
  if (nama && !nama.startsWith('/dev/')) return nama
  return lepas ? teks.usb : teks.diska
}
