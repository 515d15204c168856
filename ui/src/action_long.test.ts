import { render, screen } from '@testing-library/svelte'
import { tick } from 'svelte'
import { beforeEach, expect, it } from 'vitest'
import { Action } from './action.svelte'
import ActionProgress from './ActionProgress.svelte'
import { Program, settled } from './program'
import { kalimatGalat } from './text/galat'

let program: Program
let aksi: Action
let work: Promise<unknown>

beforeEach(async () => {
  program = new Program()
  aksi = new Action()
  render(ActionProgress, { aksi, label: 'Membuat cadangan', testid: 'kemajuan' })
  work = aksi.long('backup_kantor', { path: '/usb/kantor.zip' })
  await tick()
})

it('follows its own command only, and shows how far it is', async () => {
  program.tell('backup_kantor')
  program.tell('export_dkip', { selesai: 4 })
  await tick()
  expect(aksi.kemajuan?.selesai).toBe(1)
  expect(screen.getByTestId('kemajuan').textContent).toMatch(
    /Membuat cadangan.*Menulis dan membaca ulang.*25%/s,
  )
  expect(screen.getByRole('progressbar').getAttribute('value')).toBe('1')
})

it('asks to stop once, and says plainly what came of it', async () => {
  program.tell('backup_kantor')
  await tick()
  const stop = screen.getByTestId('hentikan') as HTMLButtonElement
  stop.click()
  await tick()
  expect(program.last('cancel_tugas').req).toEqual({ tugas: 'backup_kantor' })
  expect(stop.disabled).toBe(true)
  expect(stop.textContent).toContain('Sedang dihentikan')
  program.last('backup_kantor').refuse('DIBATALKAN')
  await work
  expect(screen.queryByTestId('kemajuan')).toBeNull()
  expect(program.followers.size).toBe(0)
  expect(aksi.error && kalimatGalat(aksi.error)).toMatchObject({
    kalimat: 'Dihentikan sesuai permintaan Anda.',
    wajar: true,
  })
})

it('offers no stop where there is none, and says so', async () => {
  program.tell('backup_kantor', { tahap: 'MENGGANTI', total: 0, selesai: 0, bisa_dihentikan: false })
  await tick()
  expect(screen.queryByTestId('hentikan')).toBeNull()
  expect(screen.getByTestId('kemajuan').textContent).toContain('tidak bisa dihentikan')
  await aksi.stop()
  expect(program.names).toEqual(['backup_kantor'])
  program.last('backup_kantor').answer('done')
  expect(await work).toBe('done')
})

it('names a paper, so that stopping one stops no other', async () => {
  const kertas = null
  const [satu, dua] = [new Action(), new Action()]
  void satu.long('print_dokumen', { kode: 'D08', subjek_id: 'r1', kertas })
  void dua.long('print_dokumen', { kode: 'D10', subjek_id: 'r1', kertas })
  await tick()
  program.tell('print_dokumen:D10:r1', { selesai: 3 })
  expect([satu.kemajuan?.selesai, dua.kemajuan?.selesai]).toEqual([0, 3])
  void satu.stop()
  expect(program.last('cancel_tugas').req).toEqual({ tugas: 'print_dokumen:D08:r1' })
  expect(dua.stopping).toBe(false)
})

it('stops to the end: who waits for it begins when nothing runs any more', async () => {
  let over = false
  const stopped = aksi.stop().then(() => (over = true))
  await settled()
  expect(over).toBe(false)
  program.last('backup_kantor').refuse('DIBATALKAN')
  await stopped
  await work
  expect([aksi.busy, aksi.kemajuan]).toEqual([false, null])
})

it('keeps the progress of what began while the one before was ending', async () => {
  const lihat = new Action()
  const lama = lihat.follow('check_data', {}).catch(() => undefined)
  const baru = lihat.follow('export_dkip', { path: '/usb' })
  await settled()
  program.tell('check_data', { selesai: 4 })
  expect(lihat.kemajuan).toMatchObject({ tugas: 'export_dkip', selesai: 0 })
  program.last('check_data').refuse('DIBATALKAN')
  await lama
  expect(lihat.kemajuan?.tugas).toBe('export_dkip')
  program.last('export_dkip').answer(null)
  await baru
  expect(lihat.kemajuan).toBeNull()
})

it('closes at once what has nothing to stop', async () => {
  let closed = 0
  aksi.leave(() => (closed += 1))
  expect([closed, aksi.stopping]).toEqual([0, true])
  program.last('backup_kantor').refuse('DIBATALKAN')
  await work
  aksi.leave(() => (closed += 1))
  expect(closed).toBe(1)
})
