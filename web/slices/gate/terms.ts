// SPDX-License-Identifier: Apache-2.0
/// Rules in words, and the times of a form in the time of China.
import type { GateTerms } from '../../app/api-types'
import { list } from '../../app/format'
import { say, sayAny } from '../../app/words'

type Span = { from: number; until: number }

export const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
export const minutesOf = (text: string): number => {
  const [hours = 0, minutes = 0] = text.split(':').map(Number)
  return hours * 60 + minutes
}
export const spanWords = ({ from, until }: Span): string => `${clock(from)}–${clock(until)}`
export const hoursWords = (hours: Span | null | undefined): string =>
  hours ? spanWords(hours) : say('gate.day_and_night')

export const degrees = (tenths: number): string => (tenths / 10).toFixed(1)

/// What a rule set asks for, in a few short sentences.
export function termsWords(terms: GateTerms): string[] {
  const words: string[] = []
  const kept = terms.kinds.filter(({ entry }) => entry !== 'closed')
  words.push(
    say('gates.lets_in', {
      who: list(kept.map(({ kind }) => sayAny(`gate.kind_${kind}`) ?? kind)),
    }),
  )
  if (terms.fever_from != null)
    words.push(say('gates.fever_from', { n: degrees(terms.fever_from) }))
  if (terms.mask === 'wanted') words.push(say('gates.mask'))
  if (terms.code !== 'none') words.push(sayAny(`gates.code_${terms.code}`) ?? '')
  if (terms.limit)
    words.push(
      say('gates.limit', {
        members: terms.limit.members,
        days: terms.limit.every_days,
        hours: terms.limit.most_hours,
      }),
    )
  if (terms.curfew) words.push(say('gates.curfew', { span: spanWords(terms.curfew) }))
  if (terms.exemptions.length)
    words.push(
      say('gates.except', {
        who: list(terms.exemptions.map((one) => sayAny(`gate.exemption_${one}`) ?? one)),
      }),
    )
  return words
}
