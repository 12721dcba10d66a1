// SPDX-License-Identifier: Apache-2.0
/// Who among the carried doors looks like somebody that is being typed: the rule of the house
/// (people::lookalike_policy) with what a pack knows. It knows no sounds of names, of birthdays the
/// year, and of phones the beginning and the end.
import type { CarriedDoor, Lookalike } from '../api-types'

/// As the house weighs; a test compares them with its rule.
export const weights = {
  same_name: 40,
  near_name: 20,
  same_birth_year: 20,
  other_birth_year: -60,
  same_phone: 35,
  same_door: 25,
  other_sex: -40,
  least_while_typing: 40,
  most_shown: 8,
}

export interface Question {
  name?: string
  phone?: string
  born_on?: string | null
  sex?: string
  household?: string | null
}

/// The name without spaces and dots, Latin letters in lower case.
export const plainName = (name: string): string =>
  name.replace(/[ .\-'·•]/g, '').replace(/[A-Z]/g, (letter) => letter.toLowerCase())

/// Two names of at least two characters, of which one is the other with a single character more,
/// less or other.
export function areNear(one: string, other: string): boolean {
  const a = [...one]
  const b = [...other]
  const shorter = Math.min(a.length, b.length)
  if (shorter < 2) return false
  let from = 0
  while (from < shorter && a[from] === b[from]) from++
  let behind = 0
  while (behind < shorter - from && a[a.length - 1 - behind] === b[b.length - 1 - behind]) behind++
  return Math.max(a.length, b.length) - behind - from === 1
}

/// A phone as it is shown masked; null while it is no whole number.
export function maskedPhone(text: string): string | null {
  const digits = text.replace(/[\s-]/g, '').replace(/^(\+?86)(?=1\d{10}$)/, '')
  return /^1\d{10}$/.test(digits) ? `${digits.slice(0, 3)}****${digits.slice(-4)}` : null
}

type Member = CarriedDoor['members'][0]
interface Asked {
  name: string
  phone: string | null
  year: number | null
  sex: string
  household: string | null
}

function weigh(asked: Asked, member: Member, household: string | null) {
  let score = 0
  const reasons: Lookalike['reasons'] = []
  const add = (
    reason: 'same_name' | 'near_name' | 'same_birth_year' | 'same_phone' | 'same_door',
  ) => {
    score += weights[reason]
    reasons.push(reason)
  }
  const name = plainName(member.name)
  if (asked.name && asked.name === name) add('same_name')
  else if (areNear(asked.name, name)) add('near_name')
  if (asked.year && member.born_year) {
    if (asked.year === member.born_year) add('same_birth_year')
    else score += weights.other_birth_year
  }
  const isPhone = !!asked.phone && asked.phone === member.phone_masked
  if (isPhone) add('same_phone')
  if (asked.household && asked.household === household) {
    // A family shares both: the heavier one counts.
    reasons.push('same_door')
    score += isPhone ? Math.max(0, weights.same_door - weights.same_phone) : weights.same_door
  }
  const isKnown = asked.sex !== 'unknown' && member.sex !== 'unknown'
  if (isKnown && asked.sex !== member.sex) score += weights.other_sex
  return { score, reasons }
}

/// The most alike first.
export function lookalikesAmong(doors: Iterable<CarriedDoor>, question: Question): Lookalike[] {
  const asked: Asked = {
    name: plainName(question.name ?? ''),
    phone: maskedPhone(question.phone ?? ''),
    year: question.born_on ? Number(question.born_on.slice(0, 4)) : null,
    sex: question.sex ?? 'unknown',
    household: question.household ?? null,
  }
  const found: Lookalike[] = []
  for (const door of doors)
    for (const member of door.members) {
      const { score, reasons } = weigh(asked, member, door.household)
      if (score < weights.least_while_typing) continue
      found.push({
        person: member.person,
        household: door.household,
        name: member.name,
        door: door.door,
        community_name: '',
        community: null,
        standing: 'listed',
        phone_masked: member.phone_masked,
        born_on: null,
        score,
        reasons,
      })
    }
  return found.sort((a, b) => b.score - a.score).slice(0, weights.most_shown)
}
