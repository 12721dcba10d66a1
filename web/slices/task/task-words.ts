// SPDX-License-Identifier: Apache-2.0
import type { Task, TaskOwner } from '../../app/api-types'
import { buildingName, dayOf, moment, stairwellName } from '../../app/format'
import { say, sayAny } from '../../app/words'

/// The words of something that a kind asks for; its own name where the house has no words for it.
const wordsOf = (key: string, name: string): string => sayAny(key) ?? name
export const kindWords = (kind: string) => wordsOf(`task.kind.${kind}`, kind)
export const answerWords = (kind: string, name: string) =>
  wordsOf(`task.answer.${kind}.${name}`, name)
export const choiceWords = (kind: string, name: string, choice: string) =>
  wordsOf(`task.choice.${kind}.${name}.${choice}`, choice)
export const countWords = (kind: string, name: string) =>
  wordsOf(`task.count.${kind}.${name}`, name)

/// Where it is: 3-2-501 of a door, 3 幢 2 单元 of a stairwell, else the name.
export function stopWords(place: Task['place']): string {
  if (!place) return ''
  if (place.kind === 'building') return buildingName(place.label)
  if (place.kind !== 'stairwell') return place.label
  const cut = place.label.lastIndexOf('-')
  return `${buildingName(place.label.slice(0, cut))} ${stairwellName(place.label.slice(cut + 1))}`
}

export function ownerWords(owner: TaskOwner): string {
  if (owner.user) return owner.name || say('tasks.somebody')
  return owner.role ? (sayAny(`role.${owner.role}`) ?? owner.role) : ''
}

/// 10:30 of today, 11-23 10:30 of any other day.
export function clock(at: number, now: number): string {
  const whole = moment(at)
  return dayOf(at) === dayOf(now) ? whole.slice(6) : whole
}

const two = (n: number) => String(n).padStart(2, '0')
/// How it comes back, in one short line.
export function repeatWords(repeat: Task['repeat']): string {
  if (!repeat) return ''
  const days = repeat.on.map((day) => sayAny(`tasks.day.${day}`) ?? day).join(' ')
  const times = repeat.at.map((at) => `${two(Math.floor(at / 60))}:${two(at % 60)}`).join(' ')
  const every = repeat.hours
    ? say('tasks.every_hours', { n: repeat.hours })
    : `${days || say('tasks.every_day')} ${times}`
  return repeat.until ? `${every} · ${say('tasks.until', { day: repeat.until })}` : every
}

export type Look = 'late' | 'raised' | 'early' | 'open' | 'over'
/// What a row says beside its name.
export function lookOf(task: Task, now: number): Look {
  if (task.status !== 'open') return 'over'
  if (now > task.due_at) return task.escalated_to ? 'raised' : 'late'
  return now < task.from_at ? 'early' : 'open'
}
