// SPDX-License-Identifier: Apache-2.0
import type { HandCard, Profile } from './types'
import { draftOf as windowDraft, windowsOf, type WindowDraft } from './week'

export interface HandDraft extends Omit<Profile, 'hours' | 'deviations'> {
  hours: WindowDraft[]
  deviations: Profile['deviations']
}

export const draftOf = (card?: HandCard): HandDraft => ({
  kinds: [...(card?.profile.kinds ?? ['volunteer'])] as Profile['kinds'],
  skills: [...(card?.profile.skills ?? [])],
  languages: [...(card?.profile.languages ?? [])],
  limits: [...(card?.profile.limits ?? [])],
  vehicle: card?.profile.vehicle ?? 'none',
  hours: (card?.profile.hours ?? []).map(windowDraft),
  deviations: (card?.profile.deviations ?? []).map((one) => ({ ...one })),
})

export const profileOf = (draft: HandDraft): Profile => ({
  ...draft,
  hours: windowsOf(draft.hours),
  deviations: draft.deviations.filter(({ starts_on, ends_on }) => starts_on && ends_on),
})
