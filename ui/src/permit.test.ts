import { expect, it } from 'vitest'
import commands from './bindings/Commands.ts?raw'

const sources = import.meta.glob<string>('./**/*.svelte', { query: '?raw', import: 'default', eager: true })
/** Names of all commands, from the generated list. */
const known = new Set([...commands.matchAll(/(\w+): Perintah</g)].map((found) => found[1]))

it('is asked about commands of the program only', () => {
  const asked = Object.entries(sources).flatMap(([path, text]) =>
    [...text.matchAll(/ needs="(\w+)"|\.may\('(\w+)'\)/g)].map((found) => [path, found[1] ?? found[2]]),
  )
  expect(asked.length).toBeGreaterThan(100)
  expect(asked.filter(([, name]) => !known.has(name))).toEqual([])
})
