import { linkTo, parseRoute, type Route } from './router'

/** The address of the window, followed. */
class Router {
  #route: Route = $state.raw(parseRoute(location.hash))

  constructor() {
    window.addEventListener('hashchange', () => (this.#route = parseRoute(location.hash)))
  }

  /** Where the officer is now. */
  get route(): Route {
    return this.#route
  }

  /** Goes to a screen; the way back leads here. */
  go(layar: string, id: string | null = null, query: Record<string, string> = {}): void {
    location.hash = linkTo(layar, id, query)
  }

  /** Goes to a screen in place of this one: the way back leads to the one before. */
  replace(layar: string, id: string | null = null, query: Record<string, string> = {}): void {
    history.replaceState(null, '', linkTo(layar, id, query))
    this.#route = parseRoute(location.hash)
  }
}

export const router = new Router()
