// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import { beginOf, endOf, lastDay } from './terms'

describe('the days of a right', () => {
  it('begin and end with the day in China', () => {
    expect(beginOf('2026-12-01')).toBe(Date.UTC(2026, 10, 30, 16))
    expect(endOf('2026-12-01')).toBe(Date.UTC(2026, 11, 1, 16))
    expect(endOf('2026-12-31')).toBe(Date.UTC(2026, 11, 31, 16))
  })
  it('are none where none was chosen', () => {
    expect(endOf('')).toBeUndefined()
    expect(beginOf('')).toBeUndefined()
  })
  it('name the last day, not the one after it', () => {
    const end = Date.parse('2026-12-02T00:00:00+08:00')
    expect(lastDay(end)).toBe('2026-12-01')
  })
})
