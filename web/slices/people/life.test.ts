// SPDX-License-Identifier: Apache-2.0
// @vitest-environment happy-dom
import { beforeAll, describe, expect, it } from 'vitest'
import type { HouseholdFile, LifeEvent, Member, MoveCard } from '../../app/api-types'
import { sayAny, speak, speakAll } from '../../app/words'
import { dayOfEvent, lifeWords } from './life'
import {
  actsOfHousehold,
  actsOn,
  doorChanges,
  draftOf,
  fieldOf,
  leavesWithoutHead,
  missing,
  relationsAt,
  type Target,
} from './moves'
import { sendingOf } from './sendMove'

const move = (more: Partial<MoveCard>): LifeEvent => ({
  at: 0,
  act: 'people.move',
  actor_name: '周敏',
  persons: [],
  move: {
    move: 'm',
    kind: 'moved',
    on: '2027-01-10',
    source: 'visit',
    whereabouts: '',
    note: '',
    back_on: null,
    from_household: 'a',
    to_household: 'b',
    from_door: '3-1-101',
    to_door: '3-1-102',
    other_community: null,
    persons: [
      { person: 'p', name: '张伟' },
      { person: 'q', name: '李娜' },
    ],
    corrects: null,
    is_corrected: false,
    at: 0,
    by: '周敏',
    ...more,
  },
})

describe('life', () => {
  const acts = (act: string) => sayAny(`act.${act}`) ?? act
  beforeAll(() => Promise.all([speakAll(), speak('zh-CN')]))
  it('tells a move in one sentence', () => {
    expect(lifeWords(move({}), acts)).toBe('张伟、李娜从 3-1-101 搬到 3-1-102')
    expect(lifeWords(move({ kind: 'went_away', back_on: '2027-03-01' }), acts)).toBe(
      '张伟、李娜外出，预计 2027-03-01 回来',
    )
    expect(lifeWords(move({ kind: 'became_head' }), acts)).toBe('张伟成为户主')
    expect(
      lifeWords(move({ kind: 'moved', from_door: '', other_community: '山水社区' }), acts),
    ).toBe('张伟、李娜从山水社区迁来 3-1-102')
  })
  it('says of a correction what it takes back', () => {
    expect(lifeWords(move({ kind: 'died', corrects: 'x' }), acts)).toBe(
      '更正：先前记的“张伟、李娜去世”不算数',
    )
  })
  it('names whom an act was about, and says the act where it was about nobody', () => {
    const act = { at: 0, act: 'people.add_person', actor_name: '周敏', move: null }
    expect(lifeWords({ ...act, persons: [{ person: 'p', name: '张伟' }] }, acts)).toBe('登记了张伟')
    expect(lifeWords({ ...act, persons: [] }, acts)).toBe('登记人员')
    expect(lifeWords({ ...act, act: 'x.unknown', persons: [] }, acts)).toBe('x.unknown')
  })
  it('stands under the day it happened on', () => {
    expect(dayOfEvent(move({}), () => '2027-01-15')).toBe('2027-01-10')
    expect(dayOfEvent(move({ corrects: 'x' }), () => '2027-01-15')).toBe('2027-01-15')
  })
})

const member = (person: string, more: Partial<Member> = {}): Member =>
  ({ person, name: person, relation: 'child', residence: 'here', ...more }) as Member
const file = {
  household: 'h',
  door: '3-1-101',
  members: [
    member('head', { relation: 'head' }),
    member('child'),
    member('gone', { residence: 'away' }),
    member('paper', { residence: 'elsewhere' }),
  ],
} as HouseholdFile
const target = { door: '3-1-102', persons: 0, household: null } as Target
let ids = 0
const draft = (act: Parameters<typeof draftOf>[0], one: Member | null = null) =>
  draftOf(act, file, one, '2027-01-15', () => `id${ids++}`)

describe('moves', () => {
  it('offers what fits how somebody stands', () => {
    expect(actsOn(file.members[2]!, file)[0]).toBe('back')
    expect(actsOn(file.members[0]!, file)).not.toContain('head')
    expect(actsOn(file.members[3]!, file)).not.toContain('away')
    expect(actsOfHousehold({ ...file, members: [] })).toEqual(['arrive', 'come', 'born'])
  })
  it('counts who lives behind a door, not who is only registered there', () => {
    const moving = { ...draft('move', file.members[0]!), target }
    expect(doorChanges('move', file, moving)).toEqual([
      { door: '3-1-101', before: 3, after: 2 },
      { door: '3-1-102', before: 0, after: 1 },
    ])
    expect(doorChanges('depart', file, draft('depart', file.members[3]!))).toEqual([
      { door: '3-1-101', before: 3, after: 3 },
    ])
    expect(doorChanges('away', file, draft('away'))).toEqual([])
  })
  it('says when those who stay have no head', () => {
    expect(leavesWithoutHead('died', file, draft('died', file.members[0]!))).toBe(true)
    expect(leavesWithoutHead('died', file, draft('died', file.members[1]!))).toBe(false)
    expect(leavesWithoutHead('move', file, draft('move'))).toBe(false)
  })
  it('lets somebody lead behind an empty door and nobody where others live', () => {
    const child = draft('move', file.members[1]!)
    expect(relationsAt({ ...child, target }, file).child).toBe('head')
    const head = draft('move', file.members[0]!)
    expect(relationsAt({ ...head, target: { ...target, persons: 2 } }, file).head).toBe('other_kin')
    expect(relationsAt({ ...draft('move'), target }, file)).toMatchObject({
      head: 'head',
      child: 'child',
    })
  })
  it('puts a refusal at the field it is about', () => {
    expect(fieldOf('/person/phone')).toBe('phone')
    expect(fieldOf('/household')).toBe('target')
    expect(fieldOf('/movers')).toBe('who')
    expect(fieldOf('/back_on')).toBe('back_on')
    expect(fieldOf('/revision')).toBe('form')
  })
  it('asks for what is missing before it is sent', () => {
    expect(missing('split', draft('split'))).toEqual({
      who: 'people.nobody_named',
      target: 'moves.door_missing',
    })
    expect(missing('arrive', { ...draft('arrive'), on: '' })).toEqual({
      on: 'moves.day_missing',
      name: 'name_missing',
    })
  })
  it('keeps the key of what is sent again and gives what was changed another', () => {
    const first = sendingOf(draft('died', file.members[0]!), null)
    const same = draft('died', file.members[0]!)
    same.newcomer.id = JSON.parse(first.words).newcomer.id
    expect(sendingOf(same, first)).toBe(first)
    expect(sendingOf({ ...same, on: '2027-01-14' }, first).key).not.toBe(first.key)
  })
})
