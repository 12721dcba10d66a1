// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import { begin, forget, keep, keptOn, type Kept } from './keep'

function shelf(isFull = false) {
  const values = new Map<string, string>()
  return {
    getItem: (key: string) => values.get(key) ?? null,
    setItem(key: string, value: string) {
      if (isFull) throw new Error('quota')
      values.set(key, value)
    },
    removeItem: (key: string) => void values.delete(key),
    values,
  }
}
const kept: Kept = {
  code: '1',
  waiting: [{ id: 'a', saying: 'cannot', about: '早班', body: { turn: 't' } }],
}

describe('a phone with somebody’s turns', () => {
  it('keeps them and what waits until they are forgotten', () => {
    const here = shelf()
    expect(keep(here, kept)).toBe(true)
    expect(keptOn(here)).toEqual(kept)
    forget(here)
    expect(keptOn(here)).toBeNull()
    expect(here.values.size).toBe(0)
  })
  it('shows nobody else’s turns under another link', () => {
    expect(begin(kept, '1').waiting).toHaveLength(1)
    expect(begin(kept, '2')).toEqual({ code: '2', waiting: [] })
  })
  it('says so where nothing can be kept, and begins anew where something else stands', () => {
    expect(keep(shelf(true), kept)).toBe(false)
    const here = shelf()
    here.setItem('linli-own-turns', '{')
    expect(keptOn(here)).toBeNull()
    here.setItem('linli-own-turns', '{"code":1}')
    expect(keptOn(here)).toBeNull()
  })
})
