// SPDX-License-Identifier: Apache-2.0
import { v7 } from 'uuid'
import type { components } from '../../app/api'
import type { BodyOf } from '../../app/api-types'
import { instantOf } from '../../app/format'
import { say } from '../../app/words'
import type { OrderFile, Terms } from './types'

type Wanted = BodyOf<'/places/{place}/isolation-orders', 'post'>
type Answer = components['schemas']['isolation.YesNo']
export const homeQuestions = [
  'own_room',
  'own_toilet',
  'table_at_door',
  'supplies',
  'own_air',
  'waste_treated',
] as const
export type Home = Record<(typeof homeQuestions)[number], Answer | ''>

/// A new order as it is being filled in.
export interface Draft {
  policy: string
  start_event: OrderFile['start_event']
  start: string
  contact_gone: string
  reason: NonNullable<OrderFile['reason']>
  evidence: NonNullable<OrderFile['evidence']>
  reference: string
  authority: OrderFile['authority']
  authority_name: string
  authority_phone: string
  legal_ground: OrderFile['legal_ground']
  ground_reference: string
  cadre: string
  cadre_phone: string
  worker: string
  worker_phone: string
  home: Home
  manager: string
  medic: string
  /// By person: what was chosen, '' for nothing yet.
  others: Record<string, string>
}

export const blankDraft = (now: string): Draft => ({
  policy: '',
  start_event: 'last_contact',
  start: now,
  contact_gone: '',
  reason: 'close_contact',
  evidence: 'investigation_notice',
  reference: '',
  authority: 'street',
  authority_name: '',
  authority_phone: '',
  legal_ground: 'infectious_disease_law',
  ground_reference: '',
  cadre: '',
  cadre_phone: '',
  worker: '',
  worker_phone: '',
  home: {
    own_room: '',
    own_toilet: '',
    table_at_door: '',
    supplies: '',
    own_air: '',
    waste_treated: '',
  },
  manager: '',
  medic: '',
  others: {},
})

/// What is still missing, by field: the house would refuse it too, but may be far away.
export function missingIn(
  draft: Draft,
  person: unknown,
  terms: Terms | undefined,
): Record<string, string> {
  const wrong: Record<string, string> = {}
  if (!person) wrong.person = say('athome.who_missing')
  if (!terms) wrong.policy = say('athome.policy_missing')
  if (Number.isNaN(instantOf(draft.start))) wrong.start = say('athome.start_missing')
  const needed = ['authority_name', 'authority_phone', 'ground_reference'] as const
  for (const name of needed) if (!draft[name].trim()) wrong[name] = say('athome.needed')
  if (terms?.suitability !== 'asked') return wrong
  if (homeQuestions.some((name) => !draft.home[name])) wrong.home = say('athome.home_missing')
  if (homeQuestions.some((name) => draft.home[name] === 'no')) wrong.home = say('athome.home_unfit')
  for (const name of ['manager', 'medic'] as const)
    if (!draft[name].trim()) wrong[name] = say('athome.needed')
  return wrong
}

interface Settled {
  id: string
  person: string
  kind: Wanted['kind']
  profile: string
  terms: Terms
  others: string[]
  start: number
}

/// The order as the house takes it.
export function bodyOf(draft: Draft, known: Settled): Wanted {
  const gone = instantOf(draft.contact_gone)
  const chosen = known.others.filter((one) => draft.others[one])
  return {
    id: known.id,
    person: known.person,
    kind: known.kind,
    profile: known.profile,
    authority: draft.authority,
    authority_name: draft.authority_name.trim(),
    authority_phone: draft.authority_phone.trim(),
    legal_ground: draft.legal_ground,
    ground_reference: draft.ground_reference.trim(),
    grounds: {
      reason: draft.reason,
      evidence: draft.evidence,
      reference: draft.reference.trim(),
    },
    start_event: draft.start_event,
    start_at: known.start,
    contact_gone_at: known.terms.contact_gone_days && !Number.isNaN(gone) ? gone : null,
    suitability:
      known.terms.suitability === 'asked'
        ? {
            ...(draft.home as Record<keyof Home, Answer>),
            manager: draft.manager.trim(),
            medic: draft.medic.trim(),
          }
        : null,
    co_residents: chosen.map((person) => ({
      person,
      choice: draft.others[person] as 'isolates' | 'leaves' | 'lives_on',
      order: v7(),
    })),
    cadre: draft.cadre.trim(),
    cadre_phone: draft.cadre_phone.trim(),
    worker: draft.worker.trim(),
    worker_phone: draft.worker_phone.trim(),
  }
}
