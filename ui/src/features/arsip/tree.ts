import type { LokasiArsip } from '../../bindings/LokasiArsip'

/** A place with the places in it. */
export interface Node {
  lokasi: LokasiArsip
  children: Node[]
  /** Items here and in every place below. */
  total: number
}

/** Whether a paper at the place `kode_lengkap` lies in `lokasi` or in a place below it; no code holds a hyphen itself. */
export function liesIn(lokasi: Pick<LokasiArsip, 'kode_lengkap'>, kode_lengkap: string): boolean {
  return kode_lengkap === lokasi.kode_lengkap || kode_lengkap.startsWith(`${lokasi.kode_lengkap}-`)
}

/** The place with this id, wherever it stands in the tree. */
export function findNode(nodes: readonly Node[], id: string): Node | undefined {
  for (const node of nodes) {
    const found = node.lokasi.id === id ? node : findNode(node.children, id)
    if (found) return found
  }
  return undefined
}

/** The tree of all places, each level in order of its codes; numbers inside codes count as numbers (`B2` before `B10`). */
export function buildTree(list: readonly LokasiArsip[]): Node[] {
  const order = new Intl.Collator('id', { numeric: true })
  const below = new Map<string | null, LokasiArsip[]>()
  const known = new Set(list.map((l) => l.id))
  for (const lokasi of list) {
    // A place whose parent is in the trash must not disappear with it.
    const parent = lokasi.induk_id !== null && known.has(lokasi.induk_id) ? lokasi.induk_id : null
    below.set(parent, [...(below.get(parent) ?? []), lokasi])
  }
  const grow = (parent: string | null): Node[] =>
    (below.get(parent) ?? [])
      .sort((a, b) => order.compare(a.kode, b.kode))
      .map((lokasi) => {
        const children = grow(lokasi.id)
        return { lokasi, children, total: children.reduce((sum, c) => sum + c.total, lokasi.isi) }
      })
  return grow(null)
}
