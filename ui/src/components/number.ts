/** Reads a whole number with or without dots between thousands; none when it isn't one. Too long ones are cut to the
 * largest that is exact, which every limit refuses by name. */
export function readNumber(text: string): number | null {
  const plain = text.trim()
  if (!/^[-−]?\d+$/.test(plain) && !/^\d{1,3}(\.\d{3})+$/.test(plain)) return null
  const value = Number(plain.replaceAll('.', '').replace('−', '-'))
  return Math.min(Math.max(value, -Number.MAX_SAFE_INTEGER), Number.MAX_SAFE_INTEGER)
}

/** Reads a measure, with a comma or dot before its decimals; none when it isn't one. */
export function readMeasure(text: string): number | null {
  const plain = text.trim().replace(',', '.')
  return /^\d{1,6}(\.\d{1,4})?$/.test(plain) ? Number(plain) : null
}

/** A measure as Indonesians write it; nothing for none. */
export function writeMeasure(value: number | null): string {
  return value === null ? '' : String(value).replace('.', ',')
}
