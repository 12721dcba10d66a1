// SPDX-License-Identifier: Apache-2.0
import { list } from '../../app/format'
import { say, sayAny } from '../../app/words'
import type { Tone } from '../../ui/UiTag.vue'
import type { HandChoice, Note, RoleCard } from './types'

export const roleWords = (role: string): string => sayAny(`team_role.${role}`) ?? role
export const noteWords = (notes: Note[]): string =>
  list(notes.map((one) => sayAny(`team_note.${one}`) ?? one))
export const notes: Note[] = [
  'all_in_order',
  'call_soon',
  'bring_soon',
  'trip_planned',
  'hard_to_reach',
  'upset',
  'speaks_little_mandarin',
  'small_children',
  'lives_alone',
  'pet',
]
/// Why somebody else answers, as people choose it.
export const reasons = [
  'household_asked',
  'member_asked',
  'unwell',
  'other_work',
  'lives_nearer',
  'too_much',
  'other',
] as const

/// How a role stands: colour only where somebody has to do something, always with a sign.
export function roleLook(role: RoleCard): { sign: string; tone: Tone } {
  if (!role.acting) return { sign: '!', tone: 'late' }
  if (role.is_stand_in) return { sign: '⇄', tone: 'accent' }
  return { sign: '', tone: 'plain' }
}

/// "陈新", "胡刚（替陈新）", "空缺".
export function actingWords(role: RoleCard): string {
  if (!role.acting) return say('teams.vacant')
  if (role.is_stand_in && role.assigned_name)
    return say('teams.instead', { name: role.acting_name, of: role.assigned_name })
  return role.acting_name
}

/// Who has most comes first; those without a household at the end.
export const byLoad = (hands: HandChoice[]): HandChoice[] =>
  [...hands].sort((a, b) => b.load - a.load || a.name.localeCompare(b.name, 'zh-CN'))
