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
} from '../../app/api-types'
import { serverNow } from '../../app/clock'
import { add, unsent } from '../../app/writes'
import { say, sayAny } from '../../app/words'
import type { FoundHome } from './find'
import { judge, type Before, type GateNow, type Presented, type Verdict } from './verdict'

type Kind = NewPassage['kind']
type KnownBy = NewPassage['known_by']
export interface Standing {
  /// Of the passage that will be written.
  id: string
  person: CarriedPerson | null
  temperature: number | null
  measured: NewPassage['measured']
  mask: NewPassage['mask']
}
export interface Pass {
  state: NewPassage['pass']
  pass_id: string | null
}

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
  const kind = ref<Kind>('resident')
  const knownBy = ref<KnownBy>('word')
  const home = ref<FoundHome | null>(null)
  const standing = ref<Standing[]>([])
  const pass = ref<Pass>({ state: 'none', pass_id: null })
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

  const fresh = (person: CarriedPerson | null): Standing => ({
    id: v7(),
    person,
    temperature: null,
    measured: 'once',
    mask: 'on',
  })
  function clear() {
    kind.value = 'resident'
    knownBy.value = 'word'
    home.value = null
    standing.value = []
    pass.value = { state: 'none', pass_id: null }
    isConfirmed.value = false
    code.value = 'none'
    exemption.value = null
    isEmergency.value = false
    inside.value = null
  }
  /// A household; whoever of it stands here is chosen then, unless there is only one.
  function meet(found: FoundHome, person?: CarriedPerson) {
    const isGuest = kind.value !== 'resident'
    if (isGuest) {
      home.value = found
      return
    }
    clear()
    home.value = found
    knownBy.value = 'door'
    const only = person ?? (found.people.length === 1 ? found.people[0]! : null)
    if (only) standing.value = [fresh(only)]
  }
  function toggle(person: CarriedPerson) {
    const at = standing.value.findIndex((one) => one.person?.id === person.id)
    if (at >= 0) standing.value.splice(at, 1)
    else standing.value.push(fresh(person))
  }
  /// Somebody who is not on the roster.
  function guest(wanted: Kind) {
    const way = direction.value
    clear()
    direction.value = way
    kind.value = wanted
    standing.value = [fresh(null)]
  }

  /// Somebody who is inside goes out.
  function leave(line: InsideLine) {
    guest(line.kind)
    inside.value = line.inside
    if (line.pass_id) pass.value = { state: 'valid', pass_id: line.pass_id }
  }

  /// A card that no reader has read: the guard looked at it.
  function seePass() {
    knownBy.value = 'pass_paper'
    pass.value = { state: 'valid', pass_id: null }
  }

  function presented(one: Standing): Presented {
    return {
      direction: direction.value,
      kind: kind.value,
      known_by: knownBy.value,
      pass: pass.value.state,
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
    const household = one.person?.household
    const found = new Map<string, Before>()
    const put = (id: string, direction: Before['direction'], at: number, isSame: boolean) =>
      found.set(id, { direction, at, is_same: isSame })
    for (const outing of [...outings.value, ...recorded.value])
      if (household && outing.household === household)
        put(outing.id, outing.direction, outing.at, outing.person === one.person?.id)
    for (const passage of waiting.value)
      if (passage.answer === 'admit' && !passage.is_emergency)
        if (home.value?.people.some(({ id }) => id === passage.person))
          put(passage.id, passage.direction, passage.at, passage.person === one.person?.id)
    return [...found.values()]
  }
  const verdictOf = (one: Standing): Verdict =>
    judge(gateNow.value, presented(one), before(one), now.value)
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

  const nameOf = (one: Standing) =>
    one.person
      ? `${one.person.name} ${one.person.door}`
      : (sayAny(`gate.kind_${kind.value}`) ?? kind.value)

  function passageOf(one: Standing): NewPassage {
    const { answer, todo, ground } = verdictOf(one)
    return {
      ...presented(one),
      id: one.id,
      person: one.person?.id ?? null,
      pass_id: pass.value.pass_id,
      dwelling: one.person ? null : (home.value?.dwelling ?? null),
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
      outlives: true,
    })
    for (const [index, passage] of passages.entries())
      if (passage.answer === 'admit' && !passage.is_emergency && standing.value[index]!.person)
        recorded.value.push({
          id: passage.id,
          household: standing.value[index]!.person!.household,
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
    knownBy,
    home,
    standing,
    pass,
    isConfirmed,
    code,
    exemption,
    isEmergency,
    inside,
    isSomebody,
    verdicts,
    verdict,
    current,
    meet,
    toggle,
    guest,
    leave,
    seePass,
    clear,
    record,
    nameOf,
  }
}
export type Station = ReturnType<typeof useStation>
