// SPDX-License-Identifier: Apache-2.0
/// COSE_Sign1 (RFC 9052) with exactly the headers that platform/cose/sign1.hpp writes.
import type { Bytes } from './base45'
import { cbor, CborReader, Unread } from './cbor'

export type Algorithm = 'es256' | 'eddsa'
export interface Sign1 {
  algorithm: Algorithm
  keyId: Bytes | null
  headers: Bytes
  payload: Bytes
  signature: Bytes
}
const numbers: Record<number, Algorithm> = { [-7]: 'es256', [-8]: 'eddsa' }

export function readSign1(bytes: Bytes): Sign1 {
  const reader = new CborReader(bytes)
  reader.expect(0xd2, 0x84) // tag 18, an array of four
  const headers = reader.bytes()
  reader.expect(0xa0) // nothing unprotected
  const payload = reader.bytes()
  const signature = reader.bytes()
  reader.end()
  if (signature.length !== 64) throw new Unread()
  return { ...readHeaders(headers), headers, payload, signature }
}

function readHeaders(bytes: Bytes): { algorithm: Algorithm; keyId: Bytes | null } {
  const reader = new CborReader(bytes)
  const pairs = reader.map()
  if (pairs < 1 || pairs > 2) throw new Unread()
  reader.expect(1)
  const algorithm = numbers[reader.whole()]
  if (!algorithm) throw new Unread()
  let keyId: Bytes | null = null
  if (pairs === 2) {
    reader.expect(4)
    keyId = reader.bytes()
    if (keyId.length !== 8) throw new Unread()
  }
  reader.end()
  return { algorithm, keyId }
}

const signedBytes = (headers: Uint8Array, payload: Uint8Array): Bytes =>
  Uint8Array.from(
    cbor.array([
      cbor.text('Signature1'),
      cbor.bytes(headers),
      cbor.bytes(new Uint8Array()),
      cbor.bytes(payload),
    ]),
  )

const ways = {
  es256: { key: { name: 'ECDSA', namedCurve: 'P-256' }, sign: { name: 'ECDSA', hash: 'SHA-256' } },
  eddsa: { key: { name: 'Ed25519' }, sign: { name: 'Ed25519' } },
}

/// The key decides how; false also for bytes that are no key. An es256 point is uncompressed.
export async function isSignedBy(
  message: Sign1,
  algorithm: Algorithm,
  publicKey: Bytes,
): Promise<boolean> {
  if (message.algorithm !== algorithm) return false
  const way = ways[algorithm]
  try {
    const key = await crypto.subtle.importKey('raw', publicKey, way.key, false, ['verify'])
    const signed = signedBytes(message.headers, message.payload)
    return await crypto.subtle.verify(way.sign, key, message.signature, signed)
  } catch (fault) {
    if (fault instanceof DOMException) return false
    throw fault
  }
}

/// Signs with a phone's own key: no key id, since the pass inside names the key.
export async function writeSign1(key: CryptoKey, payload: Bytes): Promise<Bytes> {
  const headers = Uint8Array.of(0xa1, 0x01, 0x26)
  const signature = await crypto.subtle.sign(ways.es256.sign, key, signedBytes(headers, payload))
  return Uint8Array.from([
    0xd2,
    0x84,
    ...cbor.bytes(headers),
    0xa0,
    ...cbor.bytes(payload),
    ...cbor.bytes(new Uint8Array(signature)),
  ])
}
