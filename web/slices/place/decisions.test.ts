// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import { waysOf } from './decisions'
import { alone, type PlaceNow } from './types'

const building: PlaceNow = {
  id: 'b',
  kind: 'building',
  name: '3',
  detail: '',
  label: null,
  is_closed: false,
  revision: 1,
}
const door = { ...building, id: 'd', kind: 'dwelling', name: '501', label: '3-2-501' }

describe('waysOf', () => {
  it('offers to open again what is closed, and nothing else', () => {
    expect(waysOf(alone({ ...building, is_closed: true }))).toEqual(['reopen'])
  })
  it('splits a building only where something can part, a dwelling always', () => {
    expect(waysOf(alone(building))).toEqual(['rename', 'close'])
    const inside = [door, { ...door, id: 'e' }]
    expect(waysOf({ place: building, siblings: [], inside })).toContain('split')
    expect(waysOf(alone(door))).toContain('split')
  })
  it('merges only with something beside it', () => {
    expect(waysOf({ place: door, siblings: [{ ...door, id: 'e' }], inside: [] })).toContain('merge')
    expect(waysOf(alone(door))).not.toContain('merge')
  })
  it('gives a grid to what may have one, in or out of it', () => {
    expect(waysOf({ ...alone(building), grid: null })).toContain('move')
  })
  it('changes the kind of what has kinds', () => {
    expect(waysOf(alone({ ...building, kind: 'gate', detail: 'open' }))).toContain('detail')
    expect(waysOf(alone({ ...building, kind: 'drop_zone' }))).not.toContain('detail')
  })
})
