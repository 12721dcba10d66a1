// SPDX-License-Identifier: Apache-2.0
/// How a pass is written: docs/formats/pass.md. Nothing read here is true before its signatures
/// were checked.
import type { components } from '../../../app/api'
import { fromBase45, toBase45, type Bytes } from './base45'
import { cbor, CborReader, Unread } from './cbor'
import { toHex, toId } from './hex'
import { uncompressed } from './point'
import { readSign1, writeSign1, type Sign1 } from './sign1'

export type PassKind = components['schemas']['pass.PassKind']
export interface Claims {
  pass: string
  community: string
  gates: string[]
  kind: PassKind
  medium: 'phone' | 'paper'
  alias: string
  key: string
  issued_at: number
  from: number
  until: number
  shown_at: number | null
}
export interface Code {
  pass: Sign1
  held: Sign1 | null
  /// The point of the phone it is bound to, without compression; empty where it is none.
  holder: Bytes | null
  claims: Claims
}

const passPrefix = 'LP1:'
const heldPrefix = 'LH1:'
const longest = 600
const latestSecond = 253_402_271_999
const kinds: PassKind[] = ['resident', 'carer', 'visitor', 'service', 'temporary', 'staff']
// CWT claims (RFC 8392, RFC 8747) and one of this house's own; COSE_Key members (RFC 9053).
const claim = { until: 4, from: 5, issued: 6, pass: 7, holder: 8, house: -70001 }

function time(reader: CborReader): number {
  const seconds = reader.whole()
  if (seconds < 0 || seconds > latestSecond) throw new Unread()
  return seconds * 1000
}
function sized(reader: CborReader, size: number): Bytes {
  const bytes = reader.bytes()
  if (bytes.length !== size) throw new Unread()
  return bytes
}
const mark = (reader: CborReader) => toHex(sized(reader, 8))

function holderOf(reader: CborReader): Bytes {
  reader.expect(0xa1, 0x01, 0xa4, 0x01, 0x02, 0x20, 0x01, 0x21) // {1: {1: 2, -1: 1, -2:
  const x = sized(reader, 32)
  reader.expect(0x22) // -3:
  return uncompressed(x, reader.flag()) ?? new Uint8Array()
}

function readClaims(payload: Bytes, key: Bytes): { claims: Claims; holder: Bytes | null } {
  const reader = new CborReader(payload)
  let left = reader.map()
  const next = () => {
    if (left-- === 0) throw new Unread()
    return reader.whole()
  }
  const need = (wanted: number, found: number) => {
    if (wanted !== found) throw new Unread()
  }
  need(claim.until, next())
  const until = time(reader)
  let at = next()
  const from = at === claim.from ? time(reader) : null
  if (from !== null) at = next()
  need(claim.issued, at)
  const issued = time(reader)
  need(claim.pass, next())
  const pass = toId(sized(reader, 16))
  at = next()
  const holder = at === claim.holder ? holderOf(reader) : null
  if (holder) at = next()
  need(claim.house, at)
  const members = reader.array()
  if (members < 3 || members > 11) throw new Unread()
  const kind = kinds[reader.whole()]
  const community = mark(reader)
  const alias = mark(reader)
  const gates = Array.from({ length: members - 3 }, () => mark(reader))
  reader.end()
  if (left !== 0 || !kind) throw new Unread()
  const medium = holder ? 'phone' : 'paper'
  const times = { issued_at: issued, from: from ?? issued, until, shown_at: null }
  return {
    claims: { pass, community, gates, kind, medium, alias, key: toHex(key), ...times },
    holder,
  }
}

/// Null for whatever was not written so, to the byte.
export function readCode(text: string): Code | null {
  const isHeld = text.startsWith(heldPrefix)
  if (text.length > longest || !(isHeld || text.startsWith(passPrefix))) return null
  const bytes = fromBase45(text.slice(passPrefix.length))
  if (!bytes) return null
  try {
    const outer = readSign1(bytes)
    if (!isHeld) return codeOf(outer, null, null)
    if (outer.keyId || outer.algorithm !== 'es256') return null
    const reader = new CborReader(outer.payload)
    if (reader.array() !== 2) return null
    const shownAt = time(reader)
    const inner = reader.bytes()
    reader.end()
    return codeOf(readSign1(inner), outer, shownAt)
  } catch (fault) {
    if (fault instanceof Unread) return null
    throw fault
  }
}

function codeOf(pass: Sign1, held: Sign1 | null, shownAt: number | null): Code | null {
  if (!pass.keyId) return null
  const { claims, holder } = readClaims(pass.payload, pass.keyId)
  claims.shown_at = shownAt
  return { pass, held, holder, claims }
}

/// What a phone shows: its pass with the time, signed by the phone's own key.
export async function showPass(key: CryptoKey, pass: string, now: number): Promise<string> {
  const inner = fromBase45(pass.slice(passPrefix.length))
  if (!inner || !pass.startsWith(passPrefix)) throw new Unread()
  const payload = cbor.array([cbor.whole(Math.floor(now / 1000)), cbor.bytes(inner)])
  return heldPrefix + toBase45(await writeSign1(key, Uint8Array.from(payload)))
}
