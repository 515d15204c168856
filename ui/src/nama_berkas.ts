/** Names of files that the program writes: backups, packages. */

const AKHIRAN = '.zip'
/** Ending of a package that only one office opens: other programs can't. */
export const AKHIRAN_TERKUNCI = '.ppidp'
/** Most letters taken from the name of the office or unit, so that the whole fits on one line. */
const MAKS_NAMA = 50
/** What Windows, and so a USB drive, takes in no name. */
const TERLARANG = /[\\/:*?"<>|\p{Cc}]/u
/** Names that Windows keeps for devices, whatever follows the dot. */
const PERANGKAT = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i

/** `Cadangan_Kota_Sukamaju_20261120.zip`; the practice office is marked. */
export function proposeName(
  jenis: string,
  milik: string,
  hari: string,
  latihan: boolean,
  akhiran = AKHIRAN,
): string {
  const words = [...milik.normalize('NFC')].slice(0, MAKS_NAMA).join('')
  const plain = words.replace(/[^\p{L}\p{N}]+/gu, '_').replace(/^_|_$/g, '')
  const parts = [latihan ? 'LATIHAN' : '', jenis, plain, hari.replaceAll('-', '')]
  return parts.filter(Boolean).join('_') + akhiran
}

/** What is wrong with a name that was typed. */
export function nameFault(typed: string): 'KOSONG' | 'TERLARANG' | null {
  const name = typed.trim()
  if (name === '' || endingOf(name) === name) return 'KOSONG'
  return TERLARANG.test(name) || PERANGKAT.test(name) ? 'TERLARANG' : null
}

/** The name as a file gets it: without outer spaces, with its ending. */
export function fileName(typed: string): string {
  const name = typed.trim()
  return endingOf(name) === '' ? name + AKHIRAN : name
}

/** The ending of a name, where it is one that the program gives. */
function endingOf(name: string): string {
  const found = [AKHIRAN, AKHIRAN_TERKUNCI].find((akhiran) => name.toLowerCase().endsWith(akhiran))
  return found === undefined ? '' : name.slice(-found.length)
}

/** The name to try when `name` is taken: `…_2.zip`, `…_3.zip`. */
export function nextName(name: string): string {
  const whole = fileName(name)
  const akhiran = endingOf(whole)
  const stem = whole.slice(0, -akhiran.length)
  const counted = /^(.*)_(\d{1,2})$/.exec(stem)
  const [base, n] = counted ? [counted[1], Number(counted[2]) + 1] : [stem, 2]
  return `${base}_${n}${akhiran}`
}

/** The file `name` in `folder`, with the separator that the folder itself has. */
export function pathIn(folder: string, name: string): string {
  const separator = folder.startsWith('/') ? '/' : '\\'
  return folder.endsWith(separator) ? folder + name : folder + separator + name
}

/** The name of a file without its folder. */
export function nameOf(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path
}
