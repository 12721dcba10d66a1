// SPDX-License-Identifier: Apache-2.0
import { computed, ref } from 'vue'
import { ask, client, Refused, Unreachable } from './api'
import type { Role, Session } from './api-types'
import { forget, recall, remember } from './store'

const current = ref<Session | null>(null)
const known = ref<'unknown' | 'signed_in' | 'signed_out' | 'unreachable'>('unknown')

export const session = computed(() => current.value)
export const signIn = computed(() => known.value)

/// Asks who we are; offline, believes what the last visit knew.
export async function resume(): Promise<void> {
  try {
    accept(await ask(client.GET('/session')))
  } catch (fault) {
    if (fault instanceof Refused && fault.status === 401) {
      current.value = null
      known.value = 'signed_out'
      await forget()
      return
    }
    const last = await recall<Session>('session')
    current.value = last?.value ?? null
    known.value = last ? 'signed_in' : 'unreachable'
    if (!last && !(fault instanceof Unreachable || fault instanceof Refused)) throw fault
  }
}

/// Takes a fresh session as ours.
export function accept(fresh: Session) {
  const before = current.value
  current.value = fresh
  known.value = 'signed_in'
  void (async () => {
    // A role that ended takes its copies with it.
    const left = before?.communities.some(
      (old) => !fresh.communities.some((community) => community.id === old.id),
    )
    if (left || (before && before.user.id !== fresh.user.id)) await forget()
    await remember('session', fresh, Date.now())
  })()
}

/// Leaves, and takes every copy from this device. What waits in the outbox stays.
export async function leave(): Promise<void> {
  await client.DELETE('/session').catch(() => null)
  current.value = null
  known.value = 'signed_out'
  await forget()
}

/// The session ended on the server's side.
export function expired() {
  current.value = null
  known.value = 'signed_out'
}

/// Whether we hold one of these roles at the community or above it. The server decides; this only
/// spares people buttons that would be refused.
export function may(...roles: Role[]): boolean {
  return current.value?.grants.some((grant) => roles.includes(grant.role)) ?? false
}

/// The places that can be looked at: the communities, and the streets and divisions of our grants.
export const places = computed(() => {
  if (!current.value) return []
  const wide = current.value.grants
    .filter((grant) => grant.place_kind === 'division')
    .map((grant) => ({ id: grant.place, name: grant.place_name, above: '', kind: 'street' }))
  const own = current.value.communities.map((community) => ({
    id: community.id,
    name: community.name,
    above: community.street_name,
    kind: 'community',
  }))
  const seen = new Set<string>()
  return [...own, ...wide].filter(({ id }) => !seen.has(id) && seen.add(id))
})
