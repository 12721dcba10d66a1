// SPDX-License-Identifier: Apache-2.0
import { computed, shallowRef, watch } from 'vue'
import { faultWords } from '../../app/acts'
import { useRead } from '../../app/reads'

interface Page {
  items: unknown[]
  next: unknown
}

/// A list that grows page by page, and begins anew when its first page does.
export function usePages<P extends Page>(
  key: () => string | null,
  fetch: (after: NonNullable<P['next']> | null) => Promise<P>,
  topics: string[],
) {
  type Item = P['items'][number]
  const read = useRead(key, () => fetch(null), { topics })
  const more = shallowRef<Item[]>([])
  const next = shallowRef<NonNullable<P['next']> | null>(null)
  const wrong = shallowRef('')
  const isReading = shallowRef(false)
  watch(read.value, (first) => {
    more.value = []
    next.value = first?.next ?? null
    wrong.value = ''
  })
  const items = computed<Item[]>(() => [...(read.value.value?.items ?? []), ...more.value])
  async function readMore() {
    const first = read.value.value
    isReading.value = true
    wrong.value = ''
    try {
      const page = await fetch(next.value)
      // The list began anew while this page was on its way.
      if (read.value.value !== first) return
      more.value = [...more.value, ...page.items]
      next.value = page.next ?? null
    } catch (fault) {
      wrong.value = faultWords(fault)
    } finally {
      isReading.value = false
    }
  }
  return { read, items, next, wrong, isReading, readMore }
}
