// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8')
function tokens(selector: string): Record<string, string> {
  const begin = css.indexOf(`${selector} {`)
  const block = css.slice(begin, css.indexOf('}', begin))
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map((m) => [m[1]!, m[2]!]),
  )
}
const light = tokens(':root')
const themes = { light, dark: { ...light, ...tokens(":root[data-theme='dark']") } }

const channels = (hex: string) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
const linear = (hex: string) =>
  channels(hex).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
function contrast(one: string, other: string): number {
  const [a, b] = [one, other].map((hex) => {
    const [r, g, blue] = linear(hex)
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * blue! + 0.05
  })
  return Math.max(a!, b!) / Math.min(a!, b!)
}
function lab(hex: string): number[] {
  const [r, g, b] = linear(hex) as [number, number, number]
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}
const apart = (one: string, other: string) =>
  Math.hypot(...lab(one).map((value, index) => value - lab(other)[index]!)) * 100

for (const [name, t] of Object.entries(themes))
  describe(`${name} tokens`, () => {
    it('carry text on every ground', () => {
      for (const ground of ['surface', 'bg', 'sunken']) {
        expect(contrast(t.ink!, t[ground]!)).toBeGreaterThan(12)
        expect(contrast(t['ink-2']!, t[ground]!)).toBeGreaterThan(7)
        expect(contrast(t['ink-3']!, t[ground]!)).toBeGreaterThan(4.5)
        expect(contrast(t.accent!, t[ground]!)).toBeGreaterThan(4.5)
      }
      expect(contrast(t['accent-ink']!, t.accent!)).toBeGreaterThan(4.5)
      expect(contrast(t.accent!, t['accent-soft']!)).toBeGreaterThan(4.5)
    })
    it('draw the borders of controls', () => {
      expect(contrast(t.control!, t.surface!)).toBeGreaterThan(3.2)
    })
    it('carry the ink of each status on its soft ground', () => {
      for (const status of ['visited', 'due', 'care', 'home', 'referred', 'late'])
        expect(contrast(t[`${status}-ink`]!, t[`${status}-soft`]!), status).toBeGreaterThanOrEqual(
          6,
        )
    })
    it('draw bars that are seen', () => {
      for (const bar of ['visited', 'due-line', 'control', 'accent'])
        expect(contrast(t[bar]!, t.surface!), bar).toBeGreaterThan(3)
    })
    it('keep the solids of the statuses apart', () => {
      const solids = ['visited', 'due', 'care', 'home', 'referred'].map((status) => t[status]!)
      for (const one of solids)
        for (const other of solids)
          if (one !== other) expect(apart(one, other)).toBeGreaterThan(6.5)
    })
  })
