// SPDX-License-Identifier: Apache-2.0
import type { Board, BoardBuilding, Legend, NeedKind, Status } from '../../app/api-types'

export interface Cell {
  /// Index in the building's arrays.
  index: number
  door: string
  persons: number
  state: string
  status: Status
  needs: NeedKind[]
}
export interface Flight {
  index: number
  name: string
  /// Labels of the doors' columns, as 01 02.
  columns: string[]
}
export interface Matrix {
  flights: Flight[]
  /// Top floor first; one cell or gap for each column of each stairwell, in order.
  rows: { floor: number; cells: (Cell | null)[] }[]
  columns: number
}

/// 02 of 502 on floor 5, 01 of 1201 on floor 12; otherwise the place in its row.
export function columnOf(door: string, floor: number, order: number): string {
  const begin = String(floor)
  const rest = door.startsWith(begin) ? door.slice(begin.length) : ''
  return /^\d{1,2}$/.test(rest) ? rest.padStart(2, '0') : String(order + 1).padStart(2, '0')
}

export const doorsOf = (building: BoardBuilding): string[] =>
  building.doors ? building.doors.split(' ') : []

/// The buildings that lie in a grid, or have a stairwell there; all of them where none has.
export function inGrid(buildings: BoardBuilding[], grid: number): BoardBuilding[] {
  const own = grid < 0 ? [] : buildings.filter((one) => one.grid.includes(grid))
  return own.length ? own : buildings
}

const statesOf = (building: BoardBuilding, layer: Legend): number[] =>
  building.layers.find((one) => one.layer === layer.name)?.states ?? []

/// The kinds whose bits are set, in the order of the board's list.
export const needsOf = (bits: number, kinds: NeedKind[]): NeedKind[] =>
  kinds.filter((_, bit) => (bits >> bit) & 1)

/// Floors × doors of one building, from the arrays of the wire.
export function matrix(building: BoardBuilding, layer: Legend, kinds: NeedKind[]): Matrix {
  const doors = doorsOf(building)
  const states = statesOf(building, layer)
  const order = new Map<string, number>()
  const placed = doors.map((door, index) => {
    const floor = building.floor[index] ?? 1
    const flight = building.stairwell[index] ?? 0
    const row = `${flight}/${floor}`
    const position = order.get(row) ?? 0
    order.set(row, position + 1)
    return { index, door, floor, flight, column: columnOf(door, floor, position) }
  })
  const flights = building.stairwells.map((name, index) => {
    const own = placed.filter((one) => one.flight === index)
    return { index, name, columns: [...new Set(own.map((one) => one.column))].sort() }
  })
  const starts = flights.map((_, index) =>
    flights.slice(0, index).reduce((sum, flight) => sum + flight.columns.length, 0),
  )
  const columns = flights.reduce((sum, flight) => sum + flight.columns.length, 0)
  const rows = new Map<number, (Cell | null)[]>()
  for (const { index, door, floor, flight, column } of placed) {
    const cells = rows.get(floor) ?? Array.from({ length: columns }, () => null)
    rows.set(floor, cells)
    const at = (starts[flight] ?? 0) + (flights[flight]?.columns.indexOf(column) ?? 0)
    const state = layer.states[states[index] ?? 0]
    cells[at] = {
      index,
      door,
      persons: building.persons[index] ?? 0,
      state: state?.state ?? '',
      status: state?.status ?? 'normal',
      needs: needsOf(building.needs[index] ?? 0, kinds),
    }
  }
  const sorted = [...rows].sort(([a], [b]) => b - a)
  return { flights, columns, rows: sorted.map(([floor, cells]) => ({ floor, cells })) }
}

/// How many doors of these buildings are in each state of a layer.
export function countStates(buildings: BoardBuilding[], layer: Legend): number[] {
  const counts = layer.states.map(() => 0)
  for (const building of buildings)
    for (const state of statesOf(building, layer)) if (counts[state] !== undefined) counts[state]++
  return counts
}

export const doorCount = (building: BoardBuilding): number => doorsOf(building).length
export const floorCount = (building: BoardBuilding): number => new Set(building.floor).size
export const personCount = (building: BoardBuilding): number =>
  building.persons.reduce((sum, persons) => sum + persons, 0)

export interface Walk {
  building: number
  row: number
  column: number
}

/// The next door in a direction, over gaps, and on into the neighbouring building at the top and
/// the bottom; null where the board ends.
export function step(
  sizes: (building: number) => Matrix | null,
  from: Walk,
  key: string,
): Walk | null {
  const here = sizes(from.building)
  if (!here) return null
  const cellAt = (walk: Walk) => sizes(walk.building)?.rows[walk.row]?.cells[walk.column]
  if (key === 'Home' || key === 'End') {
    const cells = here.rows[from.row]?.cells ?? []
    const filled = cells.map((cell, index) => (cell ? index : -1)).filter((index) => index >= 0)
    const column = key === 'Home' ? filled[0] : filled[filled.length - 1]
    return column === undefined ? null : { ...from, column }
  }
  const [down, right] = {
    ArrowUp: [-1, 0],
    ArrowDown: [1, 0],
    ArrowLeft: [0, -1],
    ArrowRight: [0, 1],
  }[key] ?? [0, 0]
  if (!down && !right) return null
  let walk = { ...from, row: from.row + down!, column: from.column + right! }
  while (
    walk.row >= 0 &&
    walk.row < here.rows.length &&
    walk.column >= 0 &&
    walk.column < here.columns
  ) {
    if (cellAt(walk)) return walk
    walk = { ...walk, row: walk.row + down!, column: walk.column + right! }
  }
  if (!down) return null
  const next = sizes(from.building + down)
  if (!next) return null
  const row = down > 0 ? 0 : next.rows.length - 1
  const cells = next.rows[row]?.cells ?? []
  const near = Math.min(from.column, cells.length - 1)
  for (let away = 0; away < cells.length; away++)
    for (const column of [near - away, near + away])
      if (cells[column]) return { building: from.building + down, row, column }
  return null
}

/// Heights of the buildings' cards, for a list that draws only what is near.
export const cardHeight = (floors: number): number => 118 + floors * 74

/// What of the board may stay on the device: everything, since it names nobody.
export const keepBoard = (board: Board): Board => board
