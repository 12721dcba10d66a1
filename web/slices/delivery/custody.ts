// SPDX-License-Identifier: Apache-2.0
/// What a phone shows of an item while its own steps are on their way; the house has the last word.
import type { DeliveryItem, DeliveryKind, DeliveryState, DeliveryStep } from '../../app/api-types'

export const itemKinds = ['parcel', 'meal', 'chilled'] as const satisfies readonly DeliveryKind[]
/// How long each kind waits before it counts as late, until the house has said so itself.
const limits: Record<DeliveryKind, number> = {
  parcel: 24 * 3_600_000,
  meal: 3_600_000,
  chilled: 4 * 3_600_000,
}

const after: Record<DeliveryStep, DeliveryState> = {
  arrived: 'arrived',
  shelved: 'shelved',
  collected: 'collected',
  taken: 'with_helper',
  at_door: 'at_door',
  came_back: 'shelved',
  missing: 'missing',
  found: 'shelved',
  not_received: 'missing',
  sent_back: 'sent_back',
  thrown_away: 'thrown_away',
  mistake: 'mistaken',
}

export interface OwnStep {
  item: string
  step: DeliveryStep
  at: number
}
export interface OwnItem {
  id: string
  dwelling: string
  kind: DeliveryKind
  at: number
}

export const isWaiting = ({ state }: DeliveryItem): boolean =>
  state === 'arrived' || state === 'shelved'
export const isOpen = (one: DeliveryItem): boolean =>
  isWaiting(one) || one.state === 'with_helper' || one.state === 'missing'
export const isLate = (one: DeliveryItem, now: number): boolean =>
  (isWaiting(one) || one.state === 'with_helper') && now >= one.limit_at

/// What the house told, with what was logged and done here since.
export function withOwn(
  told: readonly DeliveryItem[],
  toldAt: number,
  logged: readonly OwnItem[],
  steps: readonly OwnStep[],
): DeliveryItem[] {
  const known = new Set(told.map(({ item }) => item))
  const own = logged
    .filter(({ id, at }) => !known.has(id) && at > toldAt)
    .map(({ id, dwelling, kind, at }) => ({
      item: id,
      dwelling,
      kind,
      state: 'arrived' as const,
      arrived_at: at,
      limit_at: at + limits[kind],
      since_at: at,
      had_last: '',
    }))
  const items = [...told, ...own].map((one) => ({ ...one }))
  const byId = new Map(items.map((one) => [one.item, one]))
  for (const { item, step, at } of [...steps].sort((a, b) => a.at - b.at)) {
    const one = byId.get(item)
    if (!one || at <= one.since_at) continue
    one.state = after[step]
    one.since_at = at
  }
  return items.filter(isOpen)
}
