// SPDX-License-Identifier: Apache-2.0
import type { Newcomer } from './calls'

export const relations: Newcomer['relation'][] = [
  'head',
  'spouse',
  'child',
  'parent',
  'grandchild',
  'grandparent',
  'sibling',
  'other_kin',
  'tenant',
  'other',
]
export const sexes: Newcomer['sex'][] = ['unknown', 'female', 'male']
export const registereds: Newcomer['registered'][] = ['unknown', 'here', 'elsewhere']
