// SPDX-License-Identifier: Apache-2.0
/// What a code is worth, without a network: the same decision as slices/pass/verify.cpp, in the same
/// order and the same words.
import type { components } from '../../app/api'
import { readCode, type Claims, type Code } from './codec/code'
import { fromHex, markOf } from './codec/hex'
import { isSignedBy, type Algorithm } from './codec/sign1'

export type { Claims } from './codec/code'
export type TrustedKey = components['schemas']['pass.TrustedKey']
export type Verdict =
  | 'good'
  | 'unreadable'
  | 'forged'
  | 'foreign'
  | 'revoked'
  | 'expired'
  | 'not_yet'
  | 'replayed'
  | 'wrong_clock'
  | 'wrong_gate'

/// What a guard's phone holds; see `/places/{place}/pass-trust`.
export interface Trust {
  community: string
  keys: TrustedKey[]
  revoked: ReadonlySet<string>
  shown_for_ms: number
  clock_ms: number
}
export interface Checked {
  verdict: Verdict
  /// Of every verdict but unreadable and forged.
  claims: Claims | null
}

async function isGenuine(code: Code, key: TrustedKey | undefined): Promise<boolean> {
  if (!key || !!code.holder !== !!code.held) return false
  if (!(await isSignedBy(code.pass, key.algorithm as Algorithm, fromHex(key.public_key))))
    return false
  return !code.held || isSignedBy(code.held, 'es256', code.holder!)
}

function worth(claims: Claims, trust: Trust, now: number, gate?: string): Verdict {
  const latest = now + trust.clock_ms
  const shown = claims.shown_at
  if (trust.revoked.has(claims.pass)) return 'revoked'
  if (claims.issued_at > latest || (shown !== null && shown > latest)) return 'wrong_clock'
  if (claims.from > latest) return 'not_yet'
  if (claims.until <= now) return 'expired'
  if (shown !== null && shown + trust.shown_for_ms < now) return 'replayed'
  if (gate && claims.gates.length && !claims.gates.includes(markOf(gate))) return 'wrong_gate'
  return 'good'
}

/// `now` by a corrected clock, in milliseconds; `gate` is the id of the gate that asks.
export async function verify(
  text: string,
  trust: Trust,
  now: number,
  gate?: string,
): Promise<Checked> {
  const code = readCode(text)
  if (!code) return { verdict: 'unreadable', claims: null }
  const { claims } = code
  if (claims.community !== markOf(trust.community)) return { verdict: 'foreign', claims }
  const key = trust.keys.find((one) => one.key === claims.key)
  if (!(await isGenuine(code, key))) return { verdict: 'forged', claims: null }
  if (key!.is_withdrawn) return { verdict: 'revoked', claims }
  return { verdict: worth(claims, trust, now, gate), claims }
}
