// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import { instantOf, officeTime } from '../../app/format'
import { clock, degrees, minutesOf } from './terms'

describe('times and figures of rules', () => {
  it('writes minutes as a clock and reads them back', () => {
    expect(clock(5)).toBe('00:05')
    expect(clock(1320)).toBe('22:00')
    expect(minutesOf('22:05')).toBe(1325)
  })
  it('keeps the time of China wherever the reader is', () => {
    expect(officeTime(0)).toBe('1970-01-01T08:00')
    expect(instantOf('1970-01-01T08:00')).toBe(0)
  })
  it('writes tenths as degrees', () => expect(degrees(370)).toBe('37.0'))
})
