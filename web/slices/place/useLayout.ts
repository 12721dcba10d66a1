// SPDX-License-Identifier: Apache-2.0
import { computed, ref } from 'vue'
import { useRoute } from 'vue-router'
import { ask, client } from '../../app/client'
import { useRead } from '../../app/reads'

/// One compound with its buildings; the doors of one building at a time.
export function useLayout() {
  const route = useRoute()
  const place = computed(() => String(route.params.place))
  const compound = computed(() => String(route.params.compound))
  const building = ref<string | null>(null)
  const topics = ['place.', 'exchange.']
  const layout = useRead(
    () => `layout/${place.value}/${compound.value}`,
    () => {
      const path = { place: place.value, compound: compound.value }
      return ask(client.GET('/places/{place}/compounds/{compound}', { params: { path } }))
    },
    { topics },
  )
  const doors = useRead(
    () => building.value && `doors/${place.value}/${building.value}`,
    () => {
      const path = { place: place.value, building: building.value ?? '' }
      return ask(client.GET('/places/{place}/buildings/{building}', { params: { path } }))
    },
    { topics },
  )
  const grids = useRead(
    () => `grids/${place.value}`,
    () => ask(client.GET('/places/{place}/grids', { params: { path: { place: place.value } } })),
    { topics },
  )
  return { place, compound, building, layout, doors, grids }
}
