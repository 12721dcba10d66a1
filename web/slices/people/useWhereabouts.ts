// SPDX-License-Identifier: Apache-2.0
import { computed, ref, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { faultWords } from '../../app/acts'
import type { Whereabouts, WhereaboutsLine } from '../../app/api-types'
import { ask, client } from '../../app/client'
import { useRead } from '../../app/reads'

export const kinds: Whereabouts[] = ['registered_elsewhere', 'living_elsewhere', 'away']

/// Who lives or is registered elsewhere or is away, within the place of the address, by page.
export function useWhereabouts() {
  const route = useRoute()
  const router = useRouter()
  const place = computed(() => String(route.params.place))
  const text = (name: string) => (typeof route.query[name] === 'string' ? route.query[name] : '')
  const kind = computed<Whereabouts>(() => kinds.find((one) => one === text('of')) ?? kinds[0]!)
  const area = computed(() => text('area'))
  const building = computed(() => text('building'))
  const within = computed(() => building.value || area.value)
  const set = (change: Record<string, string>) => {
    const wanted = { of: kind.value, area: area.value, building: building.value, ...change }
    const query = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value))
    return router.replace({ query })
  }

  const page = (of: Whereabouts, limit: number, after: string | null) => {
    const query = {
      of,
      limit,
      ...(within.value ? { within: within.value } : {}),
      ...(after ? { after } : {}),
    }
    const params = { path: { place: place.value }, query }
    return ask(client.GET('/places/{place}/whereabouts', { params }))
  }
  const read = useRead(
    () => `whereabouts/${place.value}/${kind.value}/${within.value}`,
    () => page(kind.value, 50, null),
    { topics: ['people.'] },
  )
  /// How many there are of each kind.
  const totals = useRead(
    () => `whereabouts-totals/${place.value}/${within.value}`,
    async () => {
      const all = await Promise.all(kinds.map((of) => page(of, 1, null)))
      return Object.fromEntries(kinds.map((of, index) => [of, all[index]!.total])) as Record<
        Whereabouts,
        number
      >
    },
    { topics: ['people.'] },
  )
  const more = ref<WhereaboutsLine[]>([])
  const next = ref<string | null>(null)
  const wrong = ref('')
  watch(read.value, (first) => {
    more.value = []
    next.value = first?.next ?? null
    wrong.value = ''
  })
  const lines = computed(() => [...(read.value.value?.items ?? []), ...more.value])
  async function readMore() {
    const first = read.value.value
    try {
      const found = await page(kind.value, 50, next.value)
      if (first !== read.value.value) return // another list was chosen meanwhile
      more.value = [...more.value, ...found.items]
      next.value = found.next ?? null
    } catch (fault) {
      wrong.value = faultWords(fault)
    }
  }

  const areas = useRead(
    () => `areas/${place.value}`,
    async () => {
      const params = { path: { place: place.value } }
      const [grids, compounds] = await Promise.all([
        ask(client.GET('/places/{place}/grids', { params })),
        ask(client.GET('/places/{place}/compounds', { params })),
      ])
      return {
        grids: grids.items.map(({ id, name }) => ({ id, name })),
        compounds: compounds.items.map(({ compound: { id, name } }) => ({ id, name })),
      }
    },
  )
  const isCompound = computed(() =>
    areas.value.value?.compounds.some(({ id }) => id === area.value),
  )
  const buildings = useRead(
    () => (isCompound.value ? `buildings/${place.value}/${area.value}` : null),
    async () => {
      const params = { path: { place: place.value, compound: area.value } }
      const found = await ask(client.GET('/places/{place}/compounds/{compound}', { params }))
      return found.buildings.map(({ building: { id, name } }) => ({ id, name }))
    },
  )
  return {
    place,
    kind,
    area,
    building,
    set,
    read,
    totals,
    lines,
    next,
    wrong,
    readMore,
    areas,
    buildings,
    isCompound,
  }
}
