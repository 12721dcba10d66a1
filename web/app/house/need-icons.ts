// SPDX-License-Identifier: Apache-2.0
import {
  Accessibility,
  Baby,
  BedSingle,
  Brain,
  Cake,
  Droplets,
  HandHelping,
  HeartPulse,
  Languages,
  PhoneOff,
  Pill,
  Ribbon,
  UserRound,
} from '@lucide/vue'
import type { Component } from 'vue'
import type { NeedKind } from '../api-types'

/// The sign of each kind of need, the same on the board, in a household and in lists.
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
