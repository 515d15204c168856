import type { Component } from 'svelte'

/** What every screen is given. */
export interface ScreenProps {
  /** The one thing to show (`baru` for a new one), or none for the list. */
  id: string | null
  /** Further wishes of the address, e.g. a filter. */
  query: Record<string, string>
}

/** The code of a screen: at hand, or on its way from the files of the program. */
export type ScreenCode = Component<ScreenProps> | Promise<Component<ScreenProps>>

/** One entry of the registry. */
export interface Layar {
  /** First part of the address, and `data-testid="nav-<layar>"`. */
  layar: string
  /** Name in the list at the left. */
  nama: string
  /** Part of that list. */
  kelompok: 'KERJA' | 'PENGATURAN'
  icon: Component<{ size?: number; 'aria-hidden'?: 'true' }>
  /** Gives its code; at hand from the second time on. */
  open: () => ScreenCode
}
