// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import { degrees, howsOf, tenthsOf } from './looks'
import { sideOf } from './sides'
import { line } from './trend'

describe('a temperature as somebody types it', () => {
  it('is read with a point, a comma, or without either', () => {
    expect(tenthsOf('36.5')).toBe(365)
    expect(tenthsOf('36,5')).toBe(365)
    expect(tenthsOf('36。5')).toBe(365)
    expect(tenthsOf('385')).toBe(385)
    expect(tenthsOf(' 37 ')).toBe(370)
  })
  it('may be left out, and is not guessed', () => {
    expect(tenthsOf('')).toBeNull()
    for (const wrong of ['3', '29.9', '45.1', '36.55', 'x', '3650', '36.'])
      expect(tenthsOf(wrong), wrong).toBeUndefined()
  })
  it('is shown with one digit', () => {
    expect(degrees(370)).toBe('37.0')
  })
})

describe('what may be noted', () => {
  it('is by eye on a visit, with a sample where one is taken', () => {
    expect(howsOf('visit')).not.toContain('spoke')
    expect(howsOf('swab')[0]).toBe('swabbed')
    expect(howsOf('call')[0]).toBe('spoke')
  })
})

describe('pages of care', () => {
  it('have one address each', () => {
    expect(sideOf('')).toBe('due')
    expect(sideOf('due')).toBeNull()
    expect(sideOf('unreached')).toBe('unreached')
    expect(sideOf('person')).toBe('person')
    expect(sideOf('x')).toBeNull()
  })
})

describe('the line of temperatures', () => {
  it('goes from the oldest to the newest, the warmest highest', () => {
    expect(
      line(
        [
          { at: 20, tenths: 380 },
          { at: 10, tenths: 360 },
        ],
        100,
        40,
      ),
    ).toEqual([
      { x: 0, y: 40, tenths: 360, at: 10 },
      { x: 100, y: 0, tenths: 380, at: 20 },
    ])
  })
  it('is a point where there is one', () => {
    expect(line([{ at: 5, tenths: 365 }], 100, 40)).toHaveLength(1)
    expect(line([], 100, 40)).toEqual([])
  })
})
