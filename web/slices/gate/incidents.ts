// SPDX-License-Identifier: Apache-2.0
/// Which step may follow which, without network: the same as slices/gate/incident_rules.cpp.
import type { IncidentCard } from '../../app/api-types'

type Kind = IncidentCard['kind']
export type Step = IncidentCard['next'][0]
type Ways = Partial<Record<Step, Step[]>>

const fever: Ways = {
  noted: ['measured_normal', 'measured_fever'],
  measured_fever: ['in_side_room', 'doctor_called'],
  in_side_room: ['doctor_called', 'measured_normal'],
  doctor_called: ['doctor_came', 'ambulance_came'],
  measured_normal: ['let_in'],
  doctor_came: ['let_in', 'ambulance_came', 'went_away'],
}
const other: Ways = {
  noted: ['talked_to', 'office_told', 'police_told'],
  talked_to: ['let_in', 'went_away', 'office_told'],
  office_told: ['let_in', 'went_away', 'police_told'],
  police_told: ['let_in', 'went_away'],
}
const ways: Partial<Record<Kind, Ways>> = {
  fever,
  no_mask: { noted: ['mask_given', 'own_mask', 'went_away'] },
  emergency: { noted: ['reason_medical', 'reason_fire', 'reason_other'] },
}

/// What may follow; nothing when it is over.
export const stepsAfter = (kind: Kind, last: Step): Step[] => (ways[kind] ?? other)[last] ?? []
