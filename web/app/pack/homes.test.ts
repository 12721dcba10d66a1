// SPDX-License-Identifier: Apache-2.0
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { CarriedDoor } from '../api-types'
import { lacksNotes } from '../house/keep'

const door = (label: string, names: string[]): CarriedDoor => ({
  id: `d-${label}`,
  door: label,
  compound: 'c',
  building: 'b',
  stairwell: 's',
  compound_name: '山水苑',
  building_name: '3',
  stairwell_name: '1',
  number: label.split('-').at(-1)!,
  floor: 1,
  household: names.length ? `h-${label}` : null,
  revision: 4,
  occupancy: 'occupied',
  quality: 'complete',
  members: names.map((name) => ({
    person: `p-${name}`,
    revision: 1,
    name,
    sex: 'unknown',
    born_year: 1951,
    relation: 'head',
    residence: 'here',
    registered: 'here',
    phone_masked: '138****5678',
    needs: [{ id: 'n', kind: 'chronic', next_due: null }],
  })),
})
const doors = new Map(
  [door('3-1-101', ['王芳', '李雷']), door('13-1-101', [])].map((one) => [one.id, one]),
)
vi.mock('./usePack', () => ({
  opened: async (place: string) =>
    place === 'here' ? { place, at: 7, until: 9, records: new Map() } : null,
  carriedDoors: () => doors,
}))
const { carriedFile, findCarried } = await import('./homes')

describe('households from the pack', () => {
  let file: Awaited<ReturnType<typeof carriedFile>>
  beforeEach(async () => {
    file = await carriedFile('here', 'h-3-1-101')
  })
  it('open with the age of the pack', () => {
    expect(file!.at).toBe(7)
    expect(file!.value.revision).toBe(4)
    expect(file!.value.members.map((member) => member.name)).toEqual(['王芳', '李雷'])
    expect(file!.value.members[0]!.needs[0]!.id).toBe('n')
  })
  it('say that their notes are not here', () => {
    expect(lacksNotes(file!.value)).toBe(true)
  })
  it('are of one place only', async () => {
    expect(await carriedFile('there', 'h-3-1-101')).toBeUndefined()
    expect(await findCarried('there', '王', 9)).toBeNull()
  })
})

describe('search in the pack', () => {
  const names = async (q: string) =>
    (await findCarried('here', q, 9))!.items.map((one) => `${one.door} ${one.name} ${one.matched}`)
  it('finds by part of a name and by the end of a telephone number', async () => {
    expect(await names('芳')).toEqual(['3-1-101 王芳 name'])
    expect(await names('5678')).toHaveLength(2)
    expect(await names('567')).toEqual([])
  })
  it('finds a door however it is written, also one where nobody is listed', async () => {
    expect(await names('3幢1单元101室')).toEqual(['3-1-101 王芳 door', '3-1-101 李雷 door'])
    expect(await names('13-1-101')).toEqual(['13-1-101  door'])
    expect(await names('1-101')).toHaveLength(3)
  })
  it('says when there is more', async () => {
    expect(await findCarried('here', '1-101', 1)).toMatchObject({ is_more: true })
  })
})
