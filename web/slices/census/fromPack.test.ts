// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it, vi } from 'vitest'
import type { CarriedDoor, CarriedTarget } from '../../app/api-types'

const target = (walk: number, outcome: string, more: Partial<CarriedTarget> = {}) =>
  ({
    id: `t${walk}`,
    drive: 'd',
    kind: 'occupied',
    place: `p${walk}`,
    door: `3-1-${walk}`,
    stairwell: 's',
    walk,
    household: null,
    outcome,
    at: null,
    revisit_at: null,
    visits: 0,
    is_exception: false,
    answers: [],
    found: [],
    ...more,
  }) as CarriedTarget
const door = {
  id: 'p2',
  door: '3-1-2',
  household: 'h2',
  compound_name: '山水苑',
  building_name: '3',
  stairwell_name: '1',
  floor: 1,
  occupancy: 'rented',
  members: [{ person: 'x', name: '王芳', needs: [] }],
} as unknown as CarriedDoor
const kinds: Record<string, Map<string, unknown>> = {
  drives: new Map([['d', { id: 'd', name: '三天摸排', questions: [], fields: [], kinds: [] }]]),
  targets: new Map(
    [
      target(2, 'none', {
        found: [
          { outcome: 'absent', source: 'visit', at: 8 },
          { outcome: 'absent', source: 'visit', at: 5 },
        ],
      }),
      target(1, 'answered'),
      target(3, 'absent', { drive: 'other' }),
    ].map((one) => [one.id, one]),
  ),
}
vi.mock('../../app/session', () => ({ session: { value: { user: { id: 'me' } } } }))
vi.mock('../../app/pack/usePack', () => ({
  opened: async (place: string) =>
    place === 'here' ? { place, at: 5, until: 9, records: new Map() } : null,
  carriedDoors: () => new Map([['p2', door]]),
  carriedOf: (kind: string) => kinds[kind],
}))
const { carriedDrives, carriedMine, carriedSheet } = await import('./fromPack')

describe('a drive from the pack', () => {
  it('has its own doors in walking order, with who is listed there', async () => {
    const mine = await carriedMine('here', 'd')
    expect(mine!.at).toBe(5)
    expect(mine!.value.doors.map((one) => one.door)).toEqual(['3-1-1', '3-1-2'])
    expect(mine!.value.doors[1]).toMatchObject({
      household: 'h2',
      stairwell_name: '1',
      owner: 'me',
    })
    expect(mine!.value.drive.counts).toMatchObject({ doors: 2, done: 1, not_yet: 1 })
  })
  it('is listed with what is left', async () => {
    const list = await carriedDrives('here')
    expect(list!.value.items.map((one) => [one.name, one.mine])).toEqual([['三天摸排', 2]])
  })
  it('is not there for another place or another drive', async () => {
    expect(await carriedMine('there', 'd')).toBeUndefined()
    expect(await carriedMine('here', 'unknown')).toBeUndefined()
    expect(await carriedDrives('there')).toBeUndefined()
  })
  it('opens a door as a visitor needs it, also one nobody was listed at', () => {
    const sheet = carriedSheet('t2')!
    expect(sheet.members.map((member) => member.name)).toEqual(['王芳'])
    expect(sheet.occupancy).toBe('rented')
    expect(carriedSheet('t1')).toMatchObject({ members: [], occupancy: 'unknown' })
    expect(carriedSheet('nowhere')).toBeNull()
  })
  it('says what was found before, and nobody by name', () => {
    const { visits } = carriedSheet('t2')!
    expect(visits.map(({ at, outcome }) => [at, outcome])).toEqual([
      [8, 'absent'],
      [5, 'absent'],
    ])
    expect(visits.every(({ by, note }) => by === '' && note === '')).toBe(true)
  })
  it('opens a door of a pack from before visits were carried', () => {
    const old = target(9, 'none') as Partial<CarriedTarget>
    delete old.found
    kinds.targets!.set('t9', old)
    expect(carriedSheet('t9')!.visits).toEqual([])
    kinds.targets!.delete('t9')
  })
})
