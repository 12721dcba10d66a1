// SPDX-License-Identifier: Apache-2.0
/// What a household fills in, and what of it is sent: only what it changed.
import type { FieldChange, KnownMember, NewAnswer, Newcomer, Question } from './calls'
import { newId } from './calls'

export type Saying = '' | 'right' | 'change' | 'left'
/// What is typed of one person, whether listed or new.
export interface PersonDraft {
  name: string
  phone: string
  born_on: string
  relation: KnownMember['relation']
  registered: KnownMember['registered']
}
export interface MemberDraft extends PersonDraft {
  member: KnownMember
  saying: Saying
}
export type NewcomerDraft = PersonDraft & Omit<Newcomer, keyof PersonDraft | 'registered_at'>

export const draftOf = (member: KnownMember): MemberDraft => ({
  member,
  saying: '',
  name: member.name,
  phone: '',
  born_on: '',
  relation: member.relation,
  registered: member.registered,
})

export const newcomer = (relation: Newcomer['relation']): NewcomerDraft => ({
  id: newId(),
  name: '',
  sex: 'unknown',
  relation,
  residence: 'here',
  registered: 'unknown',
  phone: '',
  born_on: '',
})

/// The fields of a member that differ, each with what was shown before.
export function changesOf(draft: MemberDraft): FieldChange[] {
  const { member } = draft
  const person = member.person
  if (draft.saying === 'left')
    return [{ person, field: 'residence', was: member.residence, now: 'elsewhere' }]
  if (draft.saying !== 'change') return []
  const all: FieldChange[] = [
    { person, field: 'name', was: member.name, now: draft.name.trim() },
    { person, field: 'relation', was: member.relation, now: draft.relation },
    { person, field: 'registered', was: member.registered, now: draft.registered },
  ]
  if (draft.phone.trim())
    all.push({ person, field: 'phone', was: member.phone_masked ?? '', now: draft.phone.trim() })
  if (draft.born_on)
    all.push({ person, field: 'born_on', was: String(member.born_year ?? ''), now: draft.born_on })
  return all.filter((change) => change.now && change.now !== change.was)
}

export const newcomerOf = (draft: NewcomerDraft): Newcomer => ({
  ...draft,
  name: draft.name.trim(),
  phone: draft.phone.trim() || null,
  born_on: draft.born_on || null,
  registered_at: null,
})

/// Those that were answered, as the house takes them.
export function answersOf(questions: Question[], values: Record<string, string>): NewAnswer[] {
  return questions
    .map(({ key }) => ({ question: key, value: (values[key] ?? '').trim() }))
    .filter(({ value }) => value)
}
