// SPDX-License-Identifier: Apache-2.0
import { effectScope, ref, type EffectScope } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type {
  CarriedGate,
  CarriedOuting,
  CarriedPass,
  CarriedPerson,
  CarriedRules,
  GateTerms,
  NewPassage,
} from '../../app/api-types'
import type { Checked, Claims } from '../pass/verify'

const sent: { gate: string; passages: NewPassage[] }[] = []
const unsent = ref<{ body: Record<string, unknown> }[]>([])
vi.mock('../../app/writes', () => ({
  add: (_: string, { body }: { body: (typeof sent)[0] }) => void sent.push(body),
  unsent,
}))
vi.mock('../../app/words', () => ({
  say: (key: string, more?: object) => key + (more ? JSON.stringify(more) : ''),
  sayAny: (key: string) => key,
  language: () => 'en',
}))
vi.mock('../../app/live', () => ({ onChange: () => () => undefined }))
const { whoOf } = await import('./reader')
const { homesOf } = await import('./find')
const { useStation } = await import('./useStation')

const now = 1_900_000_000_000
const hour = 3_600_000
const gateId = '01900000-0000-7000-8000-0000000000e1'
const sideId = '01900000-0000-7000-8000-0000000000e2'
const gates = [
  { id: gateId, name: '南大门', state: 'open', hours: null },
  { id: sideId, name: '东侧门', state: 'open', hours: null },
] as CarriedGate[]
const person = (id: string, household: string, name: string, door: string): CarriedPerson => ({
  id,
  household,
  dwelling: `at-${household}`,
  name,
  door,
})
const people = [
  person('wei', 'zhang', '张伟', '3-1-101'),
  person('fang', 'zhang', '王芳', '3-1-101'),
  person('lei', 'li', '李雷', '3-1-201'),
]
const homes = homesOf(people)
const pass = (id: string, more: Partial<CarriedPass> = {}): CarriedPass => ({
  id,
  alias: `alias-${id}`,
  kind: 'resident',
  medium: 'paper',
  person: null,
  household: null,
  dwelling: null,
  name: '',
  door: '',
  gates: [],
  until: now + hour,
  ...more,
})
const passes = [
  pass('p-wei', { person: 'wei', household: 'zhang', alias: 'a-wei', name: '张伟' }),
  pass('p-fang', { person: 'fang', household: 'zhang', name: '王芳' }),
  pass('p-lei', { person: 'lei', household: 'li', name: '李雷' }),
  pass('p-carer', {
    kind: 'carer',
    household: 'zhang',
    dwelling: 'at-zhang',
    name: '周护工',
    door: '3-1-101',
  }),
]
const claims = (id: string, more: Partial<Claims> = {}): Claims => ({
  pass: id,
  community: '0',
  gates: [],
  kind: passes.find((one) => one.id === id)?.kind ?? 'resident',
  medium: 'paper',
  alias: passes.find((one) => one.id === id)?.alias ?? 'a-nobody',
  key: 'k',
  issued_at: now - hour,
  from: now - hour,
  until: now + hour,
  shown_at: null,
  ...more,
})
const terms = (more: Partial<GateTerms> = {}): GateTerms => ({
  kinds: [
    { kind: 'resident', entry: 'listed' },
    { kind: 'carer', entry: 'pass' },
    { kind: 'visitor', entry: 'confirmed' },
    { kind: 'service', entry: 'pass' },
  ],
  fever_from: null,
  mask: 'none',
  code: 'none',
  limit: null,
  curfew: null,
  exemptions: [],
  ...more,
})

let scope: EffectScope
let outings: ReturnType<typeof ref<CarriedOuting[]>>
function open(of: Partial<GateTerms> = {}) {
  const rules = ref([
    {
      id: 'r',
      number: 1,
      gate: null,
      name: '',
      legal_ground: '',
      objections: '',
      terms: terms(of),
      from_at: 0,
      until_at: now + 99 * hour,
    } as CarriedRules,
  ])
  outings = ref([])
  return scope.run(() => useStation('here', ref(gates[0]!), rules, outings as never))!
}
const scan = (found: Checked, isFresh = true) =>
  whoOf(found, { gate: gates[0]!, passes, people, homes, gates, isFresh })
const good = (id: string, more: Partial<Claims> = {}) =>
  scan({ verdict: 'good', claims: claims(id, more) })

