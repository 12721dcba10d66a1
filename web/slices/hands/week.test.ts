// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import { draftOf, weekLines, windowsOf } from './week'

describe('the week of a hand', () => {
  it('goes on past midnight where the end is not after the beginning', () => {
    expect(windowsOf([{ weekday: '5', from: '22:00', until: '06:00' }])).toEqual([
      { weekday: 5, from_minute: 1320, until_minute: 1800 },
    ])
    expect(windowsOf([{ weekday: '5', from: '00:00', until: '00:00' }])[0]!.until_minute).toBe(1440)
  })
  it('comes back as it was shown, and without what was left empty', () => {
    const window = { weekday: 1, from_minute: 480, until_minute: 1020 }
    expect(windowsOf([draftOf(window), { weekday: '2', from: '', until: '' }])).toEqual([window])
  })
  it('shows days of the same times together', () => {
    const at = (weekday: number) => ({ weekday, from_minute: 480, until_minute: 1020 })
    expect(weekLines([at(3), at(1)])).toEqual([{ days: [1, 3], times: '08:00–17:00' }])
  })
})
