// SPDX-License-Identifier: Apache-2.0
/// What a guard's phone reads off a pass, without network: what the code is worth, and whose it is.
/// Comes after the page stands.
import { ref } from 'vue'
import type { CarriedGate, CarriedPass, CarriedPerson, PassState } from '../../app/api-types'
import { Refused, Unreachable } from '../../app/client'
import { calm } from '../../app/calm'
import { serverNow } from '../../app/clock'
import { list, moment } from '../../app/format'
import { onChange } from '../../app/live'
import { onForgotten, recall, remember } from '../../app/store'
import { say } from '../../app/words'
import { markOf } from '../pass/codec/hex'
import { fetchTrust, trustOf, type KeptTrust } from '../pass/trust'
import { verify, type Checked, type Claims } from '../pass/verify'
import type { FoundHome } from './find'
import type { Arrival } from './useStation'

const minute = 60_000
/// no_keys: this page came without HTTPS. no_trust: the house never said whose signatures hold.
/// no_part: the part of the client that checks did not come.
export type Unchecked = 'no_keys' | 'no_trust' | 'no_part'

const hears = /^(\*|pass\.(revoked|keys_changed))$/

/// What the phone knows of people, and whether it has heard of the house just now.
export interface Known {
  gate: CarriedGate | null
  passes: readonly CarriedPass[]
  people: readonly CarriedPerson[]
  homes: readonly FoundHome[]
  gates: readonly CarriedGate[]
  isFresh: boolean
}

/// Keeps the list of keys and of what was revoked: asked for at once when either changes, else once
/// a minute while there is a network.
export function keepTrust(place: string) {
  const kept = ref<KeptTrust | null>(null)
  const name = `pass-trust/${place}`
  let asking: Promise<void> | null = null

  async function fetchAnew() {
    try {
      const found = await fetchTrust(place, kept.value, serverNow())
      kept.value = found
      await remember(name, found, found.at)
    } catch (fault) {
      if (fault instanceof Refused && fault.status === 403) kept.value = null
      else if (!(fault instanceof Unreachable || fault instanceof Refused)) throw fault
    }
  }
  const refresh = () => (asking ??= fetchAnew().finally(() => (asking = null)))
  const ready = recall<KeptTrust>(name).then((found) => {
    kept.value ??= found?.value ?? null
    const first = refresh()
    // What was kept serves meanwhile.
    return kept.value ? undefined : first
  })
  const timer = setInterval(() => void (navigator.onLine && refresh()), minute)
  const online = () => void refresh()
  addEventListener('online', online)
  const deaf = onChange((topic) => {
    if (hears.test(topic)) void refresh()
  })
  const unheard = onForgotten(() => (kept.value = null))

  /// What a code is worth, at this gate where it is one.
  async function check(text: string, gate?: string): Promise<Checked | Unchecked> {
    if (!globalThis.isSecureContext || !globalThis.crypto?.subtle) return 'no_keys'
    await ready
    if (!kept.value) return 'no_trust'
    return verify(text.trim().toUpperCase(), trustOf(kept.value), serverNow(), gate)
  }
  function close() {
    clearInterval(timer)
    removeEventListener('online', online)
    deaf()
    unheard()
  }
  return { kept, refresh, check, close }
}

/// Fetches, once the page is calm, what the camera needs to read without a network.
export function keepCamera() {
  if (globalThis.isSecureContext)
    void calm()
      .then(() => import('./codes'))
      .then(({ prepareReader }) => prepareReader())
      .catch(() => undefined)
}

/// Reads what a scanner typed or the camera saw: says who comes, or why nobody can say.
export function openReader(
  place: string,
  known: () => Known,
  arrive: (who: Arrival) => void,
  cannot: (why: Unchecked) => void,
) {
  const trust = keepTrust(place)
  async function read(text: string) {
    const now = known()
    if (!now.gate) return
    const found = await trust.check(text, now.gate.id)
    if (typeof found === 'string') cannot(found)
    else arrive(whoOf(found, now))
  }
  keepCamera()
  return { read, close: trust.close }
}
export type Reader = ReturnType<typeof openReader>

const minutesAhead = (at: number) => Math.max(1, Math.round((at - serverNow()) / minute))

/// One of two clocks is wrong: that of the house is right, and a card has none.
function clockWords(claims: Claims, isFresh: boolean): string {
  const ahead = { n: minutesAhead(Math.max(claims.issued_at, claims.shown_at ?? 0)) }
  if (claims.shown_at === null || claims.issued_at > serverNow() + minute)
    return say('gate.clock_ours', ahead)
  return say(isFresh ? 'gate.clock_theirs' : 'gate.clock_either', ahead)
}
function noteOf(state: PassState, claims: Claims, known: Known, isListed: boolean): string {
  if (state === 'wrong_clock') return clockWords(claims, known.isFresh)
  if (state === 'expired') return say('gate.pass_until', { at: moment(claims.until) })
  if (state === 'not_yet') return say('gate.pass_from', { at: moment(claims.from) })
  if (state === 'wrong_gate') {
    const names = known.gates.filter(({ id }) => claims.gates.includes(markOf(id)))
    return names.length ? say('gate.pass_gates', { gates: list(names.map((one) => one.name)) }) : ''
  }
  return state === 'good' && !isListed ? say('gate.pass_not_listed') : ''
}

/// What nobody of this community signed says nothing that could be believed.
const isOurs = (state: PassState) => !['unreadable', 'forged', 'foreign'].includes(state)

const nobodyWith = (pass: PassState): Arrival['who'] => ({
  person: null,
  name: say('gate.shown_code'),
  door: '',
  dwelling: null,
  kind: 'visitor',
  known_by: 'word',
  pass,
  pass_id: null,
  note: '',
})

/// Who comes with that code. The kind is the code's, the name and the door are those that the phone
/// carries: of the pass, or of another pass of the same person.
export function whoOf({ verdict, claims }: Checked, known: Known): Arrival {
  if (!claims || !isOurs(verdict)) return { home: null, who: nobodyWith(verdict) }
  const listed = known.passes.find(({ id }) => id === claims.pass)
  const holder = listed ?? known.passes.find(({ alias }) => alias === claims.alias)
  const person = known.people.find(({ id }) => id === holder?.person) ?? null
  return {
    home: known.homes.find(({ household }) => household === holder?.household) ?? null,
    who: {
      person: claims.kind === 'resident' ? person : null,
      name: person?.name ?? holder?.name ?? say('gate.shown_code'),
      door: person?.door ?? holder?.door ?? '',
      dwelling: claims.kind === 'resident' ? null : (holder?.dwelling ?? null),
      kind: claims.kind,
      known_by: claims.medium === 'phone' ? 'pass_phone' : 'pass_paper',
      pass: verdict,
      pass_id: claims.pass,
      note: noteOf(verdict, claims, known, !!holder),
    },
  }
}
