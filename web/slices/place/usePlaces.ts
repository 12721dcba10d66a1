// SPDX-License-Identifier: Apache-2.0
import { computed } from 'vue'
import { useRoute } from 'vue-router'
import { ask, client } from '../../app/client'
import { useRead } from '../../app/reads'
import { everySpot } from './everySpot'

/// What stands in a community, and how it is parted into grids.
export function usePlaces() {
  const route = useRoute()
  const place = computed(() => String(route.params.place))
  const path = () => ({ place: place.value })
  const keep = <T>(value: T) => value
  const topics = ['place.', 'exchange.']
  const compounds = useRead(
    () => `compounds/${place.value}`,
    () => {
      const params = { path: path(), query: { kind: 'compound' as const, limit: 200 } }
      return ask(client.GET('/places/{place}/children', { params }))
    },
    { topics, keep },
  )
  const counts = useRead(
    () => `compound-counts/${place.value}`,
    () => ask(client.GET('/places/{place}/compounds', { params: { path: path() } })),
    { topics: [...topics, 'people.'], keep },
  )
  const spots = useRead(
    () => `every-spot/${place.value}`,
    () => everySpot(place.value),
    { topics, keep },
  )
  const grids = useRead(
    () => `grids/${place.value}`,
    () => ask(client.GET('/places/{place}/grids', { params: { path: path() } })),
    { topics, keep },
  )
  return { place, compounds, counts, spots, grids }
}
