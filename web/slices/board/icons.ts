// SPDX-License-Identifier: Apache-2.0
import {
  Accessibility,
  Ambulance,
  Baby,
  BedSingle,
  Brain,
  Cake,
  Check,
  CircleDashed,
  CircleDot,
  CircleQuestionMark,
  Clock,
  Droplets,
  HandHelping,
  HeartHandshake,
  HeartPulse,
  House,
  IdCard,
  Key,
  Languages,
  Luggage,
  MessageCircle,
  PhoneMissed,
  PhoneOff,
  Pill,
  Ribbon,
  TriangleAlert,
  UserRound,
  UserRoundX,
} from '@lucide/vue'
import type { Component } from 'vue'
import type { NeedKind, Status } from '../../app/api-types'

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

export const needIcons: Record<NeedKind, Component> = {
  lives_alone: UserRound,
  aged_80: Cake,
  aged_90: Cake,
  disabled: Accessibility,
  chronic: Pill,
  dialysis: Droplets,
  maternity: Baby,
  cancer_treatment: Ribbon,
  infant: Baby,
  mental_health: Brain,
  bed_ridden: BedSingle,
  medical_device: HeartPulse,
  care_dependent: HandHelping,
  no_phone: PhoneOff,
  language: Languages,
}
