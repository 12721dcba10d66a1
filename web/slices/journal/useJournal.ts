// SPDX-License-Identifier: Apache-2.0
import { computed, ref, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { faultWords } from '../../app/acts'
import type { JournalLine } from '../../app/api-types'
import { ask, client } from '../../app/client'
import { useRead } from '../../app/reads'
import { rolesAt } from '../../app/session'
import { fromAddress, inAddress, type Filter } from './lines'

/// The journal of a community by page, under the filter in the address.
export function useJournal() {
  const route = useRoute()
  const router = useRouter()
  const place = computed(() => String(route.params.place))
  const filter = computed(() => fromAddress(route.query))
  const mayOpen = computed(() =>
    rolesAt(place.value).some((role) => role === 'community_staff' || role === 'command'),
  )
  const set = (change: Partial<Filter>) =>
    router.replace({ query: inAddress({ ...filter.value, ...change }) })

  const page = (before: number | null) => {
    const query = { ...inAddress(filter.value), limit: 50, ...(before ? { before } : {}) }
    return ask(
      client.GET('/places/{place}/journal', { params: { path: { place: place.value }, query } }),
    )
  }
  const read = useRead(
    () => `journal/${place.value}?${new URLSearchParams(inAddress(filter.value)).toString()}`,
    () => page(null),
  )
  const more = ref<JournalLine[]>([])
  const next = ref<number | null>(null)
  const lookedBackTo = ref<number | null>(null)
  const wrong = ref('')
  const isReading = ref(false)
  watch(read.value, (first) => {
    more.value = []
    next.value = first?.next ?? null
    lookedBackTo.value = first?.looked_back_to ?? null
    wrong.value = ''
  })
  const lines = computed(() => [...(read.value.value?.items ?? []), ...more.value])

  async function readMore() {
    if (!next.value) return
    const first = read.value.value
    isReading.value = true
    wrong.value = ''
    try {
      const found = await page(next.value)
      if (first !== read.value.value) return // another filter was chosen meanwhile
      more.value = [...more.value, ...found.items]
      next.value = found.next
      lookedBackTo.value = found.looked_back_to
    } catch (fault) {
      wrong.value = faultWords(fault)
    } finally {
      isReading.value = false
    }
  }
  return {
    place,
    filter,
    set,
    mayOpen,
    read,
    lines,
    next,
    lookedBackTo,
    wrong,
    isReading,
    readMore,
  }
}
