// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import type { Check } from './calls'
import { arrived, recall, remember, sendWaiting, wait, waitingOn } from './keep'

const shelf = () => {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  }
}
const check = (id: string, more: Partial<Check> = {}): Check => ({
  turn_code: '1234567890123456',
  id,
  direction: 'in',
  way: 'poster',
  as: 'own',
  poster: '6543210987654321',
  whereabout: null,
  at: 1,
  note: null,
  ...more,
})
const lost = new Error('no network')
const ids = (kept: Check[]) => kept.map(({ id }) => id)

describe('check-ins that wait', () => {
  it('wait once each, in their order, and go when they have arrived', () => {
    const phone = shelf()
    expect(wait(phone, check('a'))).toBe(true)
    wait(phone, check('b'))
    wait(phone, check('b'))
    expect(ids(waitingOn(phone))).toEqual(['a', 'b'])
    arrived(phone, 'a')
    expect(ids(waitingOn(phone))).toEqual(['b'])
  })
  it('keep no position', () => {
    const phone = shelf()
    const here = { position: { latitude: 1, longitude: 2 }, accuracy: 3 }
    expect(wait(phone, check('a', { way: 'place', whereabout: here }))).toBe(false)
    expect(waitingOn(phone)).toEqual([])
  })
  it('are sent in their order, and stay where nobody answers', async () => {
    const phone = shelf()
    for (const id of ['a', 'b', 'c']) wait(phone, check(id))
    const sent: string[] = []
    const refused: string[] = []
    await sendWaiting(
      phone,
      ({ id }) => {
        sent.push(id)
        if (id === 'a') return Promise.resolve()
        return Promise.reject(id === 'b' ? new Error('refused') : lost)
      },
      (fault) => fault === lost,
      ({ id }) => refused.push(id),
    )
    expect(sent).toEqual(['a', 'b', 'c'])
    expect(refused).toEqual(['b'])
    expect(ids(waitingOn(phone))).toEqual(['c'])
  })
  it('are none on a shelf that is broken', () => {
    expect(waitingOn({ getItem: () => '{', setItem: () => {} })).toEqual([])
    const full = {
      getItem: () => null,
      setItem: () => {
        throw new Error('full')
      },
    }
    expect(wait(full, check('a'))).toBe(false)
  })
})

describe('what a phone knows without a network', () => {
  const code = '1234567890123456'
  const next = { post: 'p', post_name: '南大门', from_at: 5, until_at: 9 }
  const known = { now: 3, here: null, next } as unknown as Parameters<typeof remember>[2]
  it('is what it knew last, and what waits since', () => {
    const phone = shelf()
    remember(phone, code, known)
    expect(recall(phone, code).here).toBeNull()
    wait(phone, check('a', { at: 6 }))
    expect(recall(phone, code).here).toMatchObject({ post_name: '南大门', came_at: 6 })
    wait(phone, check('b', { direction: 'out', at: 8 }))
    expect(recall(phone, code).here).toBeNull()
  })
  it('is nothing of another link', () => {
    const phone = shelf()
    remember(phone, code, known)
    wait(phone, check('a'))
    expect(recall(phone, '6543210987654321')).toEqual({ now: 0, here: null, next: null })
  })
})
