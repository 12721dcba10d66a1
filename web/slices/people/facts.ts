// SPDX-License-Identifier: Apache-2.0
import type {
  Member,
  MentionCount,
  MergeField,
  MergePreview,
  MergeSide,
  Side,
} from '../../app/api-types'
import { say, sayAny, type Key } from '../../app/words'

export const mergeFields: MergeField[] = [
  'name',
  'sex',
  'born_on',
  'phone',
  'id_number',
  'home',
  'registration',
]
const names: Partial<Record<MergeField, Key>> = {
  home: 'compare.home',
  registration: 'field.registered',
}
export const fieldName = (field: MergeField): string =>
  names[field] ? say(names[field]) : (sayAny(`field.${field}`) ?? field)

/// Rows of other slices that name somebody: "3 passages at gates".
export const mentionWords = ({ mention, rows }: MentionCount): string =>
  sayAny(`merge.mention.${mention}`, { n: rows }) ?? `${mention} ${rows}`

const known = (words: string | undefined, value: string) => words ?? value

/// What one file says about a field, in words; "" where it says nothing.
export function factOf(field: MergeField, card: Member, door: string): string {
  switch (field) {
    case 'name':
      return card.name
    case 'sex':
      return card.sex === 'unknown' ? '' : known(sayAny(`sex.${card.sex}`), card.sex)
    case 'born_on':
      return card.born_on ?? (card.born_year ? String(card.born_year) : '')
    case 'phone':
      return card.phone_masked ?? ''
    case 'id_number':
      return [
        card.id_number_masked && sayAny(`id_kind.${card.id_kind}`),
        card.id_number_masked?.replace(/\*{5,}/, '****'),
      ]
        .filter(Boolean)
        .join(' ')
    case 'home':
      return [
        door,
        sayAny(`relation.${card.relation}`),
        card.standing === 'moved_out'
          ? say('compare.has_moved_out')
          : sayAny(`residence.${card.residence}`),
        card.back_on ? say('compare.back_on', { day: card.back_on }) : '',
      ]
        .filter(Boolean)
        .join(' · ')
    case 'registration':
      return card.registered === 'unknown'
        ? ''
        : [sayAny(`registered.${card.registered}`), card.registered_at].filter(Boolean).join(' · ')
  }
}
export const factIn = (field: MergeField, side: MergeSide): string =>
  factOf(field, side.card, side.door)

/// What became another since it was seen, with how it was.
export interface Change {
  field: MergeField
  side: Side
  was: string
}
export function changesSince(seen: MergePreview, now: MergePreview): Change[] {
  return mergeFields.flatMap((field) =>
    (['kept', 'dropped'] as const).flatMap((side) => {
      const was = factIn(field, seen[side])
      return was === factIn(field, now[side]) ? [] : [{ field, side, was }]
    }),
  )
}
/// Whether somebody changed either of the two since.
export const isChanged = (seen: MergePreview, now: MergePreview): boolean =>
  seen.kept.card.revision !== now.kept.card.revision ||
  seen.dropped.card.revision !== now.dropped.card.revision
