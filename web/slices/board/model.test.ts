// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import type { BoardBuilding, Legend, NeedKind } from '../../app/api-types'
import { columnOf, countStates, inGrid, matrix, step } from './model'

const layer: Legend = {
  name: 'occupancy',
  counted: 7,
  states: [
    { state: 'occupied', count: 5, status: 'normal' },
    { state: 'vacant', count: 2, status: 'vacant' },
  ],
}
/// Two stairwells of two floors; 202 of the second does not exist.
const building: BoardBuilding = {
  id: 'b',
  name: '3',
  stairwells: ['1', '2'],
  grid: [0, 2],
  doors: '101 102 201 202 101 102 201',
  floor: [1, 1, 2, 2, 1, 1, 2],
  stairwell: [0, 0, 0, 0, 1, 1, 1],
  persons: [3, 0, 2, 1, 4, 0, 5],
  layers: [{ layer: 'occupancy', states: [0, 1, 0, 0, 0, 1, 0] }],
  needs: [0, 0, 1, 0, 0, 0, 6],
}

const kinds: NeedKind[] = ['lives_alone', 'chronic', 'infant']

describe('inGrid', () => {
  const other = { ...building, id: 'c', grid: [1, -1] }
  it('keeps a building with one stairwell in the grid', () => {
    expect(inGrid([building, other], 2)).toEqual([building])
    expect(inGrid([building, other], 1)).toEqual([other])
  })
  it('shows everything without a grid, and where none of it lies', () => {
    expect(inGrid([building, other], -1)).toEqual([building, other])
    expect(inGrid([building, other], 7)).toEqual([building, other])
  })
})

describe('matrix', () => {
  const made = matrix(building, layer, kinds)
  it('puts the top floor first and the stairwells side by side', () => {
    expect(made.flights.map((flight) => [flight.name, flight.columns])).toEqual([
      ['1', ['01', '02']],
      ['2', ['01', '02']],
    ])
    const doors = made.rows.map(({ floor, cells }) => [
      floor,
      cells.map((cell) => cell?.door ?? null),
    ])
    expect(doors).toEqual([
      [2, ['201', '202', '201', null]],
      [1, ['101', '102', '101', '102']],
    ])
  })
  it('carries state, status, persons and needs of each door', () => {
    const cell = made.rows[0]!.cells[2]!
    expect(cell).toMatchObject({
      persons: 5,
      state: 'occupied',
      status: 'normal',
      needs: ['chronic', 'infant'],
    })
    expect(made.rows[1]!.cells[3]).toMatchObject({ state: 'vacant', status: 'vacant', needs: [] })
  })
  it('takes the column from the door, or from its place in the row', () => {
    expect(columnOf('1203', 12, 0)).toBe('03')
    expect(columnOf('A', 1, 1)).toBe('02')
  })
  it('shows an empty building as no rows', () => {
    expect(matrix({ ...building, doors: '' }, layer, kinds).rows).toEqual([])
  })
  it('counts the states of many buildings', () => {
    expect(countStates([building, building], layer)).toEqual([10, 4])
  })
  it('is quick for 10,000 dwellings', () => {
    const doors = Array.from({ length: 10_000 }, (_, index) => index)
    const big: BoardBuilding = {
      ...building,
      doors: doors.map((index) => `${Math.floor(index / 4) + 1}0${(index % 4) + 1}`).join(' '),
      floor: doors.map((index) => Math.floor(index / 4) + 1),
      stairwell: doors.map(() => 0),
      persons: doors.map(() => 1),
      layers: [{ layer: 'occupancy', states: doors.map(() => 0) }],
      needs: doors.map(() => 0),
    }
    expect(matrix(big, layer, kinds).rows).toHaveLength(2500)
  })
})

describe('step', () => {
  const made = matrix(building, layer, kinds)
  const sizes = (index: number) => (index === 0 || index === 1 ? made : null)
  const go = (key: string, row: number, column: number, at = 0) =>
    step(sizes, { building: at, row, column }, key)
  it('moves to the neighbour and stops at the wall', () => {
    expect(go('ArrowRight', 1, 1)).toEqual({ building: 0, row: 1, column: 2 })
    expect(go('ArrowLeft', 1, 0)).toBeNull()
    expect(go('ArrowUp', 0, 0)).toBeNull()
  })
  it('stops before a gap at the end of a row', () => {
    expect(go('ArrowRight', 0, 2)).toBeNull()
    expect(go('End', 0, 0)).toEqual({ building: 0, row: 0, column: 2 })
  })
  it('walks on into the next building, to the nearest door', () => {
    expect(go('ArrowDown', 1, 3)).toEqual({ building: 1, row: 0, column: 2 })
    expect(go('ArrowUp', 0, 1, 1)).toEqual({ building: 0, row: 1, column: 1 })
    expect(go('ArrowDown', 1, 0, 1)).toBeNull()
  })
  it('leaves other keys alone', () => {
    expect(go('x', 0, 0)).toBeNull()
  })
})
