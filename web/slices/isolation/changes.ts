// SPDX-License-Identifier: Apache-2.0
import type { ChangeKind, ChangeReason, OrderFile, Terms } from './types'

/// The reasons that go with a decision, as the house takes them.
const reasons: Record<ChangeKind, ChangeReason[]> = {
  extended: [
    'authority_decision',
    'doctor_decision',
    'missing_test',
    'positive_test',
    'symptoms',
    'new_contact',
    'case_in_building',
    'dates_corrected',
  ],
  shortened: ['dates_corrected', 'authority_decision', 'doctor_decision', 'objection_upheld'],
  restarted: ['new_contact', 'positive_test', 'symptoms', 'case_in_building'],
  paused: ['in_hospital', 'in_facility'],
  resumed: ['back_home'],
  freed: ['authority_decision', 'doctor_decision', 'objection_upheld'],
  withdrawn: ['made_by_mistake', 'dates_corrected', 'authority_decision', 'objection_upheld'],
  released: [],
  recomputed: [],
}

export function reasonsFor(kind: ChangeKind, terms: Terms): ChangeReason[] {
  const inPolicy: readonly string[] =
    kind === 'restarted' ? terms.restarts : kind === 'paused' ? terms.pauses : reasons[kind]
  return reasons[kind].filter((one) => inPolicy.includes(one))
}

/// What can be decided on an order as it stands.
export function kindsFor(order: Pick<OrderFile, 'state' | 'terms'>): ChangeKind[] {
  const all: ChangeKind[] = [
    'extended',
    'shortened',
    'restarted',
    order.state === 'paused' ? 'resumed' : 'paused',
    'freed',
    'withdrawn',
  ]
  return all.filter((kind) => reasonsFor(kind, order.terms).length)
}
