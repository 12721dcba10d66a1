// SPDX-License-Identifier: Apache-2.0
/// What a phone carries for one kind of work, a gate or a drop zone: sealed on the disk under the
/// lease of a shift, and asked for anew when the world changes. Pages that came without HTTPS have no
/// keys: they hold it in memory.
import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue'
import { Refused, Unreachable } from '../client'
import { onChange } from '../live'
import { expired, session } from '../session'
import { isOwn, onForgotten, shelf } from '../store'
import type { Carried, Pack, PackAnswer } from './pack'

const minute = 60_000
const soon = 2_000
const often = 5 * minute

export interface ShiftWork {
  /// Under which name it is kept, or null while nobody knows what is needed.
  name: () => string | null
  fetch: (since: string | null) => Promise<PackAnswer>
  /// After how long a change of that topic is asked for; null: it does not concern it.
  after: (topic: string) => number | null
}
/// offline: nobody answered and nothing is carried. refused: the work is not ours.
export type Trouble = 'offline' | 'refused' | 'failed'

async function alone<T>(work: () => Promise<T>): Promise<T> {
  if (!navigator.locks) return work()
  return (await navigator.locks.request('linli-shift-pack', work)) as T
}
const isSecure = () => globalThis.isSecureContext && !!globalThis.crypto?.subtle

export function useShiftPack({ name, fetch, after }: ShiftWork) {
  const carried = shallowRef<Carried | null>(null)
  const trouble = ref<Trouble | null>(null)
  const isBusy = ref(false)
  const isFresh = ref(false)
  /// Follows the page: nothing of it is needed to draw.
  let pack: Pack | null = null
  const surroundings = {
    shelf,
    ask: (_: string, since: string | null) => fetch(since),
    user: () => session.value?.user.id ?? null,
    isOurs: isOwn,
    now: () => Date.now(),
    alone,
    changed: (now: Carried | null) => void (carried.value = now),
  }

  /// Held in memory only.
  async function hold(place: string) {
    const answer = await fetch(null)
    const lists: Record<string, readonly { id: string }[]> = { ...answer.all }
    for (const [kind, { records }] of Object.entries(answer.changed)) lists[kind] = records
    const records = new Map(
      Object.entries(lists).map(([kind, list]) => [
        kind,
        new Map(list.map((record) => [record.id, record])),
      ]),
    )
    carried.value = { place, at: answer.lease.now, until: answer.lease.until, records }
  }

  async function sync(): Promise<void> {
    const wanted = name()
    if (isBusy.value || !wanted) return
    isBusy.value = true
    try {
      await (pack ? pack.sync(wanted) : hold(wanted))
      trouble.value = null
      isFresh.value = true
    } catch (fault) {
      isFresh.value = false
      await note(fault, wanted)
    } finally {
      isBusy.value = false
    }
    // Another one was chosen meanwhile.
    if (name() !== wanted) await begin()
  }
  async function note(fault: unknown, wanted: string) {
    if (fault instanceof Unreachable) trouble.value = carried.value ? null : 'offline'
    else if (fault instanceof Refused && fault.status === 403) {
      trouble.value = 'refused'
      await pack?.drop(wanted).catch(() => undefined)
    } else if (fault instanceof Refused && fault.status === 401) expired()
    else trouble.value = 'failed'
  }

  let later: ReturnType<typeof setTimeout> | undefined
  function syncSoon(wait = soon) {
    clearTimeout(later)
    later = setTimeout(() => void sync(), wait)
  }
  const stop = onChange((topic) => {
    const wait = after(topic)
    if (wait !== null) syncSoon(wait)
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
    const wanted = name()
    if (!wanted || isBusy.value) return
    if (isSecure()) {
      pack ??= new (await import('./pack')).Pack(surroundings)
      await pack.open(wanted).catch(() => null)
    }
    await sync()
  }
  watch(name, () => void begin(), { immediate: true })

  const of = <T>(kind: string) =>
    computed(() => [...((carried.value?.records.get(kind)?.values() ?? []) as Iterable<T>)])
  return { carried, trouble, isBusy, isFresh, sync, of }
}
export { minute, soon }
