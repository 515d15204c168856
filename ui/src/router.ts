/** Addresses inside the window: `#/layar/id?nama=isi`. */

/** Where the officer is. */
export interface Route {
  /** Name of the screen, a key of the registry; empty for the first one. */
  layar: string
  /** The one thing shown, or none for the list. */
  id: string | null
  /** Further wishes, e.g. a filter. */
  query: Record<string, string>
}

/** Decodes a part of an address; what can't be decoded stays as it is. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Reads `location.hash`. */
export function parseRoute(hash: string): Route {
  const [path = '', raw = ''] = hash.replace(/^#?\/?/, '').split('?', 2)
  const [layar = '', id = ''] = path.split('/')
  return {
    layar: decode(layar),
    id: id === '' ? null : decode(id),
    query: Object.fromEntries(new URLSearchParams(raw)),
  }
}

/** The address of a screen, for `href`. */
export function linkTo(layar: string, id: string | null = null, query: Record<string, string> = {}): string {
  const raw = new URLSearchParams(query).toString()
  const path = id === null ? layar : `${layar}/${encodeURIComponent(id)}`
  return `#/${path}${raw && `?${raw}`}`
}
