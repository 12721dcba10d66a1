// SPDX-License-Identifier: Apache-2.0
import { beforeAll, describe, expect, it } from 'vitest'
import { speakOf } from '../../app/words'
import { clockWords, lasting, ownerWords, short, whatWords } from './looks'
import { sideOf } from './sides'
import type { RequestCard } from './types'

const now = Date.parse('2027-01-15T10:00:00+08:00')
const card = (more: Partial<RequestCard>) =>
  ({
    kind: 'food',
    choice: '',
    state: 'asked',
    ending: 'open',
    owner_name: '',
    owner_role: null,
    team: 'volunteer',
    due_at: now + 600_000,
    ...more,
  }) as RequestCard

beforeAll(() => speakOf('need'))

describe('what is due next', () => {
  it('says how long is left, and how long it is late', () => {
    expect(clockWords(card({}), now)).toContain('10 分钟')
    expect(clockWords(card({ due_at: now - 720_000 }), now)).toContain('12 分钟')
    expect(clockWords(card({}), now)).not.toBe(clockWords(card({}), now + 1_200_000))
  })
  it('has words for every state, in time and late', () => {
    for (const state of ['asked', 'owned', 'promised', 'under_way', 'done', 'cannot'] as const)
      for (const at of [now, now + 3_600_000])
        expect(clockWords(card({ state }), at), state).not.toBe('')
    for (const ending of ['confirmed', 'declined', 'withdrawn', 'unreachable'] as const)
      expect(clockWords(card({ state: 'closed', ending }), now), ending).not.toBe('')
  })
  it('counts in the largest sensible unit', () => {
    expect(lasting(59 * 60_000)).toContain('59')
    expect(lasting(61 * 60_000)).toContain('1 小时')
    expect(lasting(49 * 3_600_000)).toContain('2 天')
    expect(short(now, now)).toBe('10:00')
    expect(short(now + 86_400_000, now)).toBe('01-16 10:00')
  })
})

describe('who has it', () => {
  it('is somebody, a team, or nobody yet', () => {
    expect(ownerWords(card({ owner_name: '周敏' }))).toBe('周敏')
    expect(ownerWords(card({ owner_role: 'volunteer' }))).toBe('志愿者')
    expect(ownerWords(card({}))).toContain('志愿者')
  })
})

describe('an address', () => {
  it('names a side of needs, or none', () => {
    expect(sideOf('')).toBe('list')
    expect(sideOf('exits')).toBe('exits')
    expect(sideOf('list')).toBeNull()
    expect(sideOf('nonsense')).toBeNull()
  })
})

describe('what was asked for', () => {
  it('is a kind, and which', () => {
    expect(whatWords({ kind: 'repair', choice: 'water' })).toBe('维修 · 停水、漏水')
    expect(whatWords({ kind: 'talk', choice: '' })).toBe('说说话')
  })
})
