import { beforeEach, expect, it } from 'vitest'
import { connect } from '../../rpc'
import { Pages } from './pages.svelte'

let asked: number[] = []
let broken = new Set<number>()

beforeEach(() => {
  asked = []
  broken = new Set()
  connect({
    onProgress: async () => () => undefined,
    invoke: async (cmd, payload) => {
      const { halaman, skala } = payload as { halaman: number; skala: number }
      if (cmd !== 'render_halaman' || broken.has(halaman)) throw { kode: 'DOKUMEN_GAGAL_DIBUAT' }
      asked.push(halaman)
      return { png: 'AA==', lebar: 842 * skala, tinggi: 595 * skala }
    },
  })
})

it('draws the pages in the order of their urgency, each once', async () => {
  const pages = new Pages('dokumen:1')
  await pages.want([2, 1, 3], 2)
  await pages.want([2, 1, 3], 2)
  expect(asked).toEqual([2, 1, 3])
  expect(pages.sizes[2]).toEqual({ width: 842, height: 595 })
})

it('draws again for another zoom, and takes the newest wish when it changes meanwhile', async () => {
  const pages = new Pages('dokumen:1')
  const first = pages.want([1, 2], 1)
  const second = pages.want([5], 2)
  await Promise.all([first, second])
  expect(asked).toEqual([1, 5])
  expect(pages.pictures[5]?.scale).toBe(2)
})

it('remembers a page that fails and draws it when asked again', async () => {
  broken.add(1)
  const pages = new Pages('dokumen:1')
  await pages.want([1, 2], 1)
  expect(asked).toEqual([2])
  expect(pages.failed[1]).toMatchObject({ kode: 'DOKUMEN_GAGAL_DIBUAT' })
  broken.clear()
  await pages.retry(1)
  expect(asked).toEqual([2, 1])
  expect(pages.failed).toEqual({})
})

it('guesses the size of an unseen page from the page before it', async () => {
  const pages = new Pages('dokumen:1')
  expect(pages.sizeOf(1)).toEqual({ width: 595, height: 842 })
  await pages.want([1], 1)
  expect(pages.sizeOf(4)).toEqual({ width: 842, height: 595 })
})
