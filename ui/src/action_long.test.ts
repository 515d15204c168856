import { render, screen } from '@testing-library/svelte'
import { tick } from 'svelte'
import { beforeEach, expect, it } from 'vitest'
import { Action } from './action.svelte'
import ActionProgress from './ActionProgress.svelte'
import type { Kemajuan } from './bindings/Kemajuan'
import { connect } from './rpc'
import { kalimatGalat } from './text/galat'

/** A program that works on one long command until it is answered here. */
class Program {
  asked: [string, unknown][] = []
  followers = new Set<(kemajuan: Kemajuan) => void>()
  answer: (reply: unknown) => void = () => undefined
  refuse: (kode: string) => void = () => undefined

  constructor() {
    connect({
      onProgress: async (handler) => {
        this.followers.add(handler)
        return () => this.followers.delete(handler)
      },
      invoke: (cmd, req) => {
        this.asked.push([cmd, req])
        if (cmd === 'cancel_tugas') return Promise.resolve(null)
        return new Promise((resolve, reject) => {
          this.answer = resolve
          this.refuse = (kode) => reject({ kode, data: {}, masalah: [] })
        })
      },
    })
  }

  tell(change: Partial<Kemajuan>): void {
    const kemajuan: Kemajuan = {
      tugas: 'backup_kantor',
      tahap: 'MENULIS',
      satuan: 'LANGKAH',
      selesai: 1,
      total: 4,
      bisa_dihentikan: true,
      ...change,
    }
    this.followers.forEach((handler) => handler(kemajuan))
  }
}

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
  program.tell({})
  program.tell({ tugas: 'export_dkip', selesai: 4 })
  await tick()
  expect(aksi.kemajuan?.selesai).toBe(1)
  expect(screen.getByTestId('kemajuan').textContent).toMatch(
    /Membuat cadangan.*Menulis dan membaca ulang.*25%/s,
  )
  expect(screen.getByRole('progressbar').getAttribute('value')).toBe('1')
})

it('asks to stop once, and says plainly what came of it', async () => {
  program.tell({})
  await tick()
  const stop = screen.getByTestId('hentikan') as HTMLButtonElement
  stop.click()
  await tick()
  expect(program.asked).toContainEqual(['cancel_tugas', { tugas: 'backup_kantor' }])
  expect(stop.disabled).toBe(true)
  expect(stop.textContent).toContain('Sedang dihentikan')
  program.refuse('DIBATALKAN')
  await work
  expect(screen.queryByTestId('kemajuan')).toBeNull()
  expect(program.followers.size).toBe(0)
  expect(aksi.error && kalimatGalat(aksi.error)).toMatchObject({
    kalimat: 'Dihentikan sesuai permintaan Anda.',
    wajar: true,
  })
})

it('offers no stop where there is none, and says so', async () => {
  program.tell({ tahap: 'MENGGANTI', total: 0, selesai: 0, bisa_dihentikan: false })
  await tick()
  expect(screen.queryByTestId('hentikan')).toBeNull()
  expect(screen.getByTestId('kemajuan').textContent).toContain('tidak bisa dihentikan')
  await aksi.stop()
  expect(program.asked.map(([cmd]) => cmd)).toEqual(['backup_kantor'])
  program.answer('done')
  expect(await work).toBe('done')
})
