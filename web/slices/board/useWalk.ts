// SPDX-License-Identifier: Apache-2.0
import { computed, nextTick, ref, type Ref } from 'vue'
import type { BoardView } from './useBoard'
import { step, type Walk } from './model'

/// Walking the board by keyboard: one door is the tab stop, arrows move it, Enter opens, Esc closes,
/// Page Up and Page Down change the building.
export function useWalk(view: BoardView, list: Ref<HTMLElement | undefined>, flight: Ref<number>) {
  const at = ref<Walk | null>(null)
  const matrixAt = (building: number) => {
    const found = view.buildings.value[building]
    return found ? view.matrixOf(found) : null
  }

  /// The first door of a building, or of the stairwell that is shown.
  function firstIn(building: number): Walk | null {
    const found = matrixAt(building)
    for (const [row, { cells }] of found?.rows.entries() ?? [])
      for (const [column, cell] of cells.entries()) if (cell) return { building, row, column }
    return null
  }
  const stop = computed(() => {
    const known = at.value
    const cell = known && matrixAt(known.building)?.rows[known.row]?.cells[known.column]
    return cell ? known : null
  })
  function stopIn(building: number) {
    if (stop.value?.building === building) return stop.value
    // Each building has its own tab stop, so that Tab reaches any of them.
    const first = firstIn(building)
    if (!first || !flight.value) return first
    const found = matrixAt(building)!
    const begin = found.flights
      .slice(0, flight.value)
      .reduce((sum, one) => sum + one.columns.length, 0)
    const column =
      found.rows[first.row]?.cells.findIndex((cell, index) => cell && index >= begin) ?? -1
    return column < 0 ? first : { ...first, column }
  }

  async function moveTo(walk: Walk) {
    at.value = walk
    view.current.value = walk.building
    await nextTick()
    focus()
  }
  function focus() {
    if (!at.value) return
    const { building, row, column } = at.value
    const cell = list.value?.querySelector<HTMLElement>(
      `[data-building="${building}"] [data-at="${row}.${column}"]`,
    )
    cell?.focus()
  }
  function openAt(building: number, row: number, column: number) {
    const own = view.buildings.value[building]
    const cell = matrixAt(building)?.rows[row]?.cells[column]
    if (!own || !cell) return
    at.value = { building, row, column }
    const stairwell = own.stairwells[own.stairwell[cell.index] ?? 0] ?? ''
    view.open.value = { building: own.id, stairwell, door: cell.door }
  }
  function placeOf(target: EventTarget | null): Walk | null {
    const cell = (target as HTMLElement | null)?.closest<HTMLElement>('[data-at]')
    const building = cell?.closest<HTMLElement>('[data-building]')?.dataset.building
    if (!cell || building === undefined) return null
    const [row, column] = cell.dataset.at!.split('.').map(Number)
    return { building: Number(building), row: row!, column: column! }
  }
  function onFocus(event: FocusEvent) {
    const found = placeOf(event.target)
    if (found) at.value = found
  }
  function onKey(event: KeyboardEvent) {
    const from = placeOf(event.target)
    if (!from || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      openAt(from.building, from.row, from.column)
      return
    }
    if (event.key === 'Escape') {
      view.open.value = null
      return
    }
    const leap = { PageUp: -1, PageDown: 1 }[event.key]
    const next = leap ? firstIn(from.building + leap) : step(matrixAt, from, event.key)
    if (!next) return
    event.preventDefault()
    void moveTo(next)
  }
  return { onKey, onFocus, openAt, stopIn, focus }
}
