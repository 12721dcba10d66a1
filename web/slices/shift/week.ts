// SPDX-License-Identifier: Apache-2.0
/// A roster as a page shows it: days, cells, what has to be done.
import { sayAny } from '../../app/words'
import type { BreachFound, RosterSheet, SlotCard, TurnCard } from './types'

const day = 86_400_000
export const plusDays = (on: string, days: number): string =>
  new Date(Date.parse(`${on}T00:00Z`) + days * day).toISOString().slice(0, 10)
/// 1 is Monday.
export const weekdayOf = (on: string): number => new Date(`${on}T00:00Z`).getUTCDay() || 7
export const mondayOf = (on: string): string => plusDays(on, 1 - weekdayOf(on))
export const daysFrom = (first: string, days: number): string[] =>
  Array.from({ length: days }, (_, n) => plusDays(first, n))
/// "11-23"
export const shortDay = (on: string): string => on.slice(5)

/// "07:00", of a minute of the day; past midnight it begins anew.
export function clockOf(minute: number): string {
  const inDay = ((minute % 1440) + 1440) % 1440
  const two = (n: number) => String(n).padStart(2, '0')
  return `${two(Math.floor(inDay / 60))}:${two(inDay % 60)}`
}
export const minuteOf = (text: string): number => {
  const [hours, minutes] = text.split(':').map(Number)
  return (hours ?? 0) * 60 + (minutes ?? 0)
}
/// An end that is not after the beginning is on the next day.
export const minutesBetween = (from: string, until: string): number => {
  const minutes = minuteOf(until) - minuteOf(from)
  return minutes > 0 ? minutes : minutes + 1440
}
/// "11", "7.5"
export const hoursOf = (minutes: number): string => String(Math.round(minutes / 6) / 10)

/// One place of a cell: somebody's turn, or an open one.
export interface Place {
  key: string
  slot: SlotCard
  turn?: TurnCard
  /// Open places below what is needed at least are worse.
  isBelowLeast?: boolean
}
const keyOf = (post: string, shift: string, on: string) => `${post}/${shift}/${on}`

/// The places of each shift and day, posts in their order; open ones behind those who stand there.
export function placesOf(sheet: RosterSheet): Map<string, Place[]> {
  const turns = new Map<string, TurnCard[]>()
  for (const turn of sheet.turns) {
    const key = keyOf(turn.post, turn.shift, turn.on)
    turns.set(key, [...(turns.get(key) ?? []), turn])
  }
  const cells = new Map<string, Place[]>()
  for (const slot of sheet.slots) {
    const key = keyOf(slot.post, slot.shift, slot.on)
    const here = turns.get(key) ?? []
    const cell = cells.get(`${slot.shift}/${slot.on}`) ?? []
    for (const turn of here) cell.push({ key: turn.turn, slot, turn })
    for (let n = slot.taken; n < slot.wanted; ++n)
      cell.push({ key: `${key}/${n}`, slot, isBelowLeast: n < slot.least })
    cells.set(`${slot.shift}/${slot.on}`, cell)
  }
  return cells
}

/// Open places, also of shifts that run, the worst first: below the least before others, the next
/// before later ones.
export function gapsOf(sheet: RosterSheet, now: number): Place[] {
  const minutes = new Map(sheet.shifts.map((one) => [one.shift, one.minutes]))
  const untilOf = ({ shift, from_at }: Place['slot']) =>
    from_at + (minutes.get(shift) ?? 0) * 60_000
  return [...placesOf(sheet).values()]
    .flat()
    .filter((place) => !place.turn && untilOf(place.slot) > now)
    .sort(
      (a, b) =>
        Number(b.isBelowLeast) - Number(a.isBelowLeast) ||
        a.slot.from_at - b.slot.from_at ||
        a.key.localeCompare(b.key),
    )
}

/// Turns that somebody has to look at: who cannot come, and rules that are broken.
export const troubledTurns = (sheet: RosterSheet): TurnCard[] =>
  sheet.turns.filter((turn) => turn.cannot_at || (turn.breaches.length && !turn.exception))

const counted = new Set(['too_little_rest', 'too_many_minutes', 'week_too_long'])
/// "Too little rest: 8 hours instead of 11"
export function breachWords(one: BreachFound): string {
  const words = sayAny(`breach.${one.breach}`) ?? one.breach
  if (!one.allowed) return words
  const show = (n: number) => (counted.has(one.breach) ? hoursOf(n) : String(n))
  return (
    sayAny(`breach.of_${counted.has(one.breach) ? 'hours' : 'days'}`, {
      rule: words,
      is: show(one.is),
      allowed: show(one.allowed),
    }) ?? words
  )
}
