// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import { sideOf, tabsOf } from './sides'

describe('sides of teams', () => {
  it('begin with one’s own households for who sees no others', () => {
    expect(sideOf('', '', 'member')).toBe('mine')
    expect(sideOf('', '', 'seer')).toBe('list')
    expect(tabsOf('member')).toEqual(['mine'])
  })
  it('name a household only for who sees it', () => {
    expect(sideOf('home', 'h', 'seer')).toBe('home')
    expect(sideOf('card', 'h', 'keeper')).toBe('card')
    expect(sideOf('card', 'h', 'member')).toBe(null)
    expect(sideOf('home', '', 'keeper')).toBe(null)
    expect(sideOf('mine', 'h', 'keeper')).toBe(null)
  })
  it('leave templates and balancing to the staff', () => {
    expect(tabsOf('seer')).toEqual(['list', 'mine', 'leaves'])
    expect(sideOf('templates', '', 'seer')).toBe(null)
    expect(sideOf('templates', '', 'keeper')).toBe('templates')
    expect(sideOf('list', '', 'keeper')).toBe(null)
    expect(sideOf('nowhere', '', 'keeper')).toBe(null)
  })
})
