// SPDX-License-Identifier: Apache-2.0
import { dayOf, daysBetween } from '../../app/format'

const day = 86_400_000

/// One day of an order, as the strip shows it.
export interface StripDay {
  on: string
  /// Counted from the start, which is day 0.
  number: number
  isTest: boolean
  /// Of the tests of that day, the worst first.
  result: 'positive' | 'pending' | 'invalid' | 'negative' | null
  isToday: boolean
  isPast: boolean
  isLast: boolean
}

const worst = ['positive', 'pending', 'invalid', 'negative'] as const

interface Shown {
  start_at: number
  ends_at: number
  ended_at?: number | null
  test_days: string[]
  tests: { on: string; result: string }[]
}

const after = (on: string, days: number) =>
  new Date(Date.parse(`${on}T00:00Z`) + days * day).toISOString().slice(0, 10)

/// The last day of an order: an end at midnight is that of the day before.
export const lastDay = (ends: number): string => dayOf(ends - 1)

/// From the day of the start to the last one, or to today where that is later and it is not over;
/// at most 90 days.
export function stripOf(order: Shown, now: number): StripDay[] {
  const first = dayOf(order.start_at)
  const today = dayOf(now)
  const last = lastDay(order.ends_at)
  const shown = !order.ended_at && today > last ? today : last
  const length = Math.min(90, daysBetween(first, shown) + 1)
  return Array.from({ length }, (_, number) => {
    const on = after(first, number)
    const results = order.tests.filter((test) => test.on === on).map(({ result }) => result)
    return {
      on,
      number,
      isTest: order.test_days.includes(on),
      result: worst.find((one) => results.includes(one)) ?? null,
      isToday: on === today,
      isPast: on < today,
      isLast: on === last,
    }
  })
}

/// "2 d 3 h" as two numbers, of a time that is to come or has passed.
export function spanOf(ms: number): { days: number; hours: number; minutes: number } {
  const minutes = Math.floor(Math.abs(ms) / 60_000)
  return {
    days: Math.floor(minutes / 1440),
    hours: Math.floor((minutes % 1440) / 60),
    minutes: minutes % 60,
  }
}

/// "08:00" of a minute of the day.
export const minuteText = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
