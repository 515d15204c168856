import { flushSync } from 'svelte'
import { expect, it } from 'vitest'
import { Action } from './action.svelte'

it('runs once for each change of what an effect looks at, and not because it is over', async () => {
  const action = new Action()
  let wish = $state(1)
  const runs: number[] = []
  const end = $effect.root(() => {
    $effect(() => {
      const wished = wish
      // Without end it would never tell.
      if (runs.length > 3) return
      void action.run(async () => runs.push(wished))
    })
  })
  flushSync()
  await Promise.resolve()
  await expect.poll(() => action.busy).toBe(false)
  flushSync()
  expect(runs).toEqual([1])
  wish = 2
  flushSync()
  await expect.poll(() => action.busy).toBe(false)
  flushSync()
  expect(runs).toEqual([1, 2])
  end()
})
