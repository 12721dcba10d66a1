// SPDX-License-Identifier: Apache-2.0
/// What a guard's phone has to hold to judge codes, and how it hears of changes: each answer of the
/// house brings all keys, and what was revoked since the last one.
import type { components } from '../../app/api'
import { ask, client } from '../../app/client'
import type { Trust, TrustedKey } from './verify'

export type TrustSheet = components['schemas']['pass.TrustSheet']
export interface KeptTrust {
  community: string
  keys: TrustedKey[]
  revoked: string[]
  cursor: number
  shown_for_ms: number
  clock_ms: number
  /// By the clock of the house, when it was asked last, and when everything came.
  at: number
  whole_at: number
}

/// Once a day everything is asked for anew, so that the list forgets what ended by itself.
const wholeFor = 86_400_000
export const sinceOf = (kept: KeptTrust | null, now: number): number | undefined =>
  kept && now - kept.whole_at < wholeFor ? kept.cursor : undefined

export function merged(kept: KeptTrust | null, sheet: TrustSheet, since?: number): KeptTrust {
  const { community, keys, cursor, shown_for_ms, clock_ms } = sheet
  const isPart = kept !== null && since !== undefined && kept.community === community
  return {
    community,
    keys,
    revoked: isPart ? [...new Set([...kept.revoked, ...sheet.revoked])] : sheet.revoked,
    cursor,
    shown_for_ms,
    clock_ms,
    at: sheet.now,
    whole_at: isPart ? kept.whole_at : sheet.now,
  }
}

/// `now` by the clock of the house. Throws Refused or Unreachable.
export async function fetchTrust(
  place: string,
  kept: KeptTrust | null,
  now: number,
): Promise<KeptTrust> {
  const mine = kept?.community === place ? kept : null
  const since = sinceOf(mine, now)
  const params = { path: { place }, query: since === undefined ? {} : { since } }
  return merged(mine, await ask(client.GET('/places/{place}/pass-trust', { params })), since)
}

export const trustOf = (kept: KeptTrust): Trust => ({ ...kept, revoked: new Set(kept.revoked) })
