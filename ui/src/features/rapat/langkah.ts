import type { Rapat } from '../../bindings/Rapat'

/** Whether attendance was taken, of anybody; before that nothing can be said about the quorum. */
export function isKehadiranDicatat({ status, undangan }: Pick<Rapat, 'status' | 'undangan'>): boolean {
  return status !== 'DIJADWALKAN' || undangan.some((u) => u.hadir)
}

/** What an open meeting needs next: take attendance, postpone, choose items, decide, bring members back, or close. */
export type Langkah = 'KEHADIRAN' | 'TUNDA' | 'BAHAN' | 'PUTUSAN' | 'HILANG' | 'TUTUP'

/** The next step of an open meeting. Without anybody in the team attendance would change nothing. */
export function langkahOf(
  rapat: Pick<Rapat, 'status' | 'undangan' | 'putusan' | 'kuorum' | 'kuorum_dikecualikan'>,
): Langkah {
  const { kuorum, putusan } = rapat
  const excepted = rapat.kuorum_dikecualikan !== ''
  if (!excepted && !isEnough(kuorum))
    return isKehadiranDicatat(rapat) || kuorum.anggota === 0 ? 'TUNDA' : 'KEHADIRAN'
  if (putusan.length === 0) return 'BAHAN'
  if (putusan.every((p) => p.hasil !== null)) return 'TUTUP'
  return excepted || kuorum.terpenuhi ? 'PUTUSAN' : 'HILANG'
}

/** Whether enough signed the attendance list; some of them may have left since. */
export function isEnough({ terpenuhi, hadir, dibutuhkan }: Rapat['kuorum']): boolean {
  return terpenuhi || (dibutuhkan > 0 && hadir >= dibutuhkan)
}

/** Whether those who sign for the meeting, its chair and who wrote it down, were there themselves. */
export function hadirSendiri({
  pimpinan_id,
  notulis_id,
  undangan,
}: Pick<Rapat, 'pimpinan_id' | 'notulis_id' | 'undangan'>): boolean {
  const away = (u: Rapat['undangan'][number]) => !u.hadir || u.diwakili_oleh !== ''
  return (
    pimpinan_id !== null &&
    !undangan.some((u) => [pimpinan_id, notulis_id].includes(u.pejabat_id) && u.pejabat_id && away(u))
  )
}
