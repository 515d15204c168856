/** Holds the list of packages in the page (`terbundel.json`, from which the list of licences comes) to what was built. */

import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

/** Name of the package that a module belongs to; none for our own and for helpers that the bundler writes itself. */
function packageOf(id: string): string | undefined {
  const inside = id.split('node_modules/').at(-1)
  if (!inside || !id.includes('node_modules/')) return undefined
  return /^(?:@[^/]+\/)?[^/]+/.exec(inside)?.[0]
}

export function terbundel(): Plugin {
  return {
    name: 'terbundel',
    apply: 'build',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
      const modules = chunks.flatMap((chunk) =>
        Object.entries(chunk.modules).filter(([, module]) => module.renderedLength > 0),
      )
      const found = [
        ...new Set(modules.map(([id]) => packageOf(id)).filter((name) => name !== undefined)),
      ].sort()
      const listed = readFileSync(new URL('terbundel.json', import.meta.url), 'utf8')
      if (JSON.stringify(found) !== JSON.stringify(JSON.parse(listed))) {
        this.error(`terbundel.json must name exactly the packages in the page: ${JSON.stringify(found)}`)
      }
    },
  }
}
