import { expect, it } from 'vitest'
import { Latest } from './latest'

/** A question whose answers are given by hand. */
function questions() {
  const asked: string[] = []
  const open: ((answer: string | Error) => void)[] = []
  const told: string[] = []
  const failed: unknown[] = []
  const latest = new Latest<string, string>(
    (req) => {
      asked.push(req)
      return new Promise((resolve, reject) => {
        open.push((answer) => (answer instanceof Error ? reject(answer) : resolve(answer)))
      })
    },
    (res, req) => told.push(`${req}: ${res}`),
    (thrown) => failed.push(thrown),
  )
  return { asked, open, told, failed, latest }
}

/** Lets everything run that waits for nothing. */
async function turns(): Promise<void> {
  for (let i = 0; i < 10; i++) await Promise.resolve()
}

it('asks only for the newest of several wishes, and tells only its answer', async () => {
  const { asked, open, told, latest } = questions()
  void latest.wish('a')
  await turns()
  void latest.wish('ab')
  const end = latest.wish('abc')
  expect(asked).toEqual(['a'])
  open[0]?.('old')
  await turns()
  expect(asked).toEqual(['a', 'abc'])
  expect(told).toEqual([])
  open[1]?.('new')
  await end
  expect(told).toEqual(['abc: new'])
})

it('asks again after it was idle', async () => {
  const { open, told, latest } = questions()
  const first = latest.wish('a')
  await turns()
  open[0]?.('1')
  await first
  const second = latest.wish('b')
  await turns()
  open[1]?.('2')
  await second
  expect(told).toEqual(['a: 1', 'b: 2'])
})

it('goes on after a failure, and is silent about one that was overtaken', async () => {
  const { asked, open, told, failed, latest } = questions()
  void latest.wish('a')
  await turns()
  void latest.wish('b')
  open[0]?.(new Error('overtaken'))
  await turns()
  expect(asked).toEqual(['a', 'b'])
  open[1]?.(new Error('real'))
  await turns()
  expect(failed.map(String)).toEqual(['Error: real'])
  const end = latest.wish('c')
  await turns()
  open[2]?.('3')
  await end
  expect(told).toEqual(['c: 3'])
})
