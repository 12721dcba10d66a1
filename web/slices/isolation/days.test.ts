// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import { instantOf } from '../../app/format'
import { lastDay, minuteText, spanOf, stripOf } from './days'
import { sideOf } from './sides'

const order = {
  start_at: instantOf('2022-02-26T18:00'),
  ends_at: instantOf('2022-03-06T00:00'),
  ended_at: null,
  test_days: ['2022-02-27', '2022-03-05'],
  tests: [
    { on: '2022-02-27', result: 'negative' },
    { on: '2022-02-27', result: 'pending' },
  ],
}

describe('the strip of days', () => {
  it('goes from the start to the last day, over the end of a month', () => {
    const strip = stripOf(order, instantOf('2022-03-01T09:00'))
    expect(strip.map(({ on }) => on.slice(5))).toEqual(
      '02-26 02-27 02-28 03-01 03-02 03-03 03-04 03-05'.split(' '),
    )
    expect(strip[3]).toMatchObject({ number: 3, isToday: true, isPast: false })
    expect(strip[7]).toMatchObject({ isLast: true, isTest: true, result: null })
  })
  it('shows the worst result of a day', () => {
    expect(stripOf(order, order.start_at)[1]).toMatchObject({ isTest: true, result: 'pending' })
  })
  it('goes on to today where it is overdue, and not where it is over', () => {
    const late = instantOf('2022-03-07T09:00')
    expect(stripOf(order, late)).toHaveLength(10)
    expect(stripOf({ ...order, ended_at: order.ends_at }, late)).toHaveLength(8)
  })
})

it('an end at midnight is that of the day before', () => {
  expect(lastDay(instantOf('2022-03-06T00:00'))).toBe('2022-03-05')
  expect(lastDay(instantOf('2022-03-06T09:00'))).toBe('2022-03-06')
})
it('tells times in days, hours and minutes', () => {
  expect(spanOf(-(26 * 60 + 5) * 60_000)).toEqual({ days: 1, hours: 2, minutes: 5 })
  expect(minuteText(485)).toBe('08:05')
})
it('knows the pages that an address names', () => {
  expect(sideOf('', '')).toBe('list')
  expect(sideOf('late', '')).toBe('late')
  expect(sideOf('order', 'x')).toBe('order')
  expect(sideOf('order', '')).toBeNull()
  expect(sideOf('late', 'x')).toBeNull()
  expect(sideOf('nothing', '')).toBeNull()
})
