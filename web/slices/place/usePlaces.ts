// SPDX-License-Identifier: Apache-2.0
import { computed } from 'vue'
import { useRoute } from 'vue-router'
import { ask, client } from '../../app/client'
import { useRead } from '../../app/reads'

/// The compounds, gates and premises of a place.
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
  const gates = useRead(
    () => `gates/${place.value}`,
    () =>
      ask(client.GET('/places/{place}/gates', { params: { path: path(), query: { limit: 200 } } })),
    { topics, keep },
  )
  const premises = useRead(
    () => `premises/${place.value}`,
    () =>
      ask(
        client.GET('/places/{place}/premises', { params: { path: path(), query: { limit: 200 } } }),
      ),
    { topics, keep },
  )
  return { place, compounds, gates, premises }
}
