// SPDX-License-Identifier: Apache-2.0
/// Who stands at the gate, and what the rules say of them: each person with a verdict of their own.
import { computed, onScopeDispose, ref, watch, type Ref } from 'vue'
import { v7 } from 'uuid'
import type {
  CarriedGate,
  CarriedOuting,
  CarriedPerson,
  CarriedRules,
  InsideLine,
  NewPassage,
  PassState,
} from '../../app/api-types'
import { serverNow } from '../../app/clock'
import { add, unsent } from '../../app/writes'
import { say, sayAny } from '../../app/words'
import type { FoundHome } from './find'
import { judge, type Before, type GateNow, type Presented, type Verdict } from './verdict'

type Kind = NewPassage['kind']
/// Who somebody is, and how that is known.
export interface Who {
  /// Of the roster; a guest may have a name and a door all the same, from their pass.
  person: CarriedPerson | null
  name: string
  door: string
  /// Where a guest goes.
  dwelling: string | null
  kind: Kind
  known_by: NewPassage['known_by']
  pass: PassState
  pass_id: string | null
  /// What the guard should know of the pass besides the verdict.
  note: string
}
export interface Standing extends Who {
  /// Of the passage that will be written.
  id: string
  temperature: number | null
  measured: NewPassage['measured']
  mask: NewPassage['mask']
}
/// Somebody whose pass was read, and whose household it is.
export interface Arrival {
  home: FoundHome | null
  who: Who
}

type Trace = Pick<NewPassage, 'id' | 'direction' | 'at' | 'person' | 'pass_id'> & {
  household: string | null
}

const isGood = (pass: PassState) => pass === 'none' || pass === 'seen' || pass === 'good'
const ranks = { admit: 0, wait: 1, refuse: 2 }
const seconds = 15_000

/// The rule set that holds at a gate: its own before that of every gate, of several the last made.
export function rulesAt(rules: readonly CarriedRules[], gate: string, at: number) {
  const running = rules.filter(
    (one) => (!one.gate || one.gate === gate) && one.from_at <= at && at < one.until_at,
  )
  return (
    running.sort((a, b) => Number(!!b.gate) - Number(!!a.gate) || b.number - a.number)[0] ?? null
  )
}

