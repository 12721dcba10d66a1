// SPDX-License-Identifier: Apache-2.0
import {
  Boxes,
  DoorClosed,
  DoorOpen,
  MapPin,
  Siren,
  Store,
  TestTube,
  type LucideIcon,
} from '@lucide/vue'
import type { CompoundKind, GateState, PremisesKind } from '../../app/api-types'
import { sayAny } from '../../app/words'
import type { PlaceNow, SpotKind } from './types'

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

/// The three cards of the list: gates, premises, and what an outbreak sets up.
export const spotGroups = {
  gate: ['gate'],
  premises: ['premises'],
  other: ['store_room', 'sampling_site', 'drop_zone'],
} as const satisfies Record<string, readonly SpotKind[]>
export type SpotGroup = keyof typeof spotGroups

const icons: Record<string, LucideIcon> = {
  gate: DoorOpen,
  premises: Store,
  store_room: Boxes,
  sampling_site: TestTube,
  drop_zone: MapPin,
}
const gateIcons: Record<string, LucideIcon> = { closed: DoorClosed, emergency_only: Siren }

/// The icon of a spot; a gate shows its state.
export const iconOf = ({ kind, detail }: Pick<PlaceNow, 'kind' | 'detail'>): LucideIcon =>
  (kind === 'gate' && gateIcons[detail]) || icons[kind] || MapPin

/// The kind of a spot in words; of a gate its state, of premises their kind.
export function kindWords({ kind, detail }: Pick<PlaceNow, 'kind' | 'detail'>): string {
  if (kind === 'gate') return sayAny(`gate_state.${detail}`) ?? detail
  if (kind === 'premises') return sayAny(`premises_kind.${detail}`) ?? detail
  return sayAny(`spots.kind.${kind}`) ?? kind
}
