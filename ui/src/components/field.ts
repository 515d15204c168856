/** What an input takes from the field around it. */
export interface InputAttributes {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

/** Ids of the texts that belong to the input `id`, as far as they are shown. */
export function describedBy(
  id: string,
  shown: { hint?: string | undefined; error?: string | undefined; warning?: string | undefined },
): string | undefined {
  const ids = (['hint', 'error', 'warning'] as const)
    .filter((part) => shown[part])
    .map((part) => `${id}-${part}`)
  return ids.length > 0 ? ids.join(' ') : undefined
}

/** Widths that say how much is expected, in digits or letters. */
export type InputWidth = 'year' | 'date' | 'short' | 'medium' | 'full'
