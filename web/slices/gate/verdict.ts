// SPDX-License-Identifier: Apache-2.0
/// The verdict at a gate, without network: the same rules as slices/gate/verdict_rules.cpp. Both are
/// held to slices/gate/verdict_cases.json; a change of one is a change of the other.
import type { CarriedGate, GateTerms, NewPassage } from '../../app/api-types'

export type Presented = Pick<
  NewPassage,
  | 'direction'
  | 'kind'
  | 'known_by'
  | 'pass'
  | 'is_confirmed'
  | 'mask'
  | 'measured'
  | 'code'
  | 'is_emergency'
> & {
  temperature: number | null
  exemption: Exemption | null
}
type Exemption = GateTerms['exemptions'][0]
type Ground = NewPassage['ground']
type Todo = NewPassage['todo']
type Span = { from: number; until: number }
export type Answer = NewPassage['answer']

export interface Verdict {
  answer: Answer
  todo: Todo
  ground: Ground
  next_on: string | null
}
export interface GateNow {
  state: CarriedGate['state']
  hours: Span | null
  terms: GateTerms | null
}
/// A passage that counts for a limit.
export interface Before {
  direction: NewPassage['direction']
  at: number
  is_same: boolean
}

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const chinaOffset = 8 * hour

export const minuteOf = (at: number): number =>
  Math.floor(((((at + chinaOffset) % day) + day) % day) / minute)
const dayNumber = (at: number): number => Math.floor((at + chinaOffset) / day)
const dayText = (number: number): string => new Date(number * day).toISOString().slice(0, 10)
const lies = (span: Span, at: number): boolean =>
  span.from <= span.until ? span.from <= at && at < span.until : at >= span.from || at < span.until

const verdict = (answer: Answer, ground: Ground, todo: Todo): Verdict => ({
  answer,
  todo,
  ground,
  next_on: null,
})
const admit = (ground: Ground, todo: Todo = 'nothing') => verdict('admit', ground, todo)
const wait = (ground: Ground, todo: Todo) => verdict('wait', ground, todo)
const turnAway = (ground: Ground, todo: Todo) => verdict('refuse', ground, todo)

const isExempt = (terms: GateTerms, who: Presented) =>
  who.exemption !== null && terms.exemptions.includes(who.exemption)

/// Somebody who lives here is never turned away from home.
const keepOut = (who: Presented, ground: Ground, todo: Todo = 'ask_office') =>
  who.kind === 'resident' ? wait(ground, todo) : turnAway(ground, todo)

function byGate(gate: GateNow, now: number): Verdict | null {
  if (gate.state !== 'open') return wait('gate_closed', 'other_gate')
  if (gate.hours && !lies(gate.hours, minuteOf(now))) return wait('outside_hours', 'other_gate')
  return null
}

function byPass(who: Presented): Verdict | null {
  // The roster still knows who lives here; nobody else is on it.
  const isListed = who.kind === 'resident'
  switch (who.pass) {
    case 'none':
    case 'seen':
    case 'good':
      return null
    case 'unreadable':
      return wait('pass_unreadable', 'scan_again')
    case 'wrong_clock':
      return wait('pass_wrong_clock', 'check_clock')
    case 'wrong_gate':
      return wait('pass_wrong_gate', 'other_gate')
    case 'expired':
      return keepOut(who, 'pass_expired', isListed ? 'ask_name' : 'ask_office')
    case 'not_yet':
      return keepOut(who, 'pass_not_yet', isListed ? 'ask_name' : 'come_later')
    case 'replayed':
      return keepOut(who, 'pass_replayed', 'show_live')
    default: // forged, foreign, revoked
      return keepOut(who, `pass_${who.pass}`)
  }
}

function byKind(terms: GateTerms, who: Presented): Verdict | null {
  const entry = terms.kinds.find(({ kind }) => kind === who.kind)?.entry ?? 'closed'
  const hasPass = who.pass === 'good' || who.pass === 'seen'
  if (entry === 'open' || (hasPass && entry !== 'closed')) return null
  if (entry === 'listed') return who.known_by === 'door' ? null : wait('not_listed', 'ask_name')
  if (entry === 'pass') return wait('pass_missing', 'show_pass')
  if (entry === 'confirmed') return who.is_confirmed ? null : wait('not_confirmed', 'ask_host')
  return isExempt(terms, who) ? null : keepOut(who, 'kind_not_let_in')
}

