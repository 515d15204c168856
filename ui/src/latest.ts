/**
 * Runs one thing at a time, always the newest wish: while an answer is awaited, wishes that came in between are
 * dropped except the last, and an answer that a newer wish has overtaken is not told.
 */
export class Latest<Req, Res> {
  readonly #ask: (req: Req) => Promise<Res>
  readonly #tell: (res: Res, req: Req) => void
  readonly #fail: (thrown: unknown) => void
  #next: { req: Req } | null = null
  #running: Promise<void> | null = null

  constructor(
    ask: (req: Req) => Promise<Res>,
    tell: (res: Res, req: Req) => void,
    fail: (thrown: unknown) => void,
  ) {
    this.#ask = ask
    this.#tell = tell
    this.#fail = fail
  }

  /** Asks for `req`, now or as soon as the answer under way has come. Resolves when nothing is wished any more. */
  wish(req: Req): Promise<void> {
    this.#next = { req }
    this.#running ??= this.#run()
    return this.#running
  }

  async #run(): Promise<void> {
    // Wishes of the same moment become one.
    await Promise.resolve()
    while (this.#next) {
      const { req } = this.#next
      this.#next = null
      try {
        const res = await this.#ask(req)
        if (!this.#next) this.#tell(res, req)
      } catch (thrown) {
        if (!this.#next) this.#fail(thrown)
      }
    }
    this.#running = null
  }
}
