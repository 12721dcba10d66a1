// SPDX-License-Identifier: Apache-2.0
import { computed, ref } from 'vue'
import { ask, client, onRevoked, Refused, Unreachable } from './client'
import type { Role, Session, SetUpState } from './api-types'
import { keep, kept } from './posture'
import { forget, own, recall, remember, wipe } from './store'
import { handInRest, writeAs } from './writes'

const current = ref<Session | null>(null)
const known = ref<'unknown' | 'signed_in' | 'signed_out' | 'unreachable'>('unknown')

export const session = computed(() => current.value)
export const signIn = computed(() => known.value)

/// Whether the house waits for its first administrator; asked at most once.
let setUp: Promise<SetUpState> | null = null
const askSetUp = () => (setUp ??= ask(client.GET('/setup')))
export const isNew = async () => (await askSetUp().catch(() => null))?.is_open ?? false

/// Asks who we are; offline, believes what the last visit knew. A first visit asks the door, which
/// refuses nobody.
export async function resume(): Promise<void> {
  try {
    if (kept('was_here') !== 'yes' && !(await askSetUp()).is_signed_in) return signOut()
    accept(await ask(client.GET('/session')))
  } catch (fault) {
    if (fault instanceof Refused && fault.status === 401) return signOut()
    const last = await recall<Session>('session')
    current.value = last?.value ?? null
    writeAs(last?.value.user ?? null)
    known.value = last ? 'signed_in' : 'unreachable'
    if (!last && !(fault instanceof Unreachable || fault instanceof Refused)) throw fault
  }
}

async function signOut(): Promise<void> {
  current.value = null
  known.value = 'signed_out'
  keep('was_here', 'no')
  writeAs(null)
  await forget()
}

/// Takes a fresh session as ours.
export function accept(fresh: Session) {
  const before = current.value
  current.value = fresh
  known.value = 'signed_in'
  wasRevoked.value = false
  setUp = null
  keep('was_here', 'yes')
  own()
  writeAs(fresh.user)
  void (async () => {
    // Whoever was here last, even where their session ended by itself.
    const last = before ?? (await recall<Session>('session'))?.value
    if (last && isLess(last, fresh)) await forget()
    await remember('session', fresh, Date.now())
  })()
}

/// A role that ended takes its copies with it, and so does everybody else's.
function isLess(before: Session, fresh: Session): boolean {
  const isGone = <T>(had: T[], has: T[], same: (one: T, other: T) => boolean) =>
    had.some((old) => !has.some((one) => same(old, one)))
  return (
    before.user.id !== fresh.user.id ||
    isGone(before.communities, fresh.communities, (one, other) => one.id === other.id) ||
    isGone(
      before.grants,
      fresh.grants,
      (one, other) => one.role === other.role && one.place === other.place,
    )
  )
}

/// Leaves, and takes every copy from this device. What waits in the outbox stays.
export async function leave(): Promise<void> {
  await client.DELETE('/session').catch(() => null)
  await signOut()
}

/// This device was signed out from elsewhere: a lost phone, or the end of its right. Everything
/// that was kept here goes, and the sign-in page says so; only what the house still takes from an
/// ended session is handed in first.
export const wasRevoked = ref(false)
onRevoked(() => {
  if (wasRevoked.value) return
  const user = current.value?.user.id
  // Asked before it goes.
  const kept = recall<Session>('session')
  wasRevoked.value = true
  expired()
  void wipe()
  void kept.then((last) => handInRest(user ?? last?.value.user.id ?? null))
})

/// The session ended on the server's side.
export function expired() {
  writeAs(null)
  current.value = null
  known.value = 'signed_out'
}

type Grant = Session['grants'][0]
/// Given at a street or above: it holds in many communities.
const isWide = (grant: Grant): boolean =>
  !grant.community && !['community', 'house'].includes(grant.place_kind)

/// The roles we hold at a place: those given there, and those given above it. The server decides;
/// this only spares people buttons and entrances that would be refused.
export function rolesAt(place: string): Role[] {
  const grants = current.value?.grants ?? []
  const counts = (grant: (typeof grants)[0]) =>
    grant.place === place ||
    isWide(grant) ||
    (grant.role === 'administrator' && grant.place_kind === 'house')
  return grants.filter(counts).map((grant) => grant.role)
}
export const may = (place: string, ...roles: Role[]): boolean =>
  rolesAt(place).some((role) => roles.includes(role))

/// The same, with roles that were given at a stairwell, building or grid inside the community: for
/// pages that show no more than what such a role opens.
export const worksAt = (place: string, ...roles: Role[]): boolean =>
  may(place, ...roles) ||
  (current.value?.grants ?? []).some(
    (grant) => grant.community === place && roles.includes(grant.role),
  )

interface OpenPlace {
  id: string
  name: string
  above: string
  isCommunity: boolean
}
/// The places that can be looked at: the streets and divisions of our grants, then the communities.
export const places = computed<OpenPlace[]>(() => {
  const wide = (current.value?.grants ?? [])
    .filter(isWide)
    .map((grant) => ({ id: grant.place, name: grant.place_name, above: '', isCommunity: false }))
  const own = (current.value?.communities ?? []).map((community) => ({
    id: community.id,
    name: community.name,
    above: community.street_name,
    isCommunity: true,
  }))
  const seen = new Set<string>()
  return [...wide, ...own].filter(({ id }) => !seen.has(id) && seen.add(id))
})
/// A community, unless we know the place to be a street or more.
export const isCommunity = (place: string): boolean =>
  places.value.find(({ id }) => id === place)?.isCommunity ?? true
