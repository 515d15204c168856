import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

type Tokens = Record<string, string>

const css = readFileSync('src/app.css', 'utf8')

function tokens(block: string): Tokens {
  return Object.fromEntries([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map((m) => [m[1], m[2]]))
}

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((i) => {
    const c = parseInt(hex.slice(i, i + 2), 16) / 255
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [hi, lo] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (hi + 0.05) / (lo + 0.05)
}

const [light, dark] = css.split('@media (prefers-color-scheme: dark)') as [string, string]
const themes: Record<string, Tokens> = {
  light: tokens(light),
  dark: { ...tokens(light), ...tokens(dark) },
}
const surfaces = ['surface', 'surface-sunken', 'surface-raised']
const roles = ['danger', 'success', 'warning', 'info', 'neutral']

it('computes the contrast of WCAG', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
  // the lightest grey that passes 4.5 on white, a well-known value
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
})

describe.each(Object.entries(themes))('colours of the %s theme', (_name, t) => {
  const ratio = (a: string, b: string) => contrast(t[a]!, t[b]!)

  it.each(surfaces.flatMap((s) => ['text', 'text-muted', 'link', ...roles].map((c) => [c, s])))(
    'text in --%s is readable on --%s',
    (colour, surface) => expect(ratio(colour!, surface!)).toBeGreaterThanOrEqual(4.5),
  )
  it.each(roles)('text in --%s is readable on its own surface', (role) =>
    expect(ratio(role, `${role}-surface`)).toBeGreaterThanOrEqual(4.5),
  )
  it.each(['primary', 'primary-hover'])('the words of a button are readable on --%s', (button) =>
    expect(ratio('on-primary', button)).toBeGreaterThanOrEqual(4.5),
  )
  it.each(surfaces)('the border of a field is seen on --%s', (surface) =>
    expect(ratio('border-field', surface)).toBeGreaterThanOrEqual(3),
  )
  it.each(surfaces)('one of the two colours of the focus ring is seen on --%s', (surface) =>
    expect(Math.max(ratio('focus', surface), ratio('focus-contrast', surface))).toBeGreaterThanOrEqual(3),
  )
})
