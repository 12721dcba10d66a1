// SPDX-License-Identifier: Apache-2.0
import {
  Ambulance,
  Check,
  CircleDashed,
  CircleDot,
  CircleQuestionMark,
  Clock,
  HeartHandshake,
  House,
  IdCard,
  Key,
  Luggage,
  MessageCircle,
  PhoneMissed,
  PhoneOff,
  TriangleAlert,
  UserRoundX,
} from '@lucide/vue'
import type { Component } from 'vue'
import type { Status } from '../../app/api-types'

/// The shape of a status: what is left when colour is not seen.
export const statusIcons: Record<Status, Component> = {
  normal: CircleDot,
  visited: Check,
  due: Clock,
  care: HeartHandshake,
  home: House,
  referred: Ambulance,
  vacant: CircleDashed,
  late: Clock,
}

const stateIcons: Record<string, Component> = {
  rented: Key,
  absent: UserRoundX,
  self_reported: IdCard,
  owner_away: Luggage,
  unreachable: PhoneMissed,
  refused: MessageCircle,
  unknown: CircleQuestionMark,
  no_phone: PhoneOff,
  no_id_number: IdCard,
  nobody_listed: UserRoundX,
  contradiction: TriangleAlert,
}

/// A state's own sign where several states of one layer share a status.
export const iconOf = (state: string, status: Status): Component =>
  stateIcons[state] ?? statusIcons[status] ?? CircleDot
