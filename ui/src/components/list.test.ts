import { expect, it } from 'vitest'
import { headingOf } from './list'

const column = (key: string) => ({ key, label: key })

it('names a row by the column that says so, else by the first', () => {
  expect(headingOf([column('no'), { ...column('nama'), heading: true }])).toBe('nama')
  expect(headingOf([column('no'), column('nama')])).toBe('no')
  expect(headingOf([])).toBeUndefined()
})
