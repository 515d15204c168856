/** Reads a whole number with or without dots between thousands; none when it isn't one. Too long ones are cut to the
 * largest that is exact, which every limit refuses by name. */
export function readNumber(text: string): number | null {
  const plain = text.trim()
  if (!/^[-−]?\d+$/.test(plain) && !/^\d{1,3}(\.\d{3})+$/.test(plain)) return null
  const value = Number(plain.replaceAll('.', '').replace('−', '-'))
  return Math.min(Math.max(value, -Number.MAX_SAFE_INTEGER), Number.MAX_SAFE_INTEGER)
}