function byHealth(terms: GateTerms, who: Presented): Verdict | null {
  if (terms.mask === 'wanted' && who.mask === 'none') return wait('mask', 'give_mask')
  if (terms.fever_from !== null && terms.fever_from !== undefined) {
    if (who.temperature === null) return wait('temperature_missing', 'measure')
    if (who.temperature >= terms.fever_from)
      return who.measured === 'once'
        ? wait('fever', 'measure_again')
        : wait('fever_again', 'side_room')
  }
  if (terms.code === 'none' || who.code === 'green' || who.code === 'exempt') return null
  if (who.code === 'none') return wait('code_missing', 'show_code')
  if (who.code === 'yellow' && terms.code === 'not_red') return null
  return keepOut(who, 'code_colour')
}

/// A card that came in and did not go out since cannot be outside again.
function bySecondUse(terms: GateTerms, who: Presented, before: readonly Before[]): Verdict | null {
  if (!terms.limit || who.known_by !== 'pass_paper') return null
  let last: Before | null = null
  for (const one of before) if (one.is_same && (!last || last.at <= one.at)) last = one
  return last?.direction === who.direction ? wait('used_twice', 'ask_name') : null
}

function byLimit(terms: GateTerms, who: Presented, before: readonly Before[], now: number) {
  const { limit } = terms
  if (!limit || who.kind !== 'resident' || isExempt(terms, who)) return null
  const counted = before
    .filter((one) => one.direction === 'out' && one.at <= now)
    .map((one) => dayNumber(one.at))
    .filter((number) => number + limit.every_days > dayNumber(now))
    .sort((a, b) => b - a)
  if (counted.length < limit.members) return null
  const found = turnAway('outing_limit', 'come_later')
  return { ...found, next_on: dayText(counted[limit.members - 1]! + limit.every_days) }
}

function byHoursOut(terms: GateTerms, who: Presented, before: readonly Before[], now: number) {
  if (!terms.limit || who.kind !== 'resident' || isExempt(terms, who)) return null
  const own = before.filter((one) => one.is_same)
  const outs = own.filter((one) => one.direction === 'out' && one.at <= now)
  if (!outs.length) return null
  const left = Math.max(...outs.map(({ at }) => at))
  if (own.some((one) => one.direction === 'in' && one.at > left)) return null
  return now > left + terms.limit.most_hours * hour ? admit('over_hours') : null
}

/// A code that does not say who it is lifts no limit on ways out: name and door do.
function byDoubt(terms: GateTerms, { pass }: Presented): Verdict | null {
  if (!terms.limit && !terms.curfew) return null
  switch (pass) {
    case 'unreadable':
    case 'forged':
    case 'foreign':
    case 'revoked':
    case 'replayed':
      return wait(`pass_${pass}`, 'ask_name')
    default:
      return null
  }
}

function judgeOut(terms: GateTerms, who: Presented, before: readonly Before[], now: number) {
  const found = byDoubt(terms, who) ?? bySecondUse(terms, who, before)
  if (found) return found
  const isHeld = who.kind === 'resident' && !isExempt(terms, who)
  if (isHeld && terms.curfew && lies(terms.curfew, minuteOf(now)))
    return turnAway('curfew', 'come_later')
  return byLimit(terms, who, before, now) ?? admit('open')
}

/// Who works here comes at any hour; others come by day.
const keepsCurfew = (who: Presented) => who.kind !== 'staff' && who.kind !== 'official'

function judgeIn(terms: GateTerms, who: Presented, before: readonly Before[], now: number) {
  const found = byKind(terms, who) ?? bySecondUse(terms, who, before) ?? byHealth(terms, who)
  if (found) return found
  const isCurfew = terms.curfew && lies(terms.curfew, minuteOf(now))
  if (isCurfew && keepsCurfew(who) && !isExempt(terms, who))
    return who.kind === 'resident' ? admit('home_in_curfew') : turnAway('curfew', 'come_later')
  return byHoursOut(terms, who, before, now) ?? admit('open')
}

/// Of several rules that stand against somebody the first decides: emergency; the gate; the pass;
/// who is let in; mask; temperature; code; curfew; limit.
export function judge(
  gate: GateNow,
  who: Presented,
  before: readonly Before[],
  now: number,
): Verdict {
  if (who.is_emergency) return admit('emergency', 'note_reason')
  const closed = byGate(gate, now)
  if (closed) return closed
  const passed = who.direction === 'in' ? byPass(who) : null
  if (passed) return passed
  if (!gate.terms) return admit('open')
  return who.direction === 'out'
    ? judgeOut(gate.terms, who, before, now)
    : judgeIn(gate.terms, who, before, now)
}
