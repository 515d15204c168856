import { expect, it } from 'vitest'
import { continueList } from './list_line'

it.each([
  ['a. menghambat penyidikan', '\nb. '],
  ['Akibatnya:\nc. saksi terancam', '\nd. '],
  ['9. butir', '\n10. '],
  ['2) butir', '\n3) '],
  ['- butir', '\n- '],
  ['  a. butir', '\n  b. '],
])('goes on after %j', (text, added) =>
  expect(continueList(text, text.length)).toEqual({ text: added, remove: 0 }),
)

it('ends the list at an empty point', () => {
  const text = 'a. satu\nb. '
  expect(continueList(text, text.length)).toEqual({ text: '', remove: 3 })
})

it('looks at the line of the caret only', () => {
  expect(continueList('a. satu\nkalimat biasa', 7)).toEqual({ text: '\nb. ', remove: 0 })
  expect(continueList('a. satu\nkalimat biasa', 21)).toBeNull()
})

it.each(['kalimat biasa', '', 'Pasal 17 huruf a', 'z. terakhir'])('leaves %j alone', (text) =>
  expect(continueList(text, text.length)).toBeNull(),
)
