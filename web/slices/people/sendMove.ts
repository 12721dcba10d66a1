// SPDX-License-Identifier: Apache-2.0
import { v7 } from 'uuid'
import { ask, client } from '../../app/client'
import type { Occupancy } from '../../app/api-types'
import type { MoveAct, MoveDraft, Target } from './moves'

/// Once sent, a decision keeps its number and key as long as its words stay the same: sent again
/// after a lost answer it counts once, and a changed one is another decision.
export interface Sending {
  words: string
  id: string
  key: string
}
export function sendingOf(draft: MoveDraft, last: Sending | null): Sending {
  const words = JSON.stringify(draft)
  return last?.words === words ? last : { words, id: v7(), key: v7() }
}

type Relation = Exclude<MoveDraft['relations'][string], ''>
const text = (value: string) => value.trim() || null

/// Makes sure that a household stands behind the door, and answers its id.
async function householdAt(place: string, target: Target): Promise<string> {
  if (target.household) return target.household
  const id = v7()
  const { building, stairwell, door_number: door } = target
  const body = { id, building, stairwell, door, occupancy: 'occupied' as const }
  const params = { path: { place } }
  await ask(client.POST('/places/{place}/households', { params, body }))
  target.household = id
  return id
}

function newcomerOf({ newcomer: one }: MoveDraft, household: string) {
  const number = one.id_number.trim()
  return {
    id: one.id,
    household,
    name: one.name.trim(),
    sex: one.sex,
    born_on: one.born_on || null,
    relation: one.relation,
    residence: 'here' as const,
    registered: one.registered,
    registered_at: one.registered === 'elsewhere' ? text(one.registered_at) : null,
    phone: text(one.phone),
    id_kind: number ? one.id_kind : null,
    id_number: number || null,
  }
}

/// Writes the decision; throws Refused or Unreachable.
export async function sendMove(
  place: string,
  household: string,
  act: MoveAct,
  draft: MoveDraft,
  { id, key }: Sending,
): Promise<void> {
  const params = { path: { place } }
  const headers = { 'Idempotency-Key': key }
  const said = { id, on: draft.on, source: draft.source, note: text(draft.note) }
  const whereabouts = text(draft.whereabouts)
  const { persons } = draft
  const person = persons[0] ?? ''
  const relationOf = (one: string) => (draft.relations[one] || 'other') as Relation
  const movers = persons.map((one) => ({ person: one, relation: relationOf(one) }))

  if (act === 'arrive' || act === 'born') {
    const kind = act === 'born' ? ('born' as const) : ('moved_in' as const)
    const body = { ...said, kind, person: newcomerOf(draft, household), whereabouts }
    await ask(client.POST('/places/{place}/arrivals', { params, headers, body }))
  } else if (act === 'come') {
    const comers = draft.comers.map((one) => ({
      person: one.person,
      relation: relationOf(one.person),
    }))
    const body = { ...said, movers: comers, household }
    await ask(client.POST('/places/{place}/moves', { params, headers, body }))
  } else if (act === 'move' && draft.target) {
    const body = { ...said, movers, household: await householdAt(place, draft.target) }
    await ask(client.POST('/places/{place}/moves', { params, headers, body }))
  } else if (act === 'split' && draft.target) {
    const { building, stairwell, door_number: door } = draft.target
    const body = { ...said, household, movers, building, stairwell, door }
    await ask(client.POST('/places/{place}/splits', { params, headers, body }))
  } else if (act === 'depart') {
    const registration = draft.stays_registered ? ('stays' as const) : ('goes_along' as const)
    const body = { ...said, persons, registration, whereabouts }
    await ask(client.POST('/places/{place}/departures', { params, headers, body }))
  } else if (act === 'away') {
    const body = { ...said, persons, back_on: draft.back_on || null, whereabouts }
    await ask(client.POST('/places/{place}/absences', { params, headers, body }))
  } else if (act === 'back') {
    const body = { ...said, persons }
    await ask(client.POST('/places/{place}/returns', { params, headers, body }))
  } else if (act === 'died') {
    const body = { ...said, person }
    await ask(client.POST('/places/{place}/deaths', { params, headers, body }))
  } else if (act === 'registration') {
    const { registered, residence } = draft
    const registered_at = registered === 'elsewhere' ? text(draft.registered_at) : null
    const body = { ...said, person, registered, registered_at, residence }
    await ask(client.POST('/places/{place}/registrations', { params, headers, body }))
  } else if (act === 'head') {
    const relations = Object.entries(draft.relations)
      .filter(([one, relation]) => relation && one !== person)
      .map(([one]) => ({ person: one, relation: relationOf(one) }))
    const body = { ...said, person, relations }
    await ask(client.POST('/places/{place}/heads', { params, headers, body }))
  }
}

/// What a door is after somebody moved: on top of whatever stands there now.
export async function setOccupancy(place: string, household: string, occupancy: Occupancy) {
  const path = { place, household }
  const file = await ask(client.GET('/places/{place}/households/{household}', { params: { path } }))
  if (file.occupancy === occupancy) return
  await ask(
    client.PATCH('/places/{place}/households/{household}', {
      params: { path, header: { 'If-Match': `"${file.revision}"` } },
      body: { occupancy },
    }),
  )
}
