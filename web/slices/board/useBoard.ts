// SPDX-License-Identifier: Apache-2.0
import { computed, ref, watch } from 'vue'
import { useRoute, useRouter, type LocationQuery } from 'vue-router'
import { ask, client } from '../../app/client'
import type { BoardBuilding } from '../../app/api-types'
import { useRead } from '../../app/reads'
import { inGrid, keepBoard, matrix, type Matrix } from './model'

export interface Door {
  building: string
  stairwell: string
  door: string
}

/// The board of one compound: its layer, filter and opened door live in the address, so that a door
/// can be linked to.
export function useBoard() {
  const route = useRoute()
  const router = useRouter()
  const place = computed(() => String(route.params.place))
  const compound = computed(() => String(route.params.compound ?? '') || undefined)
  const read = useRead(
    () => `board/${place.value}/${compound.value ?? ''}`,
    () => {
      const params = { path: { place: place.value }, query: { compound: compound.value } }
      return ask(client.GET('/places/{place}/board', { params }))
    },
    { topics: ['people.', 'place.', 'exchange.', 'census.'], keep: keepBoard },
  )
  const board = computed(() => read.value.value)
  const asQuery = (more: LocationQuery) =>
    void router.replace({ query: { ...route.query, ...more } })

  const layerName = computed({
    get: () => String(route.query.layer ?? board.value?.layers[0]?.name ?? 'occupancy'),
    set: (layer) => asQuery({ layer, only: undefined as never }),
  })
  const layer = computed(
    () =>
      board.value?.layers.find((one) => one.name === layerName.value) ??
      board.value?.layers[0] ??
      null,
  )
  const only = computed({
    get: () => (route.query.only ? String(route.query.only) : null),
    set: (state) => asQuery({ only: state ?? (undefined as never) }),
  })
  const open = computed<Door | null>({
    get() {
      const [building, stairwell, door] = String(route.query.door ?? '').split('~')
      return building && stairwell !== undefined && door ? { building, stairwell, door } : null
    },
    set: (door) =>
      asQuery({
        door: door ? `${door.building}~${door.stairwell}~${door.door}` : (undefined as never),
      }),
  })

  const grid = computed({
    get: () => String(route.query.grid ?? ''),
    set: (id) => {
      current.value = 0
      asQuery({ grid: id || (undefined as never), door: undefined as never })
    },
  })
  const grids = computed(() =>
    (board.value?.grids ?? []).map((one, index) => ({
      ...one,
      isHere: board.value!.buildings.some((building) => building.grid.includes(index)),
    })),
  )
  const buildings = computed(() =>
    inGrid(
      board.value?.buildings ?? [],
      grids.value.findIndex((one) => one.id === grid.value),
    ),
  )

  // A matrix is computed once per building and layer, when the building comes into view.
  const matrices = new Map<BoardBuilding, Matrix>()
  watch([layer, buildings], () => matrices.clear(), { flush: 'sync' })
  function matrixOf(building: BoardBuilding): Matrix {
    const known = matrices.get(building)
    if (known) return known
    const made = matrix(building, layer.value!, board.value?.need_kinds ?? [])
    matrices.set(building, made)
    return made
  }

  const current = ref(0)
  watch(compound, () => (current.value = 0))
  return {
    place,
    compound,
    read,
    board,
    layerName,
    layer,
    only,
    open,
    grid,
    grids,
    buildings,
    matrixOf,
    current,
    router,
  }
}
export type BoardView = ReturnType<typeof useBoard>
