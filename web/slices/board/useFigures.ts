// SPDX-License-Identifier: Apache-2.0
import { computed, type Ref } from 'vue'
import { buildingName, dayOf, moment, stairwellName } from '../../app/format'
import { say, sayAny, type Key } from '../../app/words'
import { countStates, doorCount, floorCount, personCount } from './model'
import type { BoardView } from './useBoard'

const good = ['occupied', 'rented', 'complete', 'needs', 'due_soon', 'done']

/// What the board says of itself in numbers. A desk counts the compound; a pocket shows one building
/// and counts that.
export function useFigures(view: BoardView, isPocket: Ref<boolean>) {
  const { board, buildings, current, layer } = view
  const building = computed(() => buildings.value[current.value] ?? null)
  const counted = computed(() =>
    isPocket.value && building.value ? [building.value] : buildings.value,
  )
  const counts = computed(() => (layer.value ? countStates(counted.value, layer.value) : []))
  const doors = computed(() => counted.value.reduce((sum, one) => sum + doorCount(one), 0))
  const persons = computed(() => counted.value.reduce((sum, one) => sum + personCount(one), 0))

  /// How much of the layer is as it should be; null for a layer without such a measure.
  const share = computed(() => {
    const words = sayAny(`board.share_${layer.value?.name}`)
    if (!words || !layer.value) return null
    const sum = (isCounted: (state: string) => boolean) =>
      layer.value!.states.reduce(
        (all, { state }, index) => all + (isCounted(state) ? (counts.value[index] ?? 0) : 0),
        0,
      )
    const part = sum((state) => good.includes(state))
    // Doors that a layer does not ask about do not count.
    const apart = layer.value.name === 'special_needs' ? 'none' : 'not_asked'
    return { words, part, whole: sum((state) => state !== apart) }
  })
  const summary = computed(() => {
    const own = isPocket.value ? building.value : null
    const n = (key: Key, count: number) => say(key, { n: count })
    return [
      own ? n('board.floors', floorCount(own)) : n('board.buildings', buildings.value.length),
      n('board.doors', doors.value),
      n('board.people', persons.value),
    ].join(' · ')
  })
  // What a sheet of paper must say by itself: what it counts, and of when it is.
  const paperLine = computed(
    () => `${summary.value} · ${dayOf(Date.now())} ${moment(Date.now()).slice(6)}`,
  )
  const layerChoices = computed(() =>
    (board.value?.layers ?? []).map(({ name }) => ({
      value: name,
      words: sayAny(`layer.${name}`) ?? name,
    })),
  )
  const named = (names: string[], words: (name: string) => string) =>
    names.map((name, index) => ({ value: String(index), words: words(name) }))
  const flightChoices = computed(() => named(building.value?.stairwells ?? [], stairwellName))
  const buildingChoices = computed(() =>
    named(
      buildings.value.map(({ name }) => name),
      buildingName,
    ),
  )
  return {
    building,
    counts,
    doors,
    share,
    summary,
    paperLine,
    layerChoices,
    flightChoices,
    buildingChoices,
  }
}
