// SPDX-License-Identifier: Apache-2.0
import { say, sayAny } from '../../app/words'
import { spanOf } from './days'

/// "14+7", or the title that somebody gave a policy of their own.
export const policyName = (profile: string, title: string): string =>
  title || (sayAny(`policy.${profile}`) ?? profile)

/// Where a policy is from: one that came with the program says so in the language of the page.
export const sourceOf = (profile: string, kind: string, title: string, source: string): string =>
  (title ? null : sayAny(`policy_source.${profile}_${kind}`)) ?? source

/// "2 d 3 h", "45 min".
export function spanWords(ms: number): string {
  const { days, hours, minutes } = spanOf(ms)
  if (days) return say('athome.span_days', { d: days, h: hours })
  if (hours) return say('athome.span_hours', { h: hours, m: minutes })
  return say('athome.span_minutes', { m: minutes })
}

/// Several choices for a field, in their words.
export const choicesOf = <T extends string>(name: string, values: readonly T[]) =>
  values.map((value) => ({ value, words: sayAny(`${name}.${value}`) ?? value }))
