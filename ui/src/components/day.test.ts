import { describe, expect, it } from 'vitest'
import { dayInWords, dayTyped, readDay } from './day'

describe('readDay', () => {
  it.each([
    ['20-11-2026', 'Jumat, 20 November 2026'],
    ['1/1/2027', 'Jumat, 1 Januari 2027'],
    ['17.8.1945', 'Jumat, 17 Agustus 1945'],
    ['29-02-2028', 'Selasa, 29 Februari 2028'],
    [' 31 desember 2026 ', 'Kamis, 31 Desember 2026'],
    ['2026-11-20', 'Jumat, 20 November 2026'],
  ])('reads %s as %s', (text, words) => expect(dayInWords(readDay(text)!)).toBe(words))

  it.each([
    '',
    '31-02-2026',
    '29-02-2027',
    '31-04-2026',
    '13-13-2026',
    '0-1-2026',
    '20-11-26',
    '20 Nopember',
    'besok',
  ])('says nothing about %j', (text) => expect(readDay(text)).toBeNull())
})

it('types a day as the field shows it', () => {
  expect(dayTyped({ year: 2026, month: 1, day: 5 })).toBe('05-01-2026')
})
