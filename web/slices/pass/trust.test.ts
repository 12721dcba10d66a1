// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import { merged, sinceOf, trustOf, type TrustSheet } from './trust'

const sheet = (more: Partial<TrustSheet> = {}): TrustSheet => ({
  community: 'c',
  now: 1_000,
  cursor: 2,
  keys: [],
  revoked: ['a', 'b'],
  shown_for_ms: 90_000,
  show_ms: 30_000,
  clock_ms: 90_000,
  ...more,
})

describe('what a guard’s phone trusts', () => {
  it('grows by what was revoked since, each once', () => {
    const first = merged(null, sheet())
    expect(sinceOf(null, 5_000)).toBeUndefined()
    expect(sinceOf(first, 5_000)).toBe(2)
    const later = merged(first, sheet({ now: 6_000, cursor: 4, revoked: ['b', 'c'] }), 2)
    expect(trustOf(later).revoked).toEqual(new Set(['a', 'b', 'c']))
    expect(later).toMatchObject({ cursor: 4, at: 6_000, whole_at: 1_000 })
  })
  it('is asked for whole once a day, and then forgets what ended', () => {
    const first = merged(null, sheet())
    expect(sinceOf(first, 1_000 + 86_400_000)).toBeUndefined()
    const anew = merged(first, sheet({ now: 86_401_000, cursor: 9, revoked: ['z'] }))
    expect(anew.revoked).toEqual(['z'])
    expect(anew.whole_at).toBe(86_401_000)
  })
})
