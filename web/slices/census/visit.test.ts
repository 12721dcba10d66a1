// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import type { Door, DoorSheet, Drive, Member } from '../../app/api-types'
import { bareSheet, changesOf, draftOf, revisits, visitOf } from './visit'

const wei = {
  person: 'wei',
  name: '张伟',
  relation: 'head',
  residence: 'here',
  registered: 'here',
  phone_masked: '139****0017',
} as Member
const sheet = {
  door: { target: 'door' },
  occupancy: 'occupied',
  members: [wei],
  answers: [
    { question: 'outsiders', value: '2', visit: 'v' },
    { question: 'fever', value: null, visit: 'v' },
  ],
} as unknown as DoorSheet
const drive = {
  drive: 'drive',
  questions: [{ key: 'outsiders' }, { key: 'fever' }],
} as unknown as Drive
const made = { id: 'visit', at: 1_800_000_000_000 }

describe('a visit', () => {
  it('brings only what differs from what was shown, with what it was made on', () => {
    const draft = draftOf(sheet)
    draft.members.wei = { residence: 'away', registered: 'here', phone: ' 13900000018 ' }
    expect(changesOf(draft, sheet)).toEqual([
      { person: 'wei', field: 'residence', was: 'here', now: 'away' },
      { person: 'wei', field: 'phone', was: '139****0017', now: '13900000018' },
    ])
  })
  it('takes no number away by an empty field', () => {
    const draft = draftOf(sheet)
    draft.members.wei = { phone: '' }
    expect(changesOf(draft, sheet)).toEqual([])
  })
  it('does not send an answer that stands already', () => {
    const draft = draftOf(sheet)
    draft.outcome = 'answered'
    draft.answers.fever = 'no'
    expect(visitOf(draft, drive, sheet, made)?.answers).toEqual([
      { question: 'fever', value: 'no' },
    ])
  })
  it('of an absence tells nothing of those who live there', () => {
    const draft = draftOf(sheet)
    draft.outcome = 'absent'
    draft.revisit = '1800003600000'
    draft.members.wei = { residence: 'away' }
    draft.newcomers = [{ id: 'n', name: '王芳', relation: 'spouse', phone: '' }]
    const visit = visitOf(draft, drive, sheet, made)
    expect(visit?.changes).toEqual([])
    expect(visit?.newcomers).toEqual([])
    expect(visit?.revisit_at).toBe(1_800_003_600_000)
  })
  it('that finds nobody living there says so to the register', () => {
    const draft = draftOf(sheet)
    draft.outcome = 'vacant'
    expect(visitOf(draft, drive, sheet, made)?.changes).toEqual([
      { person: null, field: 'occupancy', was: 'occupied', now: 'vacant' },
    ])
  })
  it('is none before an outcome is chosen', () => {
    expect(visitOf(draftOf(sheet), drive, sheet, made)).toBeNull()
  })
  it('comes again at times that lie ahead, in China', () => {
    const afternoon = Date.parse('2027-01-15T15:00:00+08:00')
    expect(revisits(afternoon).map(({ value }) => new Date(Number(value)).toISOString())).toEqual([
      '2027-01-15T11:30:00.000Z',
      '2027-01-16T01:00:00.000Z',
      '2027-01-16T11:30:00.000Z',
    ])
    expect(revisits(Date.parse('2027-01-15T21:00:00+08:00'))).toHaveLength(2)
  })
  it('to a door that is not on the phone changes nobody', () => {
    const bare = bareSheet({ target: 'door' } as Door)
    const draft = draftOf(bare)
    draft.outcome = 'answered'
    const visit = visitOf(draft, drive, bare, made)
    expect(visit).toMatchObject({ target: 'door', outcome: 'answered', changes: [], newcomers: [] })
  })
})
