// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import type { RosterSheet } from './types'
import {
  clockOf,
  daysFrom,
  gapsOf,
  minutesBetween,
  mondayOf,
  placesOf,
  troubledTurns,
} from './week'

const slot = (on: string, shift: string, wanted: number, taken: number, from_at: number) => ({
  post: 'gate',
  shift,
  on,
  from_at,
  least: 1,
  wanted,
  taken,
})
const turn = (id: string, on: string, more = {}) => ({
  turn: id,
  hand: id,
  post: 'gate',
  shift: 'early',
  on,
  breaches: [],
  exception: '',
  cannot_at: null,
  ...more,
})
const sheet = (slots: unknown[], turns: unknown[]) =>
  ({ slots, turns, shifts: [{ shift: 'early', minutes: 1 }] }) as unknown as RosterSheet

describe('a roster', () => {
  it('begins its week on Monday, also on a Sunday', () => {
    expect(mondayOf('2026-11-29')).toBe('2026-11-23')
    expect(mondayOf('2026-11-23')).toBe('2026-11-23')
    expect(daysFrom('2026-11-30', 2)).toEqual(['2026-11-30', '2026-12-01'])
  })
  it('tells times over midnight', () => {
    expect(clockOf(23 * 60 + 480)).toBe('07:00')
    expect(minutesBetween('23:00', '07:00')).toBe(480)
    expect(minutesBetween('07:00', '07:00')).toBe(1440)
  })
  it('shows open places behind those who stand there', () => {
    const cells = placesOf(sheet([slot('2026-11-23', 'early', 3, 1, 1)], [turn('a', '2026-11-23')]))
    const cell = cells.get('early/2026-11-23')!
    expect(cell.map((place) => place.turn?.turn ?? 'open')).toEqual(['a', 'open', 'open'])
    expect(cell[1]!.isBelowLeast).toBe(false)
  })
  it('puts the worst gap first, that of a shift that runs too, and leaves out what is over', () => {
    const gaps = gapsOf(
      sheet(
        [
          slot('2026-11-21', 'early', 1, 0, 0),
          slot('2026-11-22', 'early', 1, 0, 50_000),
          slot('2026-11-23', 'early', 2, 1, 100_000),
          slot('2026-11-24', 'early', 1, 0, 200_000),
        ],
        [turn('a', '2026-11-23')],
      ),
      60_000,
    )
    expect(gaps.map((place) => [place.slot.on, place.isBelowLeast])).toEqual([
      ['2026-11-22', true],
      ['2026-11-24', true],
      ['2026-11-23', false],
    ])
  })
  it('keeps a place open for whom who cannot come leaves', () => {
    const cells = placesOf(
      sheet([slot('2026-11-23', 'early', 1, 0, 1)], [turn('a', '2026-11-23', { cannot_at: 5 })]),
    )
    expect(cells.get('early/2026-11-23')).toHaveLength(2)
  })
  it('asks for nobody whose broken rule has a reason', () => {
    const broken = [{ breach: 'too_little_rest', is: 1, allowed: 2 }]
    const turns = [
      turn('a', '2026-11-23', { breaches: broken }),
      turn('b', '2026-11-23', { breaches: broken, exception: '急' }),
      turn('c', '2026-11-23', { cannot_at: 5 }),
    ]
    expect(troubledTurns(sheet([], turns)).map((one) => one.turn)).toEqual(['a', 'c'])
  })
})