export function useStation(
  place: string,
  gate: Ref<CarriedGate | null>,
  rules: Ref<CarriedRules[]>,
  outings: Ref<CarriedOuting[]>,
) {
  const now = ref(serverNow())
  const timer = setInterval(() => (now.value = serverNow()), seconds)
  onScopeDispose(() => clearInterval(timer))

  const direction = ref<NewPassage['direction']>('in')
  const home = ref<FoundHome | null>(null)
  const standing = ref<Standing[]>([])
  const isConfirmed = ref(false)
  const code = ref<NewPassage['code']>('none')
  const exemption = ref<Presented['exemption']>(null)
  const isEmergency = ref(false)
  const inside = ref<string | null>(null)
  /// Passages of this page; those that wait elsewhere on the device come from the outbox.
  const recorded = ref<CarriedOuting[]>([])

  const rule = computed(() => (gate.value ? rulesAt(rules.value, gate.value.id, now.value) : null))
  const terms = computed(() => rule.value?.terms ?? null)
  const gateNow = computed<GateNow>(() => ({
    state: gate.value?.state ?? 'open',
    hours: gate.value?.hours ?? null,
    terms: terms.value,
  }))
  const isSomebody = computed(() => standing.value.length > 0)

  const fresh = (who: Partial<Who>): Standing => ({
    id: v7(),
    person: null,
    name: who.person?.name ?? '',
    door: who.person?.door ?? '',
    dwelling: null,
    kind: 'resident',
    known_by: 'word',
    pass: 'none',
    pass_id: null,
    note: '',
    temperature: null,
    measured: 'once',
    mask: 'on',
    ...who,
  })
  const fromRoster = (person: CarriedPerson) => fresh({ person, known_by: 'door' })
  function clear() {
    home.value = null
    standing.value = []
    isConfirmed.value = false
    code.value = 'none'
    exemption.value = null
    isEmergency.value = false
    inside.value = null
  }
  /// A household; whoever of it stands here is chosen then, unless there is only one. Of a guest it
  /// is where they go; who showed a pass that is not good is looked for by it.
  function meet(found: FoundHome, person?: CarriedPerson) {
    if (isSomebody.value && kind.value !== 'resident' && isGood(current.value!.pass)) {
      home.value = found
      for (const one of standing.value) one.dwelling = found.dwelling
      return
    }
    clear()
    home.value = found
    const only = person ?? (found.people.length === 1 ? found.people[0]! : null)
    if (only) standing.value = [fromRoster(only)]
  }
  function toggle(person: CarriedPerson) {
    const at = standing.value.findIndex((one) => one.person?.id === person.id)
    if (at >= 0) standing.value.splice(at, 1)
    else standing.value.push(fromRoster(person))
  }
  /// Somebody who is not on the roster.
  function guest(wanted: Kind) {
    clear()
    standing.value = [fresh({ kind: wanted })]
  }

  const isThem = (one: Standing, { who }: Arrival) =>
    (!!who.pass_id && one.pass_id === who.pass_id) ||
    (!!who.person && one.person?.id === who.person.id)
  /// True when they belong to those who stand here: the same person again, or of their household.
  const isOfThese = (arrival: Arrival): boolean =>
    standing.value.some((one) => isThem(one, arrival)) ||
    (isGood(arrival.who.pass) &&
      !!home.value &&
      arrival.home?.household === home.value.household &&
      standing.value.every(({ pass }) => isGood(pass)))
  /// Somebody whose pass was read: one more of those who stand here, or the next.
  function arrive(arrival: Arrival) {
    const same = standing.value.find((one) => isThem(one, arrival))
    if (same) return void Object.assign(same, arrival.who)
    if (!isOfThese(arrival)) clear()
    home.value = arrival.home
    standing.value.push(fresh(arrival.who))
  }

  /// Somebody who is inside goes out.
  function leave(line: InsideLine) {
    guest(line.kind)
    inside.value = line.inside
    standing.value[0]!.pass_id = line.pass_id ?? null
  }

  /// A card that no reader has read: the guard looked at it.
  function seePass() {
    if (current.value) Object.assign(current.value, { known_by: 'pass_paper', pass: 'seen' })
  }
  /// They told their name and door, as the roster has them.
  function knowByDoor() {
    const one = current.value
    if (one?.person) Object.assign(one, { known_by: 'door', pass: 'none', pass_id: null, note: '' })
  }

  function presented(one: Standing): Presented {
    return {
      direction: direction.value,
      kind: one.kind,
      known_by: one.known_by,
      pass: one.pass,
      is_confirmed: isConfirmed.value,
      mask: one.mask,
      temperature: one.temperature,
      measured: one.measured,
      code: code.value,
      exemption: exemption.value,
      is_emergency: isEmergency.value,
    }
  }
  /// What went before: told by the house, written by this page, or waiting on this device.
  const waiting = computed(() =>
    unsent.value
      .filter(({ body }) => Array.isArray(body.passages))
      .flatMap(({ body }) => body.passages as NewPassage[]),
  )
  function before(one: Standing): Before[] {
    const household = one.kind === 'resident' ? one.person?.household : null
    const found = new Map<string, Before>()
    const put = (of: Trace) => {
      const isSame =
        (!!one.pass_id && of.pass_id === one.pass_id) ||
        (!!one.person && of.person === one.person.id)
      if (isSame || (household && of.household === household))
        found.set(of.id, { direction: of.direction, at: of.at, is_same: isSame })
    }
    outings.value.forEach(put)
    recorded.value.forEach(put)
    for (const passage of waiting.value)
      if (passage.answer === 'admit' && !passage.is_emergency)
        put({ ...passage, household: householdOf(passage) })
    return [...found.values()]
  }
  /// Of those that wait on this device only the person is written down.
  const householdOf = ({ kind, person }: NewPassage) =>
    kind === 'resident' && home.value?.people.some(({ id }) => id === person)
      ? home.value.household
      : null
  function verdictOf(one: Standing): Verdict {
    // Judged anew as time passes, and by the very second: what was just written down counts.
    void now.value
    return judge(gateNow.value, presented(one), before(one), serverNow())
  }
  const verdicts = computed(() => standing.value.map(verdictOf))
  /// The one that the guard has to see to first.
  const worst = computed(() => {
    let found = 0
    verdicts.value.forEach((one, index) => {
      if (ranks[one.answer] > ranks[verdicts.value[found]!.answer]) found = index
    })
    return isSomebody.value ? found : null
  })
  const verdict = computed(() => (worst.value === null ? null : verdicts.value[worst.value]!))
  const current = computed(() => (worst.value === null ? null : standing.value[worst.value]!))

  /// True while no pass stands against those who are here.
  const isWell = computed(
    () => isSomebody.value && standing.value.every(({ pass }) => isGood(pass)),
  )
  const kind = computed<Kind>(() => current.value?.kind ?? 'resident')

  const nameOf = (one: Standing) =>
    one.name ? `${one.name} ${one.door}`.trim() : (sayAny(`gate.kind_${one.kind}`) ?? one.kind)

  function passageOf(one: Standing): NewPassage {
    const { answer, todo, ground } = verdictOf(one)
    return {
      ...presented(one),
      id: one.id,
      person: one.person?.id ?? null,
      pass_id: one.pass_id,
      dwelling: one.kind === 'resident' ? null : (one.dwelling ?? home.value?.dwelling ?? null),
      inside: inside.value,
      rule_set: rule.value?.id ?? null,
      answer,
      todo,
      ground,
      at: serverNow(),
    }
  }
  /// Writes down what the verdict was for everybody who stands here; they are gone then.
  function record(): NewPassage[] {
    const passages = standing.value.map(passageOf)
    if (!passages.length || !gate.value) return []
    const name = standing.value.map(nameOf).join(say('gate.and'))
    void add('/places/{place}/passages', {
      path: { place },
      body: { gate: gate.value.id, passages },
      subject: passages[0]!.id,
      label: { act: 'gate.take_passages', name },
      // The house takes each passage once, by its id, also of a phone that was lost since.
      gather: { list: 'passages', most: 50 },
    })
    for (const [index, passage] of passages.entries())
      if (passage.answer === 'admit' && !passage.is_emergency)
        recorded.value.push({
          id: passage.id,
          household:
            passage.kind === 'resident' ? (standing.value[index]!.person?.household ?? null) : null,
          person: passage.person ?? null,
          pass_id: passage.pass_id ?? null,
          direction: passage.direction,
          at: passage.at,
        })
    clear()
    return passages
  }
  // The other way is another question: who it was stays.
  watch(direction, () => {
    for (const one of standing.value) one.temperature = null
  })

  return {
    now,
    rule,
    terms,
    gateNow,
    direction,
    kind,
    home,
    standing,
    isConfirmed,
    code,
    exemption,
    isEmergency,
    inside,
    isSomebody,
    isWell,
    verdicts,
    verdict,
    current,
    meet,
    toggle,
    guest,
    isOfThese,
    arrive,
    leave,
    seePass,
    knowByDoor,
    clear,
    record,
    nameOf,
  }
}
export type Station = ReturnType<typeof useStation>
