// SPDX-License-Identifier: Apache-2.0
import { ask, client } from '../../app/client'
import type { PlacedSpot, SpotLine } from './types'

const most = 200

async function every<T>(
  page: (after?: string) => Promise<{ items: T[]; next: string | null }>,
): Promise<T[]> {
  const all: T[] = []
  for (let after: string | undefined; ;) {
    const { items, next } = await page(after)
    all.push(...items)
    if (!next) return all
    after = next
  }
}

/// The spots of a community, page after page.
export const everySpot = (place: string): Promise<SpotLine[]> =>
  every((after) => {
    const params = { path: { place }, query: { limit: most, after } }
    return ask(client.GET('/places/{place}/spots', { params }))
  })

/// The spots that may stand on a plan, with where they stand.
export const everyPlacedSpot = (place: string, plan: string): Promise<PlacedSpot[]> =>
  every((after) => {
    const params = { path: { place, plan }, query: { limit: most, after } }
    return ask(client.GET('/places/{place}/plans/{plan}/spots', { params }))
  })
