import { cleanup, render, screen } from '@testing-library/svelte'
import { afterEach, expect, it } from 'vitest'
import App from '../App.svelte'
import type { Beranda } from '../bindings/Beranda'
import { office } from '../office.svelte'
import { linkTo } from '../router'
import { connect } from '../rpc'
import { kerangka } from '../text/kerangka'
import { LAYAR, preload } from './daftar'

afterEach(() => {
  cleanup()
  location.hash = ''
})

it('reads every screen once; from then on it is at hand', async () => {
  await preload()
  expect(LAYAR.map((l) => l.open()).filter((code) => code instanceof Promise)).toEqual([])
})

it('says when a screen can not be read, and reads it anew when asked to', async () => {
  connect({ onProgress: async () => () => undefined, invoke: async () => [] })
  const instansi = { nama_opd: 'Dinas Uji', pengaturan: { menit_kunci: 10 } }
  office.accept({ instansi, folder: 'data' } as Beranda)
  const unit = LAYAR.find((l) => l.layar === 'unit')!
  const open = unit.open
  unit.open = () => Promise.reject(new Error('unreadable'))
  location.hash = linkTo('unit')
  window.dispatchEvent(new Event('hashchange'))
  render(App)
  expect(await screen.findByTestId('galat-layar')).toBeTruthy()
  unit.open = open
  screen.getByText(kerangka.cobaLagi).click()
  expect(await screen.findByRole('heading', { level: 1, name: unit.nama })).toBeTruthy()
})
