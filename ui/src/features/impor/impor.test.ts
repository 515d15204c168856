import { beforeEach, describe, expect, it } from 'vitest'
import type { ImporReq } from '../../bindings/ImporReq'
import { connect } from '../../rpc'
import { Impor } from './impor.svelte'

const none = { judul: '', uraian: '', huruf: '', dasar_hukum: '', dibuka: '', ditutup: '', jangka_waktu: '' }

/** A program with a list of three columns; `kepala` says whether its heading is understood. */
function program(kepala: boolean) {
  const asked: [string, ImporReq][] = []
  const refuse = (kode: string, data: Record<string, string>) => Promise.reject({ kode, data, masalah: [] })
  connect({
    onProgress: async () => () => undefined,
    invoke: async (cmd, payload) => {
      if (cmd === 'pick_file') return '/usb/daftar.csv'
      const req = payload as ImporReq
      asked.push([cmd, req])
      const ringkasan = {
        baris_dibaca: 1,
        diambil: 1,
        ditandai: 0,
        ditolak: 0,
        bukan_data: 0,
        lembar_id: null,
        rentang_nomor: null,
        belum_lengkap: 0,
      }
      if (cmd === 'take_impor') return ringkasan
      if (req.peta && req.peta.length > 3) return refuse('PETA_DI_LUAR_TABEL', { jumlah_kolom: '3' })
      const peta = req.peta ?? (kepala ? ['NOMOR', 'JUDUL', 'KETERANGAN'] : [])
      if (!peta.includes('JUDUL') && !peta.includes('URAIAN')) {
        return refuse('KOLOM_INFORMASI_TIDAK_ADA', { berkas: 'daftar.csv', kepala: 'a, b' })
      }
      const kolom = peta.map((arti, indeks) => ({ indeks, kepala: '', kolom: arti, contoh: `isi ${indeks}` }))
      return { kolom, baris: [{ nomor_baris: 1, jenis: 'DIAMBIL', ...none, temuan: [] }], ringkasan }
    },
  })
  return asked
}

describe('a list whose heading is understood', () => {
  let asked: [string, ImporReq][]
  beforeEach(() => (asked = program(true)))

  it('takes the proposal when nothing was changed', async () => {
    const impor = new Impor()
    await impor.pick()
    expect(impor.peta).toEqual(['NOMOR', 'JUDUL', 'KETERANGAN'])
    impor.unit_id = 'u1'
    await impor.take()
    expect(asked.map(([cmd]) => cmd)).toEqual(['read_impor', 'take_impor'])
    expect(asked[1]?.[1]).toEqual({ path: '/usb/daftar.csv', tempelan: null, peta: null, unit_id: 'u1' })
    expect(impor.hasil?.diambil).toBe(1)
  })

  it('reads again with the choice of the officer, and takes with it', async () => {
    const impor = new Impor()
    await impor.pick()
    await impor.choose(2, 'URAIAN')
    expect(asked[1]?.[1].peta).toEqual(['NOMOR', 'JUDUL', 'URAIAN'])
    await impor.take()
    expect(asked[2]?.[1].peta).toEqual(['NOMOR', 'JUDUL', 'URAIAN'])
  })

  it('waits for the officer who goes to add a unit, and reads again on the way back', async () => {
    const impor = new Impor()
    expect(impor.unfinished).toBe(false)
    await impor.refresh()
    expect(asked).toHaveLength(0)
    await impor.pick()
    await impor.choose(2, 'URAIAN')
    expect(impor.unfinished).toBe(true)
    await impor.refresh()
    expect(asked[2]).toEqual([
      'read_impor',
      { path: '/usb/daftar.csv', tempelan: null, peta: impor.peta, unit_id: null },
    ])
    await impor.take()
    expect(impor.unfinished).toBe(false)
  })

  it('reads what was pasted, takes it, and clears the box only then', async () => {
    const impor = new Impor()
    await impor.paste()
    expect(asked).toHaveLength(0)
    impor.tempelan = 'No\tInformasi\n1\tData gaji\n'
    await impor.paste()
    expect(impor.nama).toBe('Tabel yang ditempel')
    expect(impor.tempelan).not.toBe('')
    await impor.take()
    const sumber = { path: '', tempelan: 'No\tInformasi\n1\tData gaji\n' }
    expect(asked.map(([, req]) => req)).toEqual([
      { ...sumber, peta: null, unit_id: null },
      { ...sumber, peta: null, unit_id: null },
    ])
    expect(impor.tempelan).toBe('')
  })

  it('reads nothing while no column holds the information', async () => {
    const impor = new Impor()
    await impor.pick()
    await impor.choose(1, null)
    expect(impor.isi).toBeNull()
    expect(asked).toHaveLength(1)
    await impor.choose(1, 'URAIAN')
    expect(impor.isi?.baris).toHaveLength(1)
  })

  it('reads once for choices made in a hurry', async () => {
    const impor = new Impor()
    await impor.pick()
    await Promise.all([impor.choose(0, null), impor.choose(2, 'UNIT')])
    expect(asked.slice(1).map(([, req]) => req.peta)).toEqual([[null, 'JUDUL', 'UNIT']])
  })
})

it('asks for the column when the heading says nothing', async () => {
  program(false)
  const impor = new Impor()
  await impor.pick()
  expect(impor.aksi.error).toBeNull()
  expect(impor.isi).toBeNull()
  expect(impor.peta).toEqual([null, null, null])
  expect(impor.kolom.map((k) => k.contoh)).toEqual(['isi 0', 'isi 1', 'isi 2'])
  await impor.choose(1, 'JUDUL')
  expect(impor.isi?.ringkasan.diambil).toBe(1)
})

it('is still at the beginning when a file can not be read', async () => {
  connect({
    onProgress: async () => () => undefined,
    invoke: (cmd) =>
      cmd === 'pick_file'
        ? Promise.resolve('/usb/foto.jpg')
        : Promise.reject({ kode: 'BUKAN_LEMBAR_KERJA', data: { berkas: 'foto.jpg' }, masalah: [] }),
  })
  const impor = new Impor()
  await impor.pick()
  expect(impor.sumber).toBeNull()
  expect(impor.aksi.error?.kode).toBe('BUKAN_LEMBAR_KERJA')
  impor.tempelan = 'bukan tabel'
  await impor.paste()
  expect(impor.sumber).toBeNull()
  expect(impor.tempelan).toBe('bukan tabel')
})
