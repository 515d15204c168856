import { beforeEach, describe, expect, it } from 'vitest'
import type { InformasiIsian } from '../../bindings/InformasiIsian'
import type { Masalah } from '../../bindings/Masalah'
import { connect } from '../../rpc'
import { InformasiForm } from './form.svelte'
import { isianKosong } from './isian'

const PENDEK: Masalah = {
  medan: 'uraian',
  kode: 'URAIAN_TERLALU_PENDEK',
  tingkat: 'GALAT',
  data: { min: '15' },
}
const WAJIB: Masalah = { medan: 'judul', kode: 'WAJIB_DIISI', tingkat: 'GALAT', data: {} }

let kept: Map<string, { isi: unknown; diubah_at: string }>
let refused: Masalah[]

/** A program that keeps drafts, finds the description short, and refuses what `refused` says. */
beforeEach(() => {
  kept = new Map()
  refused = []
  connect({
    onProgress: async () => () => undefined,
    invoke: async (cmd, payload) => {
      const { kunci, isi } = payload as { kunci: string; isi: unknown }
      if (cmd === 'get_draf') return kept.get(kunci) ?? null
      if (cmd === 'save_draf') return void kept.set(kunci, { isi, diubah_at: '2026-11-20T09:00:00' })
      if (cmd === 'discard_draf') return void kept.delete(kunci)
      if (cmd === 'check_informasi') return [PENDEK]
      if (refused.length > 0) throw { kode: 'ISIAN_BERMASALAH', data: {}, masalah: refused }
      const { judul } = payload as InformasiIsian
      const informasi = {
        ...isianKosong(),
        id: 'i1',
        versi: 1,
        judul,
        jumlah_berkas: null,
        tanggal_usul: null,
      }
      return { informasi, masalah: [PENDEK], transisi: [], dapat_disunting: true }
    },
  })
})

/** Lets everything run that waits for nothing. */
async function turns(): Promise<void> {
  for (let i = 0; i < 50; i++) await Promise.resolve()
}

async function opened(id = 'baru'): Promise<InformasiForm> {
  const form = new InformasiForm(id)
  await form.load(id)
  return form
}

it('says nothing about a field of a new form before it has been left', async () => {
  const form = await opened()
  form.change()
  await turns()
  expect(form.teks('uraian').error).toBeUndefined()
  form.leave('f-uraian')
  expect(form.teks('uraian').error).toContain('15')
})

describe('the draft', () => {
  const isi = { ...isianKosong(), judul: 'Data gaji' }

  it('is offered, and brought back only when the officer wants it', async () => {
    kept.set('informasi:baru', { isi, diubah_at: '2026-11-20T09:00:00' })
    const form = await opened()
    expect(form.isian.judul).toBe('')
    form.continueDraf()
    expect(form.isian.judul).toBe('Data gaji')
    expect(form.berubah).toBe(true)
  })

  it('is gone when it was thrown away', async () => {
    kept.set('informasi:baru', { isi, diubah_at: '2026-11-20T09:00:00' })
    const form = await opened()
    await form.discardDraf()
    expect(form.draf).toBeNull()
    expect(kept.size).toBe(0)
  })

  it('is kept while typing, and forgotten with the save', async () => {
    const form = await opened()
    const end = form.follow()
    form.isian.judul = 'Data gaji'
    form.change()
    end()
    await turns()
    expect(kept.get('informasi:baru')?.isi).toMatchObject({ judul: 'Data gaji' })
    await form.save('Tersimpan.')
    expect(kept.size).toBe(0)
    expect(form.berubah).toBe(false)
    expect(form.rinci?.informasi.judul).toBe('Data gaji')
  })

  it('takes what was typed while the save was on its way', async () => {
    const form = await opened()
    form.isian.judul = 'Data gaji'
    const saving = form.save('Tersimpan.')
    form.isian.judul = 'Data gaji pegawai'
    await saving
    expect(form.rinci?.informasi.judul).toBe('Data gaji')
    expect(form.isian).toMatchObject({ id: 'i1', versi: 1, judul: 'Data gaji pegawai' })
    expect(form.berubah).toBe(true)
    expect(kept.get('informasi:i1')?.isi).toMatchObject({ versi: 1, judul: 'Data gaji pegawai' })
  })

  it('stays when the save was refused', async () => {
    const form = await opened()
    const end = form.follow()
    form.change()
    end()
    await turns()
    refused = [WAJIB]
    expect(await form.save('Tersimpan.')).toBeUndefined()
    expect(kept.size).toBe(1)
    expect(form.berubah).toBe(true)
  })
})

it('shows every problem after a refused save, each once', async () => {
  const form = await opened()
  form.change()
  await turns()
  refused = [WAJIB, PENDEK]
  await form.save('Tersimpan.')
  expect(form.teks('judul').error).toBe('Isian ini wajib diisi.')
  expect(form.masalah).toEqual([WAJIB, PENDEK])
})
