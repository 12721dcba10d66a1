// SPDX-License-Identifier: Apache-2.0
import type { CompoundKind, GateState, PremisesKind } from '../../app/api-types'

export const compoundKinds: CompoundKind[] = [
  'estate',
  'transition',
  'elders_transition',
  'village',
  'other',
]
export const gateStates: GateState[] = ['open', 'closed', 'emergency_only']
export const premisesKinds: PremisesKind[] = [
  'shop',
  'supermarket',
  'pharmacy',
  'restaurant',
  'activity_room',
  'temple',
  'school',
  'building_site',
  'office',
  'other',
]
