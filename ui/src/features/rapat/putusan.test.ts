import { describe, expect, it } from 'vitest'
import type { Putusan } from '../../bindings/Putusan'
import { hasilOfKey, sisaOf } from './putusan'

it.each([
  ['1', 'SETUJU_DIKECUALIKAN'],
  ['3', 'TERBUKA'],
  ['5', 'UJI_ULANG'],
  ['0', null],
  ['6', null],
  ['12', null],
  ['a', null],
  ['', null],
])('the key %j decides %j', (key, hasil) => expect(hasilOfKey(key)).toBe(hasil))

const item = (id: string, hasil_uji: Putusan['hasil_uji'], hasil: Putusan['hasil'] = null): Putusan => ({
  informasi_id: id,
  nomor_register: '',
  judul: '',
  uraian: '',
  dasar_hukum: '',
  jangka_waktu: '',
  hasil_uji,
  hasil,
  catatan: '',
  pendapat_berbeda: '',
  suara_setuju: null,
  suara_tidak_setuju: null,
  suara_abstain: null,
})

describe('agreeing with what is left', () => {
  it('decides each item as its own test did', () =>
    expect(sisaOf([item('a', 'DIKECUALIKAN'), item('b', 'DIKECUALIKAN_SEBAGIAN')])).toEqual({
      setuju: [
        { informasi_id: 'a', hasil: 'SETUJU_DIKECUALIKAN' },
        { informasi_id: 'b', hasil: 'SETUJU_SEBAGIAN' },
      ],
      lain: 0,
    }))
  it('leaves out what the test did not exempt, and counts it', () =>
    expect(sisaOf([item('a', 'TERBUKA'), item('b', 'DITUNDA'), item('c', null)])).toEqual({
      setuju: [],
      lain: 3,
    }))
  it('touches nothing that is decided', () =>
    expect(sisaOf([item('a', 'DIKECUALIKAN', 'TERBUKA'), item('b', 'TERBUKA', 'DITUNDA')])).toEqual({
      setuju: [],
      lain: 0,
    }))
})
