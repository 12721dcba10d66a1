// SPDX-License-Identifier: Apache-2.0
import type { EmergencyReason } from '../../app/api-types'

export const reasons: EmergencyReason[] = [
  'illness',
  'fire',
  'violence',
  'child_alone',
  'missing_person',
  'other',
]
