// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import { inOrder, led, middle, numbered, shown, typed, within } from './position'
import type { PlacedSpot, SitePlanCard } from './types'

const picture = { sort: 'picture', box: { west: 0, south: 0, east: 0, north: 0 } } as SitePlanCard
const outlines = {
  sort: 'outlines',
  box: { west: 1_202_600_000, south: 301_700_000, east: 1_202_700_000, north: 301_800_000 },
} as SitePlanCard
const spot = (id: string, kind: string, name: string, isPlaced: boolean): PlacedSpot => ({
  spot: { id, kind, name, detail: '', label: null, is_closed: false, revision: 1 },
  compound: null,
  position: isPlaced ? { x: 1, y: 2 } : null,
  revision: 0,
})

describe('position', () => {
  it('is typed as it is shown, and comes back the same', () => {
    for (const value of [0, 1, 123_456, 500_000, 1_000_000])
      expect(typed('picture', shown('picture', value))).toBe(Math.round(value / 100) * 100)
    for (const value of [1_202_600_001, -301_700_000])
      expect(typed('outlines', shown('outlines', value))).toBe(value)
    expect(shown('picture', 250_000)).toBe('25')
    expect(shown('outlines', 1_202_500_000)).toBe('120.25')
  })
  it('is nothing where no number was typed', () => {
    for (const text of ['', ' ', 'x', '1 2', '1.2.3', '--1', '1e5'])
      expect(typed('picture', text), text).toBeNull()
    expect(typed('picture', ' 12,5 ')).toBe(125_000)
  })
  it('follows the arrow keys, finer with Shift, and stays on the picture', () => {
    expect(led(picture, { x: 0, y: 0 }, 'ArrowRight', false)).toEqual({ x: 5_000, y: 0 })
    expect(led(picture, { x: 0, y: 0 }, 'ArrowDown', true)).toEqual({ x: 0, y: 500 })
    expect(led(picture, { x: 0, y: 0 }, 'ArrowUp', false)).toEqual({ x: 0, y: 0 })
    expect(led(picture, { x: 0, y: 0 }, 'a', false)).toBeNull()
  })
  it('goes north with the arrow up where it is a latitude', () => {
    const at = middle(outlines)
    expect(led(outlines, at, 'ArrowUp', false)).toEqual({ x: at.x, y: at.y + 500 })
    expect(within(outlines, { x: 0, y: 900_000_000 })).toEqual({
      x: 1_202_500_000,
      y: 301_900_000,
    })
  })
  it('gives numbers to what stands on the plan, gates first', () => {
    const spots = [
      spot('c', 'premises', '超市', true),
      spot('b', 'gate', '西门', true),
      spot('a', 'gate', '东门', false),
    ]
    const sorted = inOrder(spots, (a, b) => a.localeCompare(b))
    expect(sorted.map((one) => one.spot.kind)).toEqual(['gate', 'gate', 'premises'])
    expect([...numbered(sorted)]).toEqual([
      ['b', 1],
      ['c', 2],
    ])
  })
})
