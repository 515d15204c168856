import { describe, expect, it } from 'vitest'
import { kuorumKalimat } from './rapat'

const kuorum = (anggota: number, dibutuhkan: number, hadir: number, di_ruang = hadir) => ({
  anggota,
  dibutuhkan,
  hadir,
  di_ruang,
  terpenuhi: di_ruang >= dibutuhkan,
  uraian: '',
})

// 9 members need 5, 8 need 5 as well: the table of the domain reference, section 10
describe('the quorum sentence', () => {
  it('says that it is met', () =>
    expect(kuorumKalimat(kuorum(9, 5, 5), true)).toBe(
      'Kuorum terpenuhi: hadir 5 dari 9 anggota, dibutuhkan 5.',
    ))
  it('says how many are missing', () =>
    expect(kuorumKalimat(kuorum(8, 5, 3), true)).toBe(
      'Kuorum belum terpenuhi: hadir 3 dari 8 anggota, dibutuhkan 5. Kurang 2 orang.',
    ))
  it('says that members left', () =>
    expect(kuorumKalimat(kuorum(9, 5, 5, 4), true)).toBe(
      'Kuorum hilang: di ruang rapat 4 anggota, dibutuhkan 5. Putusan belum dapat diambil.',
    ))
  it('says what is needed before attendance is taken', () =>
    expect(kuorumKalimat(kuorum(9, 5, 0), false)).toBe('Kuorum: 5 dari 9 anggota; kehadiran belum dicatat.'))
  it('says that there is no team', () =>
    expect(kuorumKalimat(kuorum(0, 1, 0), false)).toContain('belum ada anggota Tim Pertimbangan'))
  // domain reference, section 10: an internal meeting needs none
  it('says that an internal meeting needs none', () =>
    expect(kuorumKalimat(kuorum(0, 0, 0), false)).toBe('Rapat internal tidak memerlukan kuorum.'))
})
