/** Least number of characters, as the program asks for. */
const LEAST = 12
/** From here on a passphrase of words is strong. */
const STRONG = 20

/** How good a passphrase is, and how many characters are missing. */
export function kekuatan(text: string): { kode: 'PENDEK' | 'CUKUP' | 'KUAT'; kurang: number } {
  const length = [...text].length
  if (length < LEAST) return { kode: 'PENDEK', kurang: LEAST - length }
  return { kode: length < STRONG ? 'CUKUP' : 'KUAT', kurang: 0 }
}
