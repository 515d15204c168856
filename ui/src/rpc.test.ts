import { describe, expect, it } from 'vitest'
import { ApiError } from './rpc'

describe('ApiError.from', () => {
  it('keeps code, data and fields of a refusal', () => {
    const masalah = [{ medan: 'judul', kode: 'WAJIB_DIISI', tingkat: 'GALAT', data: {} }]
    const error = ApiError.from({ kode: 'MASALAH', data: { jumlah: '1' }, masalah })
    expect(error).toMatchObject({ kode: 'MASALAH', data: { jumlah: '1' }, masalah })
  })

  it('fills in what a refusal leaves out', () => {
    expect(ApiError.from({ kode: 'TIDAK_DITEMUKAN' })).toMatchObject({ data: {}, masalah: [] })
  })

  it.each(['window closed', undefined, null, { message: 'x' }, { kode: 7 }])(
    'calls %j a fault of the program',
    (thrown) => expect(ApiError.from(thrown).kode).toBe('GALAT_PROGRAM'),
  )
})
