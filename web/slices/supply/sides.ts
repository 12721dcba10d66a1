// SPDX-License-Identifier: Apache-2.0
import type { Role } from '../../app/api-types'

/// Whose each side of supplies is: those who move and count see neither donors nor homes.
export const sees: readonly Role[] = ['community_staff', 'command']
export const moves: readonly Role[] = ['community_staff', 'guard', 'volunteer']
export const keeps: readonly Role[] = ['community_staff']
export const sides = {
  stock: sees,
  requests: moves,
  move: moves,
  count: moves,
  shares: sees,
  labels: sees,
  item: sees,
} as const
export type Side = keyof typeof sides
/// Those that stand beside one another; an item opens from the stock.
export const tabs = ['stock', 'requests', 'move', 'count', 'shares', 'labels'] as const

/// Which page an address names: "supplies", "supplies/count"; none for any other, or another's.
export function sideOf(side: string, may: (roles: readonly Role[]) => boolean): Side | null {
  if (!side) return tabs.find((each) => may(sides[each])) ?? null
  return side in sides && may(sides[side as Side]) ? (side as Side) : null
}
