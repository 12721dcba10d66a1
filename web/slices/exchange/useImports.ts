// SPDX-License-Identifier: Apache-2.0
import { computed, ref, shallowRef, watch } from 'vue'
import { useRoute } from 'vue-router'
import { faultWords } from '../../app/acts'
import { ask, client } from '../../app/client'
import type { Import } from '../../app/api-types'
import { useRead } from '../../app/reads'
import { missingFields } from './mapping'

/// The imports of a community, latest first, a page at a time, and what can be done to several.
export function useImports() {
  const route = useRoute()
  const place = computed(() => String(route.params.place))
  const page = (after?: string) => {
    const query = after ? { limit: 20, after } : { limit: 20 }
    return ask(
      client.GET('/places/{place}/imports', { params: { path: { place: place.value }, query } }),
    )
  }
  const read = useRead(
    () => `imports/${place.value}`,
    () => page(),
    { topics: ['exchange.'] },
  )
  const later = shallowRef<Import[]>([])
  const next = ref<string | null>(null)
  const isMore = ref(false)
  const isBusy = ref(false)
  const wrong = ref('')
  const items = computed(() => {
    const first = read.value.value?.items ?? []
    const known = new Set(first.map((one) => one.import))
    return [...first, ...later.value.filter((one) => !known.has(one.import))]
  })
  // Further pages stay as they were read; the first one goes on as imports go on.
  watch(read.value, (now, before) => {
    if (now && !before) next.value = now.next
  })
  watch(place, () => {
    later.value = []
    next.value = null
  })

  async function more() {
    isMore.value = true
    wrong.value = ''
    try {
      const found = await page(next.value ?? undefined)
      later.value = [...later.value, ...found.items]
      next.value = found.next
    } catch (fault) {
      wrong.value = faultWords(fault)
    } finally {
      isMore.value = false
    }
  }

  const tryable = computed(() =>
    items.value.filter((one) => one.state === 'mapped' && !missingFields(one.sheets).length),
  )
  /// What a trial found nothing to refuse in; the others are looked at one by one.
  const runnable = computed(() =>
    items.value.filter((one) => one.state === 'tried' && one.counts && !one.counts.refused),
  )
  /// From the oldest on, as they came; the first refusal ends it.
  async function each(list: Import[], act: (one: Import) => Promise<unknown>) {
    isBusy.value = true
    wrong.value = ''
    let current = ''
    try {
      for (const one of [...list].reverse()) {
        current = one.file_name
        await act(one)
      }
    } catch (fault) {
      wrong.value = `${current}: ${faultWords(fault)}`
    } finally {
      isBusy.value = false
      await read.again()
    }
  }
  const paramsOf = (one: Import) => ({ path: { place: place.value, import: one.import } })
  const tryAll = () =>
    each(tryable.value, (one) =>
      ask(
        client.POST('/places/{place}/imports/{import}/trials', { params: paramsOf(one), body: {} }),
      ),
    )
  const runAll = () =>
    each(runnable.value, (one) =>
      ask(
        client.POST('/places/{place}/imports/{import}/runs', { params: paramsOf(one), body: {} }),
      ),
    )
  return {
    place,
    read,
    items,
    next,
    more,
    isMore,
    wrong,
    tryable,
    runnable,
    isBusy,
    tryAll,
    runAll,
  }
}
