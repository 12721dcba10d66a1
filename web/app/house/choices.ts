// SPDX-License-Identifier: Apache-2.0
import type {
  IdKind,
  NeedKind,
  Occupancy,
  PrivateField,
  Purpose,
  Registered,
  Relation,
  Residence,
  Sex,
} from '../api-types'
import { sayAny } from '../words'

export const occupancies: Occupancy[] = [
  'occupied',
  'rented',
  'vacant',
  'owner_away',
  'unreachable',
  'refused',
  'unknown',
]
export const relations: Relation[] = [
  'head',
  'spouse',
  'child',
  'parent',
  'grandchild',
  'grandparent',
  'sibling',
  'other_kin',
  'tenant',
  'staff',
  'other',
]
export const sexes: Sex[] = ['female', 'male', 'unknown']
export const residences: Residence[] = ['here', 'elsewhere', 'away']
export const registrations: Registered[] = ['here', 'elsewhere', 'unknown']
export const idKinds: IdKind[] = [
  'resident_id',
  'passport',
  'hk_macau_permit',
  'taiwan_permit',
  'residence_permit',
]
export const needKinds: NeedKind[] = [
  'lives_alone',
  'aged_80',
  'aged_90',
  'disabled',
  'chronic',
  'dialysis',
  'maternity',
  'cancer_treatment',
  'infant',
  'mental_health',
  'bed_ridden',
  'medical_device',
  'care_dependent',
  'no_phone',
  'language',
]
export const purposesOf: Record<PrivateField, Purpose[]> = {
  phone: ['call', 'visit', 'medical', 'correct_data'],
  id_number: ['check_identity', 'medical', 'correct_data'],
}

/// Choices of a select: the values with their words.
export const choicesOf = (group: string, values: readonly string[]) =>
  values.map((value) => ({ value, words: sayAny(`${group}.${value}`) ?? value }))
