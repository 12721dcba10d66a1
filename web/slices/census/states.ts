// SPDX-License-Identifier: Apache-2.0
import {
  Check,
  Clock,
  DoorClosed,
  IdCard,
  MessageCircle,
  Phone,
  Truck,
  CircleDashed,
} from '@lucide/vue'
import type { Component } from 'vue'
import type { CensusOutcome, Counts } from '../../app/api-types'
import type { Tone } from '../../ui/UiTag.vue'

/// How an outcome looks: a colour, a shape, and the key of its words.
interface Sign {
  tone: Tone
  icon: Component
}
export const signs: Record<CensusOutcome, Sign> = {
  none: { tone: 'plain', icon: Clock },
  self_reported: { tone: 'care', icon: IdCard },
  answered: { tone: 'visited', icon: Check },
  by_phone: { tone: 'visited', icon: Phone },
  absent: { tone: 'late', icon: DoorClosed },
  refused: { tone: 'home', icon: MessageCircle },
  vacant: { tone: 'visited', icon: CircleDashed },
  moved: { tone: 'visited', icon: Truck },
}

/// A door that somebody still has to reach, or whose own report is to be verified.
export const isLeft = (outcome: CensusOutcome): boolean =>
  outcome === 'none' || outcome === 'absent' || outcome === 'self_reported'
export const leftOf = (counts: Counts): number =>
  counts.absent + counts.not_yet + counts.self_reported
