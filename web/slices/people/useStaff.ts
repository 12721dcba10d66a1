// SPDX-License-Identifier: Apache-2.0
import { computed, ref, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { faultWords } from '../../app/acts'
import type { PlaceCard, StaffCard } from '../../app/api-types'
import { ask, client } from '../../app/client'
import { useRead } from '../../app/reads'

/// Who works on the premises of a community, or on one of them, by page.
export function useStaff() {
  const route = useRoute()
  const router = useRouter()
  const place = computed(() => String(route.params.place))
  const premises = computed(() => String(route.query.premises ?? ''))
  const choose = (id: string) => router.replace({ query: id ? { premises: id } : {} })

  const page = (after: string | null) => {
    const query = {
      ...(premises.value ? { premises: premises.value } : {}),
      ...(after ? { after } : {}),
    }
    return ask(
      client.GET('/places/{place}/staff', { params: { path: { place: place.value }, query } }),
    )
  }
  const read = useRead(
    () => `staff/${place.value}/${premises.value}`,
    () => page(null),
    { topics: ['people.'] },
  )
  const all = useRead(
    () => `premises/${place.value}`,
    async () => {
      const found: PlaceCard[] = []
      let after: string | null = null
      do {
        const query: { limit: number; after?: string } = { limit: 200 }
        if (after) query.after = after
        const params = { path: { place: place.value }, query }
        const some = await ask(client.GET('/places/{place}/premises', { params }))
        found.push(...some.items)
        after = some.next ?? null
      } while (after)
      return found
    },
    { topics: ['place.'] },
  )
  const more = ref<StaffCard[]>([])
  const next = ref<string | null>(null)
  const wrong = ref('')
  watch(read.value, (first) => {
    more.value = []
    next.value = first?.next ?? null
    wrong.value = ''
  })
  /// Those at work first; whoever left stands below.
  const lines = computed(() => {
    const known = [...(read.value.value?.items ?? []), ...more.value]
    return [...known.filter(({ until }) => !until), ...known.filter(({ until }) => until)]
  })
  async function readMore() {
    const first = read.value.value
    try {
      const found = await page(next.value)
      if (first !== read.value.value) return // other premises were chosen meanwhile
      more.value = [...more.value, ...found.items]
      next.value = found.next ?? null
    } catch (fault) {
      wrong.value = faultWords(fault)
    }
  }
  return { place, premises, choose, read, all, lines, next, wrong, readMore }
}
