// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import type { SignUp } from './calls'
import { forget, keep, keptOn, sent } from './keep'

function shelf(isFull = false) {
  const values = new Map<string, string>()
  return {
    getItem: (key: string) => values.get(key) ?? null,
    setItem(key: string, value: string) {
      if (isFull) throw new Error('quota')
      values.set(key, value)
    },
    values,
  }
}
const body = { id: 'a', call_code: '1', people: [{ name: '张伟' }] } as unknown as SignUp

describe('a phone without a network', () => {
  it('keeps a sign-up until the house has it, and then nobody’s name', () => {
    const here = shelf()
    const one = { id: 'a', code: '1', body, people: 1 }
    expect(keep(here, one)).toBe(true)
    expect(keptOn(here)[0]!.body).toEqual(body)
    keep(here, sent(one))
    expect(keptOn(here)).toEqual([{ id: 'a', code: '1', people: 1 }])
    expect([...here.values.values()].join()).not.toContain('张伟')
  })
  it('says so where nothing can be kept', () => {
    expect(keep(shelf(true), { id: 'a', code: '1', body, people: 1 })).toBe(false)
  })
  it('keeps ten, and forgets what was withdrawn', () => {
    const here = shelf()
    for (let n = 0; n < 12; ++n) keep(here, { id: String(n), code: '1', people: 1 })
    expect(keptOn(here).map(({ id }) => id)).toEqual('23456789'.split('').concat(['10', '11']))
    forget(here, '5')
    expect(keptOn(here)).toHaveLength(9)
  })
  it('begins anew where something else stands', () => {
    const here = shelf()
    here.setItem('linli-sign-ups', '{')
    expect(keptOn(here)).toEqual([])
  })
})
