// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import { chineseHours, englishHours } from './paper'
import { inOrder } from './presence'
import { sideOf } from './sides'
import type { TurnLine } from './types'

describe('hours on paper', () => {
  it('are said in Chinese', () => {
    expect([0, 45, 60, 3661].map(chineseHours)).toEqual([
      '0 分钟',
      '45 分钟',
      '1 小时',
      '61 小时 1 分钟',
    ])
  })
  it('are said in English, one of a kind too', () => {
    expect([0, 1, 60, 3662].map(englishHours)).toEqual([
      '0 minutes',
      '1 minute',
      '1 hour',
      '61 hours and 2 minutes',
    ])
  })
})

describe('a post', () => {
  it('shows first who needs somebody, then who comes first', () => {
    const line = (name: string, presence: TurnLine['presence'], from_at: number) =>
      ({ name, presence, from_at }) as TurnLine
    const lines = [
      line('gone', 'gone', 1),
      line('later', 'expected', 9),
      line('here', 'here', 2),
      line('soon', 'expected', 5),
      line('missing', 'missing', 2),
    ]
    expect(inOrder(lines).map(({ name }) => name)).toEqual([
      'missing',
      'here',
      'soon',
      'later',
      'gone',
    ])
    expect(lines[0]!.name).toBe('gone')
  })
})

describe('an address', () => {
  it('names a side of duty, or none', () => {
    expect(sideOf('', '')).toBe('board')
    expect(sideOf('notes', '')).toBe('notes')
    expect(sideOf('thanks', '')).toBe('thanks')
    expect(sideOf('thanks', 'hand')).toBe('hours')
    expect(sideOf('posters', 'post')).toBe('posters')
    expect(sideOf('posters', '')).toBeNull()
    expect(sideOf('notes', 'one')).toBeNull()
    expect(sideOf('nonsense', '')).toBeNull()
  })
})
