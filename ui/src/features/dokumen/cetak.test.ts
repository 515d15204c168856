import { describe, expect, it } from 'vitest'
import { kalimatCetak, periksaCetak } from './cetak'

const isian = { dari: 1, sampai: 5, rangkap: 1, halaman: 5 }

describe('what is asked of the printer', () => {
  it.each([
    [{}, []],
    [{ dari: 3, sampai: 3 }, []],
    [{ dari: 0 }, ['dari']],
    [{ sampai: 6 }, ['sampai']],
    [{ dari: 4, sampai: 2 }, ['sampai']],
    [{ dari: null, rangkap: 0 }, ['dari', 'rangkap']],
    [{ rangkap: 100 }, ['rangkap']],
  ] as const)('with %j is wrong in %j', (other, wrong) =>
    expect(Object.keys(periksaCetak({ ...isian, ...other })).sort()).toEqual([...wrong]),
  )
})

it('says how it was handed over, and to print by hand where the system could not', () => {
  expect(kalimatCetak({ cara: 'DIALOG', rangkap: 1 })).toContain('printer')
  expect(kalimatCetak({ cara: 'PENAMPIL', rangkap: 3 })).toMatch(/penampil PDF.*3 rangkap/)
  expect(kalimatCetak({ cara: 'BATAL', rangkap: 3 })).toBe('')
})
