// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import { byDay, fromAddress, inAddress, isFiltered, noFilter, readable } from './lines'

const line = (sequence: number, at: string) => ({
  sequence,
  at: Date.parse(`${at}:00+08:00`),
  act: 'people.add_person',
  user: null,
  user_name: '',
  topics: [],
  is_erased: false,
})

describe('lines of the journal', () => {
  it('stand under their day, in their order', () => {
    const days = byDay([
      line(3, '2026-11-24T10:00'),
      line(2, '2026-11-24T09:00'),
      line(1, '2026-11-23T23:59'),
    ])
    expect(days.map(({ day, lines }) => [day, lines.map((one) => one.sequence)])).toEqual([
      ['2026-11-24', [3, 2]],
      ['2026-11-23', [1]],
    ])
    expect(byDay([])).toEqual([])
  })
  it('are filtered by the address, both ways', () => {
    const filter = { ...noFilter, act: 'people.', day: '2026-11-24' }
    expect(inAddress(filter)).toEqual({ act: 'people.', day: '2026-11-24' })
    expect(fromAddress(inAddress(filter))).toEqual(filter)
    expect(fromAddress({ act: ['a', 'b'] })).toEqual(noFilter)
    expect(isFiltered(noFilter)).toBe(false)
    expect(isFiltered(filter)).toBe(true)
  })
  it('show their texts line by line', () => {
    expect(readable('{"a":1}')).toBe('{\n  "a": 1\n}')
    expect(readable('no json')).toBe('no json')
  })
})
