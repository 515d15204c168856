import type { Rapat } from '../../bindings/Rapat'

/** Whether attendance was taken, of anybody; before that nothing can be said about the quorum. */
export function isKehadiranDicatat({ status, undangan }: Pick<Rapat, 'status' | 'undangan'>): boolean {
  return status !== 'DIJADWALKAN' || undangan.some((u) => u.hadir)
}

/** What an open meeting needs next: take attendance, postpone, choose items, decide, or close. */
export type Langkah = 'KEHADIRAN' | 'TUNDA' | 'BAHAN' | 'PUTUSAN' | 'TUTUP'

/** The next step of an open meeting. Without anybody in the team attendance would change nothing. */
export function langkahOf(rapat: Pick<Rapat, 'status' | 'undangan' | 'putusan' | 'kuorum'>): Langkah {
  const { kuorum, putusan } = rapat
  if (!kuorum.terpenuhi) return isKehadiranDicatat(rapat) || kuorum.anggota === 0 ? 'TUNDA' : 'KEHADIRAN'
  if (putusan.length === 0) return 'BAHAN'
  return putusan.some((p) => p.hasil === null) ? 'PUTUSAN' : 'TUTUP'
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
