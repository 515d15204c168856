import { svelte } from '@sveltejs/vite-plugin-svelte'
import { svelteTesting } from '@testing-library/svelte/vite'
import { defineConfig } from 'vitest/config'
import { terbundel } from './terbundel'

export default defineConfig({
  plugins: [svelte(), svelteTesting(), terbundel()],
  base: './',
  build: {
    // Office computers are offline: WebView2 and WebKitGTK may be years old.
    target: ['chrome111', 'safari16.4'],
    // The content security policy allows files of the program only, so nothing may become a data: address.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
  },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.ts'],
    // Dates and numbers on the screen are Indonesian wherever the tests run.
    env: { TZ: 'Asia/Jakarta' },
    // Only ends what hangs: a test that reads every screen has them compiled first, on a busy machine for long.
    testTimeout: 120_000,
  },
})
