/** Fills the `{named}` places of a sentence; a place without a value stays, so that a fault is seen. */
export function isiKalimat(kalimat: string, data: Record<string, string | undefined>): string {
  return kalimat.replace(/\{(\w+)\}/g, (place, name: string) => data[name] ?? place)
}
