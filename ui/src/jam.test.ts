import { render, screen } from '@testing-library/svelte'
import { tick } from 'svelte'
import { afterEach, expect, it } from 'vitest'
import type { KeadaanJam } from './bindings/KeadaanJam'
import { jam } from './jam.svelte'
import JamRagu from './JamRagu.svelte'
import { ApiError, connect } from './rpc'

const mundur: KeadaanJam = { sekarang: '2025-11-21', terakhir: '2026-11-20', ragu: 'JAM_MUNDUR' }

afterEach(() => (jam.keadaan = null))

/** Answers of the program; `confirm` is what it says to the officer's word. */
function program(keadaan: KeadaanJam, confirm?: () => KeadaanJam): string[] {
  const asked: string[] = []
  connect({
    invoke: async (cmd, req) => {
      asked.push(cmd === 'confirm_tanggal' ? `${cmd} ${(req as { tanggal: string }).tanggal}` : cmd)
      return cmd === 'confirm_tanggal' && confirm ? confirm() : keadaan
    },
    onProgress: async () => () => undefined,
  } as Parameters<typeof connect>[0])
  return asked
}

const at = (testid: string): HTMLElement | null => screen.queryByTestId(testid)

async function press(testid: string): Promise<void> {
  at(testid)?.click()
  for (let n = 0; n < 5; n += 1) await tick()
}

it('says nothing while the clock is believed', async () => {
  program({ ...mundur, ragu: null })
  await jam.refresh()
  render(JamRagu)
  expect(at('jam-ragu')).toBeNull()
})

it('tells both dates until the officer says that the date is right', async () => {
  const asked = program(mundur, () => ({ ...mundur, ragu: null }))
  await jam.refresh()
  render(JamRagu)
  expect(at('jam-ragu')?.textContent).toContain(
    'Tanggal komputer 21 November 2025 lebih lama dari catatan terakhir (20 November 2026).',
  )
  expect(at('jam-ragu')?.textContent).toContain(
    'Betulkan jam sebelum menetapkan atau menghitung jangka waktu.',
  )
  await press('pastikan-tanggal')
  expect(at('tanggal-komputer')?.textContent).toBe('Jumat, 21 November 2025')
  await press('tanggal-benar')
  expect(asked).toContain('confirm_tanggal 2025-11-21')
  expect(at('jam-ragu')).toBeNull()
})

it('shows why the date was not taken, and stays', async () => {
  program(mundur, () => {
    throw new ApiError('TANGGAL_BERBEDA', { tanggal: '22 November 2025' }, [])
  })
  await jam.refresh()
  render(JamRagu)
  await press('pastikan-tanggal')
  await press('tanggal-benar')
  expect(at('galat-tanggal')?.textContent).toContain('22 November 2025')
  expect(at('jam-ragu')).not.toBeNull()
})

it('offers no word for a date that can not be, only the way to mend it', async () => {
  program({ ...mundur, ragu: 'JAM_SEBELUM_PROGRAM' })
  await jam.refresh()
  render(JamRagu)
  expect(at('pastikan-tanggal')).toBeNull()
  await press('betulkan-jam')
  program({ ...mundur, ragu: null })
  await press('periksa-jam')
  expect(at('jam-ragu')).toBeNull()
})