beforeEach(() => {
  vi.useFakeTimers({ now })
  sent.length = 0
  unsent.value = []
  scope = effectScope()
})
afterEach(() => {
  scope.stop()
  vi.useRealTimers()
})

describe('a pass that is read at a gate', () => {
  it('brings its person and their home, and lets them in by one tap', () => {
    const station = open()
    station.arrive(good('p-wei', { medium: 'phone' }))
    expect(station.home.value?.household).toBe('zhang')
    expect(station.nameOf(station.current.value!)).toBe('张伟 3-1-101')
    expect(station.verdict.value?.answer).toBe('admit')
    const [passage] = station.record()
    expect(passage).toMatchObject({
      person: 'wei',
      pass_id: 'p-wei',
      pass: 'good',
      known_by: 'pass_phone',
      kind: 'resident',
      dwelling: null,
      answer: 'admit',
    })
    expect(sent[0]!.passages).toHaveLength(1)
  })
  it('belongs to each of a family: a second scan and a tap add one more', () => {
    const station = open()
    station.arrive(good('p-wei'))
    expect(station.isOfThese(good('p-fang'))).toBe(true)
    station.arrive(good('p-fang', { medium: 'phone' }))
    station.arrive(good('p-carer'))
    const passages = station.record()
    expect(passages.map(({ pass_id, known_by, kind }) => [pass_id, known_by, kind])).toEqual([
      ['p-wei', 'pass_paper', 'resident'],
      ['p-fang', 'pass_phone', 'resident'],
      ['p-carer', 'pass_paper', 'carer'],
    ])
    station.arrive(good('p-wei'))
    station.toggle(people[1]!)
    expect(station.record().map(({ person, known_by }) => [person, known_by])).toEqual([
      ['wei', 'pass_paper'],
      ['fang', 'door'],
    ])
  })
  it('read twice is one person, with what was measured', () => {
    const station = open({ fever_from: 373 })
    station.toggle(people[0]!)
    station.current.value!.temperature = 365
    station.arrive(good('p-wei'))
    station.arrive(good('p-wei'))
    expect(station.standing.value).toHaveLength(1)
    expect(station.current.value).toMatchObject({ temperature: 365, known_by: 'pass_paper' })
  })
  it('of another household is the next one', () => {
    const station = open()
    station.arrive(good('p-wei'))
    expect(station.isOfThese(good('p-lei'))).toBe(false)
    station.arrive(good('p-lei'))
    expect(station.standing.value.map(({ name }) => name)).toEqual(['李雷'])
  })
  it('of a guest has the name and the door that are carried, and says where they go', () => {
    const station = open()
    station.arrive(good('p-carer'))
    expect(station.nameOf(station.current.value!)).toBe('周护工 3-1-101')
    expect(station.verdict.value?.answer).toBe('admit')
    expect(station.record()[0]).toMatchObject({
      person: null,
      kind: 'carer',
      pass_id: 'p-carer',
      dwelling: 'at-zhang',
    })
  })
  it('that was only just issued lets in by its kind, and says so', () => {
    const station = open()
    station.arrive(good('p-new', { kind: 'service' }))
    expect(station.verdict.value?.answer).toBe('admit')
    expect(station.current.value?.note).toBe('gate.pass_not_listed')
  })
  it('of a person whose other pass is carried is known by the alias', () => {
    const station = open()
    station.arrive(good('p-newer', { alias: 'a-wei' }))
    expect(station.current.value?.person?.id).toBe('wei')
    expect(station.current.value?.note).toBe('')
  })
})

