// SPDX-License-Identifier: Apache-2.0
/// What the guard's phone carries: gates, rules and a roster of names and doors, sealed on the disk
/// under the lease of a shift. Pages that came without HTTPS have no keys: they hold it in memory.
import { computed, onScopeDispose, ref, shallowRef } from 'vue'
import type {
  CarriedGate,
  CarriedOuting,
  CarriedPass,
  CarriedPerson,
  CarriedRules,
  GatePack,
} from '../../app/api-types'
import { ask, client, Refused, Unreachable } from '../../app/client'
import { onChange } from '../../app/live'
import type { Carried, Pack, PackAnswer } from '../../app/pack/pack'
import { expired, session } from '../../app/session'
import { isOwn, onForgotten, shelf } from '../../app/store'

const minute = 60_000
const soon = 2_000
const often = 5 * minute

/// The answer in the shape that a pack is applied from.
export function packAnswer(pack: GatePack): PackAnswer {
  return {
    cursor: pack.cursor,
    lease: { ...pack.lease, share: pack.lease.share ?? null },
    changed: { outings: { records: pack.outings, gone: [] } },
    all: pack.all ? { ...pack.all } : null,
  }
}

async function alone<T>(work: () => Promise<T>): Promise<T> {
  if (!navigator.locks) return work()
  return (await navigator.locks.request('linli-gate-pack', work)) as T
}
const isSecure = () => globalThis.isSecureContext && !!globalThis.crypto?.subtle

const fetchPack = async (place: string, since: string | null) =>
  packAnswer(
    await ask(
      client.GET('/places/{place}/gate-pack', {
        params: { path: { place }, query: since ? { since } : {} },
      }),
    ),
  )

/// offline: nobody answered and nothing is carried. refused: no gate of this place is ours.
export type Trouble = 'offline' | 'refused' | 'failed'

export function useGatePack(place: string) {
  const carried = shallowRef<Carried | null>(null)
  const trouble = ref<Trouble | null>(null)
  const isBusy = ref(false)
  const isFresh = ref(false)
  const kept = `gate-${place}`
  /// Follows the page: nothing of it is needed to draw.
  let pack: Pack | null = null
  const surroundings = {
    shelf,
    ask: (_: string, since: string | null) => fetchPack(place, since),
    user: () => session.value?.user.id ?? null,
    isOurs: isOwn,
    now: () => Date.now(),
    alone,
    changed: (now: Carried | null) => void (carried.value = now),
  }

  /// Held in memory only.
  async function hold() {
    const answer = await fetchPack(place, null)
    const lists = { ...answer.all, outings: answer.changed.outings?.records ?? [] }
    const records = new Map(
      Object.entries(lists).map(([kind, list]) => [
        kind,
        new Map(list.map((record) => [record.id, record])),
      ]),
    )
    carried.value = { place, at: answer.lease.now, until: answer.lease.until, records }
  }

  async function sync(): Promise<void> {
    if (isBusy.value) return
    isBusy.value = true
    try {
      await (pack ? pack.sync(kept) : hold())
      trouble.value = null
      isFresh.value = true
    } catch (fault) {
      isFresh.value = false
      await note(fault)
    } finally {
      isBusy.value = false
    }
  }
  async function note(fault: unknown) {
    if (fault instanceof Unreachable) trouble.value = carried.value ? null : 'offline'
    else if (fault instanceof Refused && fault.status === 403) {
      trouble.value = 'refused'
      await pack?.drop(kept).catch(() => undefined)
    } else if (fault instanceof Refused && fault.status === 401) expired()
    else trouble.value = 'failed'
  }

  let later: ReturnType<typeof setTimeout> | undefined
  function syncSoon(wait = soon) {
    clearTimeout(later)
    later = setTimeout(() => void sync(), wait)
  }
  const concerns = /^(\*|people\.|place\.|gate\.(rules|standing)_changed)/
  const stop = onChange((topic) => {
    if (concerns.test(topic)) syncSoon()
    // Passages elsewhere matter where somebody may go out only so often.
    else if (topic === 'gate.passed' && rules.value.some(({ terms }) => terms.limit))
      syncSoon(minute)
    // A pass is checked without it: only its name comes later.
    else if (topic.startsWith('pass.')) syncSoon(minute)
  })
  const timer = setInterval(() => void tick(), minute)
  let rounds = 0
  async function tick() {
    await pack?.tick().catch(() => undefined)
    if (++rounds * minute >= often) {
      rounds = 0
      await sync()
    }
  }
  const online = () => syncSoon(100)
  addEventListener('online', online)
  const unheard = onForgotten(() => pack?.forget())
  onScopeDispose(() => {
    clearTimeout(later)
    clearInterval(timer)
    removeEventListener('online', online)
    stop()
    unheard()
  })

  async function begin() {
    if (isSecure()) {
      pack = new (await import('../../app/pack/pack')).Pack(surroundings)
      await pack.open(kept).catch(() => null)
    }
    await sync()
  }
  void begin()

  const of = <T>(kind: string) =>
    computed(() => [...((carried.value?.records.get(kind)?.values() ?? []) as Iterable<T>)])
  const rules = of<CarriedRules>('rules')
  return {
    carried,
    trouble,
    isBusy,
    isFresh,
    sync,
    gates: of<CarriedGate>('gates'),
    rules,
    people: of<CarriedPerson>('people'),
    passes: of<CarriedPass>('passes'),
    outings: of<CarriedOuting>('outings'),
  }
}
