/** One thing that can be picked. */
export interface PickEntry {
  id: string
  /** Number or code, shown before the title. */
  code: string
  title: string
  /** Quiet line below the title. */
  note: string
  /** Why it can't be picked, or nothing. */
  blocked?: string
}

/** A window of things that can be picked. */
export interface PickResult {
  /** How many match in all. */
  total: number
  entries: PickEntry[]
}

/** Gives the entries that match `text`, from place `start` on. */
export type PickSearch = (text: string, start: number) => Promise<PickResult>
