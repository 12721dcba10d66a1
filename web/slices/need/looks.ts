// SPDX-License-Identifier: Apache-2.0
import { dayOf, moment, officeTime } from '../../app/format'
import { say, sayAny } from '../../app/words'
import type { Tone } from '../../ui/UiTag.vue'
import type { Mark, RequestCard } from './types'

/// How a state looks: colour is spent on what waits for somebody, always with a sign and a word.
export const looks: Record<RequestCard['state'], { sign: string; tone: Tone }> = {
  asked: { sign: '○', tone: 'due' },
  owned: { sign: '◔', tone: 'plain' },
  promised: { sign: '◑', tone: 'plain' },
  under_way: { sign: '◕', tone: 'accent' },
  done: { sign: '✓', tone: 'visited' },
  cannot: { sign: '–', tone: 'home' },
  closed: { sign: '●', tone: 'plain' },
}
export const marks: Mark[] = [
  'vehicle',
  'driver',
  'escort',
  'protection',
  'left',
  'arrived',
  'way_back',
  'returned',
  'disinfected',
]

export const kindWords = (kind: string): string => sayAny(`asks.kind_${kind}`) ?? kind
export const choiceWords = (kind: string, choice: string): string =>
  choice ? (sayAny(`asks.choice_${kind}_${choice}`) ?? choice) : ''
export const whatWords = (card: { kind: string; choice: string }): string =>
  [kindWords(card.kind), choiceWords(card.kind, card.choice)].filter(Boolean).join(' · ')
export const clock = (at: number): string => officeTime(at).slice(11)
/// "16:00" of today, with its day otherwise.
export const short = (at: number, now: number): string =>
  dayOf(at) === dayOf(now) ? clock(at) : moment(at)

/// Hours and minutes, in the largest sensible unit.
export function lasting(ms: number): string {
  const minutes = Math.floor(Math.abs(ms) / 60_000)
  if (minutes < 60) return say('asks.minutes', { n: minutes })
  if (minutes < 48 * 60) return say('asks.hours', { n: Math.floor(minutes / 60) })
  return say('asks.days', { n: Math.floor(minutes / 1440) })
}

/// What is due next, and how long until then or since.
export function clockWords(card: RequestCard, now: number): string {
  if (card.state === 'closed' || !card.due_at) return sayAny(`asks.ending_${card.ending}`) ?? ''
  const left = card.due_at - now
  const key = `asks.due_${card.state}${left < 0 ? '_late' : ''}`
  return sayAny(key, { t: lasting(left), at: short(card.due_at, now) }) ?? ''
}

/// Who has it: by name, as a team, or whose work it would be.
export function ownerWords(card: RequestCard): string {
  if (card.owner_name) return card.owner_name
  if (card.owner_role) return sayAny(`role.${card.owner_role}`) ?? card.owner_role
  return say('asks.nobody', { team: sayAny(`asks.team_${card.team}`) ?? card.team })
}
