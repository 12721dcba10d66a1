// SPDX-License-Identifier: Apache-2.0
import { dayOf, moment, officeTime } from '../../app/format'
import { say, sayAny } from '../../app/words'
import type { Tone } from '../../ui/UiTag.vue'
import type { DueItem, How, Symptom } from './types'

/// How what is to be done looks: colour is spent on what is late, always with a sign and a word.
export const looks: Record<DueItem['what'], { sign: string; tone: Tone }> = {
  report: { sign: '○', tone: 'plain' },
  call: { sign: '☎', tone: 'due' },
  visit: { sign: '⌂', tone: 'due' },
  swab: { sign: '✚', tone: 'home' },
  doctor: { sign: '✚', tone: 'referred' },
  release: { sign: '●', tone: 'visited' },
}
export const symptoms: Symptom[] = [
  'fever',
  'dry_cough',
  'fatigue',
  'sore_throat',
  'loss_of_smell',
  'diarrhoea',
  'short_breath',
  'other',
]

export const howWords = (how: How): string => sayAny(`cared.how_${how}`) ?? how
/// "16:00" of today, with its day otherwise.
export const short = (at: number, now: number): string =>
  dayOf(at) === dayOf(now) ? officeTime(at).slice(11) : moment(at)
export const degrees = (tenths: number): string => (tenths / 10).toFixed(1)

/// Tenths of a degree of what somebody typed, also with a comma or without a point; null where it is
/// empty, undefined where it is none.
export function tenthsOf(text: string): number | null | undefined {
  const typed = text.trim().replace(/[，,。]/, '.')
  if (!typed) return null
  if (!/^\d{2}(\.\d)?$|^\d{3}$/.test(typed)) return undefined
  const tenths = typed.length === 3 ? Number(typed) : Math.round(Number(typed) * 10)
  return tenths >= 300 && tenths <= 450 ? tenths : undefined
}

/// Which results somebody who goes there may note.
export function howsOf(what: DueItem['what']): How[] {
  if (what === 'swab') return ['swabbed', 'other_answered', 'nobody']
  if (what === 'visit') return ['saw', 'other_answered', 'nobody']
  return ['spoke', 'saw', 'other_answered', 'nobody']
}

/// Who sees to it by now.
export function alarmWords(item: DueItem): string {
  if (item.taken_by) return say('cared.taken', { name: item.taken_by })
  return item.rung ? (sayAny(`cared.rung_${item.rung}`) ?? '') : ''
}
export const ownerWords = (item: DueItem): string =>
  item.owner_name || (sayAny(`role.${item.owner_role}`) ?? '')
