// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import type { Role } from '../../app/api-types'
import { sideOf } from './sides'

const as = (role: Role) => (roles: readonly Role[]) => roles.includes(role)
describe('sides of supplies', () => {
  it('begin where somebody has something to do', () => {
    expect(sideOf('', as('community_staff'))).toBe('stock')
    expect(sideOf('', as('guard'))).toBe('requests')
  })
  it('are closed to whoever they are not for', () => {
    expect(sideOf('shares', as('guard'))).toBeNull()
    expect(sideOf('count', as('command'))).toBeNull()
    expect(sideOf('nothing', as('community_staff'))).toBeNull()
  })
})
