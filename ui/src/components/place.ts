/** One place of a `PlaceList`. */
export interface Place {
  path: string
  /** What people call it. */
  name: string
  /** What tells it from others of the same name. */
  hint: string
  /** It can't be chosen; `hint` says why. */
  disabled?: boolean
  testid: string
}
