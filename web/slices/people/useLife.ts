// SPDX-License-Identifier: Apache-2.0
import { computed, ref, watch } from 'vue'
import { faultWords } from '../../app/acts'
import type { LifeEvent } from '../../app/api-types'
import { ask, client } from '../../app/client'
import { useRead } from '../../app/reads'

/// The life of a household, the newest first and the older ones page by page.
export function useLife(place: () => string, household: () => string) {
  const page = (after: string | null) => {
    const query = { limit: 20, ...(after ? { after } : {}) }
    const params = { path: { place: place(), household: household() }, query }
    return ask(client.GET('/places/{place}/households/{household}/life', { params }))
  }
  const read = useRead(
    () => `life/${place()}/${household()}`,
    () => page(null),
    { topics: ['people.'] },
  )
  const more = ref<LifeEvent[]>([])
  const next = ref<string | null>(null)
  const wrong = ref('')
  const isReading = ref(false)
  watch(read.value, (first) => {
    more.value = []
    next.value = first?.next ?? null
    wrong.value = ''
  })
  const events = computed(() => [...(read.value.value?.items ?? []), ...more.value])

  async function readMore() {
    if (!next.value) return
    const first = read.value.value
    isReading.value = true
    wrong.value = ''
    try {
      const found = await page(next.value)
      if (first !== read.value.value) return // something happened meanwhile
      more.value = [...more.value, ...found.items]
      next.value = found.next ?? null
    } catch (fault) {
      wrong.value = faultWords(fault)
    } finally {
      isReading.value = false
    }
  }
  return { read, events, next, wrong, isReading, readMore }
}
