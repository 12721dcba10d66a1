// SPDX-License-Identifier: Apache-2.0
import type { PlacedSpot, PlanSort, SitePlanCard } from './types'

/// Whole numbers as the house keeps them: millionths of a picture from its left and top, or
/// ten-millionths of a degree of longitude and latitude.
export interface Position {
  x: number
  y: number
}

const one = { picture: 10_000, outlines: 10_000_000 } as const
const digits = { picture: 2, outlines: 7 } as const

/// Percent of a picture, or degrees, as somebody types them.
export const shown = (sort: PlanSort, value: number): string =>
  (value / one[sort]).toFixed(digits[sort]).replace(/\.?0+$/, '')

/// The same back; null for what is no number. What was typed finer than is kept is rounded.
export function typed(sort: PlanSort, text: string): number | null {
  const plain = text.trim().replace(',', '.').replace('。', '.')
  if (!/^[-+]?\d+(\.\d*)?$/.test(plain)) return null
  return Math.round(Number(plain) * one[sort])
}

/// How far an arrow key moves: half a percent of a picture, some five metres; a tenth with Shift.
export const stride = (sort: PlanSort, isFine: boolean): number =>
  (sort === 'picture' ? 5_000 : 500) / (isFine ? 10 : 1)

const arrows: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/// Where an arrow key leads, or null for another key. Down is further from the top of a picture,
/// but less of a latitude.
export function led(
  plan: SitePlanCard,
  { x, y }: Position,
  key: string,
  isFine: boolean,
): Position | null {
  const arrow = arrows[key]
  if (!arrow) return null
  const far = stride(plan.sort, isFine)
  const down = plan.sort === 'picture' ? 1 : -1
  return within(plan, { x: x + arrow[0] * far, y: y + arrow[1] * far * down })
}

/// The nearest place that is still on the plan.
export function within(plan: SitePlanCard, { x, y }: Position): Position {
  const clamp = (value: number, from: number, to: number) =>
    Math.round(Math.min(to, Math.max(from, value)))
  if (plan.sort === 'picture') return { x: clamp(x, 0, 1_000_000), y: clamp(y, 0, 1_000_000) }
  const { west, south, east, north } = plan.box
  const beside = 100_000
  return { x: clamp(x, west - beside, east + beside), y: clamp(y, south - beside, north + beside) }
}

/// Where a spot begins that is placed without a mouse.
export function middle({ sort, box }: SitePlanCard): Position {
  if (sort === 'picture') return { x: 500_000, y: 500_000 }
  return { x: Math.round((box.west + box.east) / 2), y: Math.round((box.south + box.north) / 2) }
}

/// What stands on the plan first, in the order of kinds and names; the number is what a marker and
/// its line in the list share.
export function numbered(spots: PlacedSpot[]): Map<string, number> {
  const placed = spots.filter((one) => one.position)
  return new Map(placed.map((one, at) => [one.spot.id, at + 1]))
}

const kinds = ['gate', 'sampling_site', 'drop_zone', 'store_room', 'premises']
export const inOrder = (spots: PlacedSpot[], compare: (a: string, b: string) => number) =>
  [...spots].sort(
    (a, b) =>
      kinds.indexOf(a.spot.kind) - kinds.indexOf(b.spot.kind) || compare(a.spot.name, b.spot.name),
  )
