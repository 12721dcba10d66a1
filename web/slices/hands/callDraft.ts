// SPDX-License-Identifier: Apache-2.0
import { serverNow } from '../../app/clock'
import { instantOf, officeTime } from '../../app/format'
import { say } from '../../app/words'
import type { CallCard } from './types'

const hour = 3_600_000

/// What is said of a call as a whole, as it stands in a form.
export interface CallDraft {
  title: string
  words: string
  phone: string
  goal: string
  goal_at: string
  closes_at: string
}

export const newCallDraft = (goal: number, goalMs: number): CallDraft => ({
  title: '',
  words: '',
  phone: '',
  goal: String(goal),
  goal_at: officeTime(serverNow() + goalMs),
  closes_at: officeTime(serverNow() + 3 * 24 * hour),
})
export const callDraftOf = (call: CallCard): CallDraft => ({
  title: call.title,
  words: call.words,
  phone: call.phone,
  goal: String(call.goal),
  goal_at: officeTime(call.goal_at),
  closes_at: officeTime(call.closes_at),
})
export const callOf = (draft: CallDraft) => ({
  title: draft.title.trim(),
  words: draft.words.trim(),
  phone: draft.phone.trim(),
  goal: Number(draft.goal),
  goal_at: instantOf(draft.goal_at),
  closes_at: instantOf(draft.closes_at),
})

/// What is missing before the house need be asked.
export function missingInCall(draft: CallDraft): Record<string, string> {
  if (!draft.title.trim()) return { title: say('calls.title_missing') }
  if (!(Number(draft.goal) > 0)) return { goal: say('calls.number_missing') }
  return {}
}

/// Said where a goal cannot be met by the places that there are.
export const placesShort = (goal: string, wanted: string[]) => {
  const places = wanted.reduce((sum, one) => sum + (Number(one) || 0), 0)
  return Number(goal) > places && places > 0
    ? say('calls.places_short', { goal, n: places })
    : undefined
}
