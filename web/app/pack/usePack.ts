// SPDX-License-Identifier: Apache-2.0
/// The pack of the place that is open: brought up to date at start, when the network returns, on
/// every change and by the button; closed when its lease ends.
import { computed, ref, shallowRef, watch } from 'vue'
import type { CarriedDoor } from '../api-types'
import { ask, client, Refused, Unreachable } from '../client'
import { onChange } from '../live'
import { isOnline, keep, kept } from '../posture'
import { expired, isCommunity, may, session, worksAt } from '../session'
import { isOwn, onForgotten, shelf } from '../store'
import { waitingCount } from '../writes'
import { Pack, type Carried, type PackAnswer } from './pack'

/// insecure: pages that came without HTTPS have no keys. full: the disk. forbidden: the browser
/// keeps nothing, as in a private window. refused: the house gives us no doors any more.
export type Trouble = 'insecure' | 'full' | 'forbidden' | 'refused' | 'failed'

const minute = 60_000
const soonAfter = 2_000
const againAfter = 5 * minute

const carriedNow = shallowRef<Carried | null>(null)
const troubleNow = ref<Trouble | null>(null)
const isBusyNow = ref(false)
const persistedNow = ref<boolean | null>(null)
export const carried = computed(() => carriedNow.value)
export const trouble = computed(() => troubleNow.value)
export const isBusy = computed(() => isBusyNow.value)
/// Whether the browser promised not to clear what is kept here; null while it was not asked.
export const isPersistent = computed(() => persistedNow.value)

const isSecure = () => globalThis.isSecureContext && !!globalThis.crypto?.subtle

async function alone<T>(work: () => Promise<T>): Promise<T> {
  if (!navigator.locks) return work()
  return (await navigator.locks.request('linli-pack', work)) as T
}

const pack = new Pack({
  shelf,
  ask: async (place, since) =>
    (await ask(
      client.GET('/places/{place}/pack', {
        params: { path: { place }, query: since ? { since } : {} },
      }),
    )) as PackAnswer,
  user: () => session.value?.user.id ?? null,
  isOurs: isOwn,
  now: () => Date.now(),
  alone,
  changed(now) {
    carriedNow.value = now
    setEnd()
  },
})
onForgotten(() => pack.forget())

/// The doors that are carried, by their id.
export const carriedDoors = (): ReadonlyMap<string, CarriedDoor> =>
  (carriedNow.value?.records.get('doors') ?? new Map()) as ReadonlyMap<string, CarriedDoor>

/// Records of another kind; the slice that sends them knows their shape.
export const carriedOf = <T>(kind: string): ReadonlyMap<string, T> =>
  (carriedNow.value?.records.get(kind) ?? new Map()) as ReadonlyMap<string, T>

/// Who goes from door to door takes the pack along by itself; the office only when somebody asks.
const goesToDoors = (place: string) => worksAt(place, 'grid_worker', 'stairwell_lead', 'volunteer')
export const mayCarry = (place: string) =>
  isCommunity(place) && (goesToDoors(place) || may(place, 'community_staff'))
const choiceOf = (place: string) => `carries-${place}`
export const carries = (place: string): boolean =>
  mayCarry(place) && (kept(choiceOf(place)) ?? (goesToDoors(place) ? 'yes' : 'no')) === 'yes'

let end: ReturnType<typeof setTimeout> | undefined
function setEnd() {
  clearTimeout(end)
  const left = pack.left()
  // Timers are late after a sleep and early over long times: what counts is asked again then.
  if (left !== null) end = setTimeout(() => void tick(), Math.min(left, minute))
}
async function tick() {
  await pack.tick().catch(() => undefined)
  setEnd()
}

function troubleOf(fault: unknown): Trouble | null {
  if (fault instanceof Unreachable) return null
  if (fault instanceof Refused) return fault.status === 403 ? 'refused' : 'failed'
  if (!(fault instanceof DOMException)) throw fault
  return fault.name === 'QuotaExceededError' ? 'full' : 'forbidden'
}

let following: string | null = null
let followedBy: string | undefined
let opening: Promise<unknown> = Promise.resolve()
/// Brings the pack of the place that is open up to date. Never throws for what the outside did.
export async function sync(): Promise<void> {
  const place = following
  if (!place || !carries(place)) return
  if (!isSecure()) {
    troubleNow.value = 'insecure'
    return
  }
  isBusyNow.value = true
  try {
    await pack.sync(place)
    troubleNow.value = null
    if (persistedNow.value === null) void askToPersist()
  } catch (fault) {
    if (fault instanceof Refused && fault.status === 401) expired()
    troubleNow.value = troubleOf(fault)
    if (troubleNow.value === 'refused') await pack.drop(place).catch(() => undefined)
  } finally {
    isBusyNow.value = false
  }
}

/// Asks the browser not to clear what is kept here. It may ask the user, so nobody is asked before
/// there is something to keep.
export async function askToPersist(): Promise<void> {
  if (!navigator.storage?.persist) return
  const isKept = await navigator.storage.persisted().catch(() => false)
  persistedNow.value = isKept || (await navigator.storage.persist().catch(() => false))
}

/// Follows a place: opens what this device carries of it for who is signed in. Another call follows another.
function follow(place: string): void {
  following = place
  followedBy = session.value?.user.id
  pack.forget()
  if (carries(place)) opening = isSecure() ? pack.open(place).catch(() => null) : Promise.resolve()
  else opening = mayCarry(place) ? Promise.resolve() : pack.drop(place).catch(() => undefined)
}
const isFollowed = (place: string) => following === place && followedBy === session.value?.user.id

/// What is carried of a place, as soon as it is open: whoever shows a page without network asks here first,
/// since the shell brings the pack up to date only once the page is there.
export async function opened(place: string): Promise<Carried | null> {
  // A pack that is opened for nobody would be taken for somebody else's, and go.
  if (!session.value) return null
  if (!isFollowed(place)) follow(place)
  await opening
  return carriedNow.value?.place === place ? carriedNow.value : null
}

/// Follows a place from now on, and brings what is carried of it up to date.
export async function carry(place: string): Promise<void> {
  begin()
  await opened(place)
  await sync()
}

/// Takes the pack of a place along, or leaves it; the device remembers the choice.
export async function choose(place: string, isTaken: boolean): Promise<void> {
  keep(choiceOf(place), isTaken ? 'yes' : 'no')
  troubleNow.value = null
  following = null
  if (isTaken) return carry(place)
  await pack.drop(place).catch(() => undefined)
}

let soon: ReturnType<typeof setTimeout> | undefined
function syncSoon() {
  clearTimeout(soon)
  soon = setTimeout(() => void sync(), soonAfter)
}

let isBegun = false
function begin() {
  if (isBegun) return
  isBegun = true
  const topics = ['people.', 'place.', 'census.', 'auth.']
  onChange((topic) => {
    if (topic === '*' || topics.some((beginning) => topic.startsWith(beginning))) syncSoon()
  })
  watch(isOnline, (now) => now && syncSoon())
  // What was written here has arrived: what the house made of it comes back.
  watch(waitingCount, (now, before) => now < before && syncSoon())
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible') return
    void tick()
    syncSoon()
  })
  // A lease goes on only when it is asked for.
  setInterval(() => {
    if (document.visibilityState === 'visible' && isOnline.value) void sync()
  }, againAfter)
  void navigator.storage
    ?.persisted?.()
    .then((isKept) => isKept && (persistedNow.value = true))
    .catch(() => undefined)
}