describe('a pass that is not good', () => {
  it.each([
    ['unreadable', 'wait', 'scan_again'],
    ['forged', 'refuse', 'ask_office'],
    ['foreign', 'refuse', 'ask_office'],
  ] as const)('%s: nobody is believed', (verdict, answer, todo) => {
    const station = open()
    const believed = verdict === 'foreign' ? claims('p-wei') : null
    station.arrive(scan({ verdict, claims: believed }))
    expect(station.verdict.value).toMatchObject({ answer, todo, ground: `pass_${verdict}` })
    expect(station.record()[0]).toMatchObject({
      person: null,
      pass_id: null,
      known_by: 'word',
      kind: 'visitor',
      pass: verdict,
    })
  })
  it.each([
    ['revoked', 'ask_office', 'refuse'],
    ['expired', 'ask_name', 'refuse'],
    ['not_yet', 'ask_name', 'refuse'],
    ['replayed', 'show_live', 'refuse'],
    ['wrong_clock', 'check_clock', 'wait'],
    ['wrong_gate', 'other_gate', 'wait'],
  ] as const)('%s: who lives here waits', (verdict, todo, ofGuest) => {
    const station = open()
    station.arrive(scan({ verdict, claims: claims('p-wei') }))
    expect(station.verdict.value).toMatchObject({ answer: 'wait', todo })
    station.arrive(scan({ verdict, claims: claims('p-carer') }))
    expect(station.verdict.value?.answer).toBe(ofGuest)
  })
  it('takes nobody away who stands here already', () => {
    const station = open()
    station.arrive(good('p-wei'))
    expect(station.isOfThese(scan({ verdict: 'expired', claims: claims('p-fang') }))).toBe(false)
  })
  it('is no reason to turn away who tells a name and a door of the roster', () => {
    const station = open()
    station.arrive(scan({ verdict: 'expired', claims: claims('p-wei') }))
    station.knowByDoor()
    expect(station.verdict.value?.answer).toBe('admit')
    expect(station.record()[0]).toMatchObject({ known_by: 'door', pass: 'none', pass_id: null })
    station.arrive(scan({ verdict: 'forged', claims: null }))
    station.meet(homes[0]!, people[0])
    expect(station.record()[0]).toMatchObject({ known_by: 'door', kind: 'resident' })
  })
  it('says which gate and which clock', () => {
    const note = (found: Checked, isFresh = true) => scan(found, isFresh).who.note
    const marks = [sideId.replaceAll('-', '').slice(16)]
    expect(note({ verdict: 'wrong_gate', claims: claims('p-wei', { gates: marks }) })).toContain(
      '东侧门',
    )
    const ahead = { shown_at: now + 5 * 60_000 }
    const clock = (isFresh: boolean, more: Partial<Claims>) =>
      note({ verdict: 'wrong_clock', claims: claims('p-wei', more) }, isFresh)
    expect(clock(true, ahead)).toBe('gate.clock_theirs{"n":5}')
    expect(clock(false, ahead)).toBe('gate.clock_either{"n":5}')
    expect(clock(true, { issued_at: now + 5 * 60_000 })).toBe('gate.clock_ours{"n":5}')
  })
})

describe('a card that is used twice', () => {
  const limit = { members: 3, every_days: 2, most_hours: 2 }
  it('is found by what this page let through, also of a guest', () => {
    const station = open({ limit })
    for (const id of ['p-wei', 'p-carer']) {
      station.arrive(good(id))
      expect(station.verdict.value?.answer).toBe('admit')
      station.record()
      station.arrive(good(id))
      expect(station.verdict.value).toMatchObject({ answer: 'wait', ground: 'used_twice' })
      station.clear()
    }
  })
  it('is found by what the house told and by what waits to be sent', () => {
    const station = open({ limit })
    const at = now - hour
    outings.value = [
      { id: '1', household: null, person: null, pass_id: 'p-carer', direction: 'in', at },
    ]
    station.arrive(good('p-carer'))
    expect(station.verdict.value?.ground).toBe('used_twice')
    station.arrive(good('p-lei'))
    expect(station.verdict.value?.ground).toBe('open')
    const [passage] = station.record()
    const other = open({ limit })
    unsent.value = [{ body: { passages: [passage] } }]
    other.arrive(good('p-lei'))
    expect(other.verdict.value?.ground).toBe('used_twice')
  })
  it('is not found where its holder came home by another way', () => {
    const station = open({ limit })
    station.direction.value = 'out'
    station.arrive(good('p-wei'))
    station.record()
    station.direction.value = 'in'
    station.meet(homes[0]!, people[0])
    station.record()
    station.direction.value = 'out'
    station.arrive(good('p-wei'))
    expect(station.verdict.value?.ground).not.toBe('used_twice')
  })
  it('is no outing of the household where a carer goes', () => {
    const station = open({ limit: { ...limit, members: 1 } })
    station.direction.value = 'out'
    station.arrive(good('p-carer'))
    station.record()
    station.meet(homes[0]!, people[0])
    expect(station.verdict.value?.ground).toBe('open')
  })
})
