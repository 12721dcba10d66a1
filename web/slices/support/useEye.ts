// SPDX-License-Identifier: Apache-2.0
import { computed } from 'vue'
import { useRoute } from 'vue-router'
import { may } from '../../app/session'
import { keepers, seers, type Eye } from './sides'

/// The place of the page, and what whoever looks may see there.
export function useEye() {
  const route = useRoute()
  const place = computed(() => String(route.params.place))
  const eye = computed<Eye>(() => {
    if (may(place.value, ...keepers)) return 'keeper'
    return may(place.value, ...seers) ? 'seer' : 'member'
  })
  return { place, eye }
}
