// SPDX-License-Identifier: Apache-2.0
import type {
  HouseholdFile,
  IdKind,
  Member,
  Occupancy,
  Registered,
  Relation,
  Residence,
  Sex,
  Source,
} from '../../app/api-types'
import { living } from '../../app/house/members'

/// What may be decided on where and how people live. `come` is a move of known people to this
/// household, `move` one away from it.
export type MoveAct =
  | 'arrive'
  | 'born'
  | 'come'
  | 'move'
  | 'split'
  | 'depart'
  | 'away'
  | 'back'
  | 'died'
  | 'registration'
  | 'head'

export const sources: Source[] = ['visit', 'phone', 'self_report', 'police', 'ledger', 'other']

/// A door that somebody moves to, and who lives behind it.
export interface Target {
  household: string | null
  dwelling: string
  building: string
  stairwell: string
  door_number: string
  door: string
  persons: number
  occupancy: Occupancy
  revision: number
}

/// A person of the house who lives elsewhere, and comes.
export interface Comer {
  person: string
  name: string
  door: string
}

/// Everything that the form of a decision holds; each act takes its part.
export interface MoveDraft {
  on: string
  source: Source
  note: string
  persons: string[]
  relations: Record<string, Relation | ''>
  whereabouts: string
  back_on: string
  stays_registered: boolean
  registered: Registered
  registered_at: string
  residence: Residence
  target: Target | null
  comers: Comer[]
  newcomer: {
    id: string
    name: string
    sex: Sex
    born_on: string
    relation: Relation
    registered: Registered
    registered_at: string
    phone: string
    id_kind: IdKind
    id_number: string
  }
}

/// What may be decided on one member, as they stand.
export function actsOn(member: Member, file: HouseholdFile): MoveAct[] {
  const acts: MoveAct[] = []
  if (member.residence === 'away') acts.push('back')
  acts.push('move')
  if (file.members.length > 1) acts.push('split')
  if (member.residence === 'here') acts.push('away')
  acts.push('depart')
  if (member.relation !== 'head') acts.push('head')
  acts.push('registration', 'died')
  return acts
}

/// What may be decided on the household as a whole.
export function actsOfHousehold(file: HouseholdFile): MoveAct[] {
  const acts: MoveAct[] = ['arrive', 'come', 'born']
  if (!file.members.length) return acts
  acts.push('move')
  if (file.members.length > 1) acts.push('split')
  if (file.members.some(({ residence }) => residence === 'here')) acts.push('away')
  if (file.members.some(({ residence }) => residence === 'away')) acts.push('back')
  acts.push('depart')
  return acts
}

/// Whom an act can be about.
export function eligible(act: MoveAct, file: HouseholdFile): Member[] {
  if (act === 'away') return file.members.filter(({ residence }) => residence === 'here')
  if (act === 'back') return file.members.filter(({ residence }) => residence === 'away')
  return file.members
}

export const takesMany = (act: MoveAct): boolean =>
  ['move', 'split', 'depart', 'away', 'back'].includes(act)
export const leadsElsewhere = (act: MoveAct): boolean => act === 'move' || act === 'split'
export const isNewcomer = (act: MoveAct): boolean => act === 'arrive' || act === 'born'

/// The form as it opens: about this member, or about all whom the act can be about.
export function draftOf(
  act: MoveAct,
  file: HouseholdFile,
  member: Member | null,
  today: string,
  newId: () => string,
): MoveDraft {
  const about = member ? [member] : act === 'split' ? [] : eligible(act, file)
  return {
    on: today,
    source: 'visit',
    note: '',
    persons: about.map(({ person }) => person),
    relations: Object.fromEntries(
      file.members.map(({ person, relation }) => [person, act === 'head' ? '' : relation]),
    ),
    whereabouts: '',
    back_on: '',
    stays_registered: false,
    registered: member?.registered ?? 'unknown',
    registered_at: member?.registered_at ?? '',
    residence: member?.residence ?? 'here',
    target: null,
    comers: [],
    newcomer: {
      id: newId(),
      name: '',
      sex: 'unknown',
      born_on: '',
      relation: act === 'born' ? 'child' : file.members.length ? 'other_kin' : 'head',
      registered: act === 'born' ? 'here' : 'unknown',
      registered_at: '',
      phone: '',
      id_kind: 'resident_id',
      id_number: '',
    },
  }
}

/// How many live behind the doors of an act, before and after it.
export interface DoorChange {
  door: string
  before: number
  after: number
}
export function doorChanges(act: MoveAct, file: HouseholdFile, draft: MoveDraft): DoorChange[] {
  const here = living(file.members)
  const chosen = file.members.filter(({ person }) => draft.persons.includes(person))
  const change = (after: number): DoorChange => ({ door: file.door, before: here, after })
  if (isNewcomer(act)) return [change(here + 1)]
  if (act === 'come') return [change(here + draft.comers.length)]
  if (act === 'died' || act === 'depart') return [change(here - living(chosen))]
  if (!leadsElsewhere(act)) return []
  const from = change(here - living(chosen))
  const { target } = draft
  if (!target) return [from]
  return [
    from,
    { door: target.door, before: target.persons, after: target.persons + chosen.length },
  ]
}

/// The head goes and others stay without one.
export function leavesWithoutHead(act: MoveAct, file: HouseholdFile, draft: MoveDraft): boolean {
  if (!['move', 'split', 'depart', 'died'].includes(act)) return false
  if (act === 'depart' && draft.stays_registered) return false
  const head = file.members.find(({ relation }) => relation === 'head')
  return Boolean(
    head && draft.persons.includes(head.person) && draft.persons.length < file.members.length,
  )
}

/// The field of the form that a refusal points at; `form` when it is none of them.
export function fieldOf(pointer: string): string {
  const path = pointer.replace(/^\//, '')
  if (path.startsWith('person/')) return path.slice('person/'.length)
  const root = path.split('/')[0] ?? ''
  if (['household', 'door', 'building', 'stairwell', 'community'].includes(root)) return 'target'
  if (['person', 'persons', 'movers', 'relation', 'relations'].includes(root)) return 'who'
  const own = ['on', 'back_on', 'registration', 'registered', 'registered_at', 'residence']
  return [...own, 'whereabouts', 'note', 'source'].includes(root) ? root : 'form'
}

/// What is still missing, by field, as the code of a refusal.
export function missing(act: MoveAct, draft: MoveDraft): Record<string, string> {
  const found: Record<string, string> = {}
  if (!draft.on) found.on = 'moves.day_missing'
  if (isNewcomer(act) && !draft.newcomer.name.trim()) found.name = 'name_missing'
  if (act === 'come' && !draft.comers.length) found.who = 'people.nobody_named'
  if (takesMany(act) && !draft.persons.length) found.who = 'people.nobody_named'
  if (leadsElsewhere(act) && !draft.target) found.target = 'moves.door_missing'
  return found
}

/// What those who move are to the household behind the target, as a first guess: behind an empty
/// door somebody leads, where others live already nobody does.
export function relationsAt(draft: MoveDraft, file: HouseholdFile): MoveDraft['relations'] {
  const relations = { ...draft.relations }
  if (!draft.target) return relations
  const known = new Map(file.members.map(({ person, relation }) => [person, relation]))
  for (const person of draft.persons) relations[person] = known.get(person) ?? 'other'
  const [first] = draft.persons
  const leads = draft.persons.some((person) => relations[person] === 'head')
  if (!draft.target.persons) {
    if (first && !leads) relations[first] = 'head'
  } else
    for (const person of draft.persons)
      if (relations[person] === 'head') relations[person] = 'other_kin'
  return relations
}
