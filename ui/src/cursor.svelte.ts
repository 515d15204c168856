/**
 * Where the officer was typing when the power went or the office was locked, so that the way back leads to the same
 * letter. What was typed is kept by the forms themselves; this is only the place.
 */

import { Autosave } from './components/autosave.svelte'
import { call } from './rpc'

/** A place in a form. A type, not an interface: it is kept as JSON. */
export type Place = {
  /** Address of the screen. */
  tautan: string
  /** What stands above the form. */
  judul: string
  /** Name of the field, and which of those that have it. */
  medan: string
  ke: number
  /** The marked part of its text; the same number twice is a cursor. */
  mulai: number
  akhir: number
  /** Key of the draft of the form, for a screen that opens it in a dialog. */
  kunci: string
  pengguna: string
}

type TextField = HTMLInputElement | HTMLTextAreaElement

const KUNCI = 'kursor'
/** Forms that keep what is typed; and parts of the page that save it themselves. */
const FORMS = 'form[data-simpan], [data-kursor]'
/** Frames for which the field must hold the focus: a title or a dialog that opens may take it once more. */
const STEADY = 12
/** Frames after which a shorter text is taken as it is; and after which a field that is not there is given up. */
const PATIENCE = 180
const GIVEN_UP = 1200

function isText(target: unknown): target is TextField {
  if (target instanceof HTMLTextAreaElement) return true
  return target instanceof HTMLInputElement && ['text', 'search', ''].includes(target.type)
}

/** Fields of this name, in the order of the page. */
function named(medan: string): HTMLElement[] {
  const all = [...document.querySelectorAll<HTMLElement>('[data-testid], [id]')]
  return all.filter((one) => (one.dataset['testid'] ?? one.id) === medan)
}

/** The place of a field that is being typed in; none for searches, passphrases and fields without a name. */
export function placeOf(target: unknown, pengguna: string): Place | null {
  if (!isText(target) || target.matches('[data-search]')) return null
  const form = target.closest<HTMLElement>(FORMS)
  const medan = target.dataset['testid'] ?? target.id
  if (!form || !medan) return null
  const heading = target.closest('dialog')?.querySelector('h2') ?? document.querySelector('main h1')
  const mulai = target.selectionStart ?? target.value.length
  return {
    tautan: location.hash,
    judul: heading?.textContent.trim() ?? '',
    medan,
    ke: Math.max(0, named(medan).indexOf(target)),
    mulai,
    akhir: target.selectionEnd ?? mulai,
    kunci: form.dataset['draf'] ?? '',
    pengguna,
  }
}

class Cursor {
  /** Where typing was broken off, as long as the officer has not answered. */
  offered = $state.raw<{ place: Place; diubah_at: string } | null>(null)
  /** Counts the ways back: the screen is made anew, so that it opens what the officer was in. */
  returns = $state(0)
  #wanted: Place | null = null
  #kept = false
  #pengguna = ''
  #stop: (() => void) | null = null
  readonly #autosave = new Autosave<Place | null>(async (place) => {
    await (place ? call('save_draf', { kunci: KUNCI, isi: place }) : call('discard_draf', { kunci: KUNCI }))
  })

  /** Looks for a place that was kept, and follows the typing. For `onMount`; the returned function ends it. */
  follow(pengguna: string): () => void {
    this.#pengguna = pengguna
    this.#kept = false
    void this.#load()
    const typed = (event: Event) => this.#note(event.target)
    const moved = () => this.#kept && this.#note(document.activeElement)
    const left = () => this.#leave()
    document.addEventListener('input', typed, true)
    document.addEventListener('selectionchange', moved)
    addEventListener('hashchange', left)
    const end = this.#autosave.start()
    return () => {
      document.removeEventListener('input', typed, true)
      document.removeEventListener('selectionchange', moved)
      removeEventListener('hashchange', left)
      this.#stop?.()
      end()
    }
  }

  /** The form was saved or given up: there is nothing to come back to. */
  forget(): void {
    this.#stop?.()
    this.#wanted = null
    if (!this.#kept) return
    this.#kept = false
    this.#autosave.change(null)
    void this.#autosave.flush()
  }

  /** The officer wants to go on typing. */
  resume(): void {
    const place = this.offered?.place
    if (!place) return
    this.offered = null
    this.#kept = true
    this.#wanted = place
    if (location.hash !== place.tautan) location.hash = place.tautan
    // The same screen once more too: a dialog of it may have been open.
    this.returns += 1
    this.#stop = putBack(place)
  }

  /** The officer does not want to. What was typed stays where it is. */
  dismiss(): void {
    this.offered = null
    this.#kept = true
    this.forget()
  }

  /** What of this kind the officer was in (an id, or `baru`), while the way back leads there; else none. */
  wants(jenis: string): string | null {
    const [found, ...rest] = this.#wanted?.kunci.split(':') ?? []
    return found === jenis ? rest.join(':') : null
  }

  /** The field that was being typed in, when it is of the form `jenis:id`. */
  field(jenis: string, id: string): string | null {
    return this.wants(jenis) === id ? (this.#wanted?.medan ?? null) : null
  }

  async #load(): Promise<void> {
    try {
      const draf = await call('get_draf', { kunci: KUNCI })
      const place = draf?.isi as Place | undefined
      if (draf && place?.pengguna === this.#pengguna && !this.#kept) {
        this.offered = { place, diubah_at: draf.diubah_at }
      }
    } catch {
      // Drafts that can't be read are told by the form itself; a place alone is worth no sentence.
      this.offered = null
    }
  }

  #note(target: unknown): void {
    const place = placeOf(target, this.#pengguna)
    if (!place) return
    this.#kept = true
    this.offered = null
    this.#autosave.change(place)
  }

  /** To another screen by the officer's own hand. */
  #leave(): void {
    if (location.hash !== this.#wanted?.tautan) this.forget()
  }
}

/** Puts the cursor back as soon as its field is there with its text. Gives a function that gives it up. */
function putBack(place: Place): () => void {
  let [steady, waited, frames, over] = [0, 0, 0, false]
  const stop = () => {
    over = true
    removeEventListener('pointerdown', stop, true)
    removeEventListener('keydown', stop, true)
  }
  // The officer acts: nothing may pull the focus away any more.
  addEventListener('pointerdown', stop, true)
  addEventListener('keydown', stop, true)
  const look = () => {
    frames += 1
    if (over || frames > GIVEN_UP) return
    const field = named(place.medan)[place.ke] ?? named(place.medan)[0]
    if (isText(field) && !field.disabled) {
      waited += 1
      const isWhole = field.value.length >= place.akhir || waited > PATIENCE
      if (isWhole && document.activeElement === field) steady += 1
      if (isWhole && document.activeElement !== field) {
        steady = 0
        field.scrollIntoView({ block: 'center' })
        field.focus({ preventScroll: true })
      }
      if (isWhole) field.setSelectionRange(place.mulai, place.akhir)
      if (steady > STEADY) return stop()
    }
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
  return stop
}

export const cursor = new Cursor()
