// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import type { HouseholdFile } from '../api-types'
import type { Entry } from '../outbox'
import { bothKept, differences } from '../shell/conflict'
import { overlay } from './overlay'

const file = {
  household: 'h',
  occupancy: 'occupied',
  note: 'old',
  members: [
    {
      person: 'p',
      name: '张明',
      needs: [{ id: 'n', kind: 'chronic', next_due: null, note: '' }],
    },
  ],
} as unknown as HouseholdFile
const entry = (more: Partial<Entry>): Entry =>
  ({ method: 'PATCH', state: 'waiting', body: {}, current: null, ...more }) as Entry

describe('overlay', () => {
  it('shows who waits to be listed here', () => {
    const body = { id: 'q', household: 'h', name: '王芳', relation: 'spouse', phone: '13812345678' }
    const seen = overlay(file, [
      entry({ method: 'POST', path: '/places/x/persons', body }),
      entry({ method: 'POST', path: '/places/x/persons', body: { ...body, household: 'other' } }),
    ])
    expect(seen.members.map((member) => member.name)).toEqual(['张明', '王芳'])
    expect(seen.members[1]).toMatchObject({ person: 'q', standing: 'listed', phone_masked: null })
  })
  it('shows what waits on top of what was read', () => {
    const seen = overlay(file, [
      entry({ path: '/places/x/households/h', body: { note: 'new' } }),
      entry({ path: '/places/x/persons/p', body: { name: '张明明' } }),
      entry({ path: '/places/x/needs/n', body: { ended: true } }),
      entry({
        method: 'POST',
        path: '/places/x/needs',
        body: { id: 'm', person: 'p', kind: 'infant' },
      }),
    ])
    expect(seen.note).toBe('new')
    expect(seen.members[0]!.name).toBe('张明明')
    expect(seen.members[0]!.needs.map((need) => need.kind)).toEqual(['infant'])
    expect(file.note).toBe('old')
  })
  it('leaves out conflicts, refusals and other households', () => {
    expect(
      overlay(file, [
        entry({ path: '/places/x/households/h', body: { note: 'x' }, state: 'conflict' }),
      ]).note,
    ).toBe('old')
    expect(
      overlay(file, [entry({ path: '/places/x/households/other', body: { note: 'x' } })]).note,
    ).toBe('old')
  })
})

describe('conflict', () => {
  const clash = entry({
    body: { occupancy: 'rented', note: 'mine' },
    current: { occupancy: 'vacant', note: 'theirs', revision: 7 },
  })
  it('marks the fields that differ', () => {
    expect(differences(clash).map((row) => [row.field, row.differs])).toEqual([
      ['occupancy', true],
      ['note', true],
    ])
  })
  it('keeps both texts and the newer value of single fields', () => {
    expect(bothKept(clash)).toEqual({ occupancy: 'vacant', note: 'theirs\nmine' })
  })
  it('cannot keep both of a single field', () => {
    expect(
      bothKept(entry({ body: { occupancy: 'rented' }, current: { occupancy: 'vacant' } })),
    ).toBeNull()
  })
})
