// SPDX-License-Identifier: Apache-2.0
/// Our codes under the eyes of libraries that nobody here wrote, and theirs under ours.
import { readFileSync } from 'node:fs'
import { createPublicKey, generateKeyPairSync, sign } from 'node:crypto'
import { Sign1 } from '@auth0/cose'
import { decode as decodeCbor, Encoder } from 'cbor-x'
import { describe, expect, it } from 'vitest'
import { fromBase45, toBase45, type Bytes } from './codec/base45'
import { compressed } from './codec/point'
import { fromHex, markOf, toHex } from './codec/hex'
import { verify, type Trust, type TrustedKey } from './verify'

const file = new URL('../../../docs/formats/pass-examples.json', import.meta.url)
const examples = JSON.parse(readFileSync(file, 'utf8')) as {
  community: string
  now: number
  keys: TrustedKey[]
  codes: { what: string; code: string }[]
}
const { community, now } = examples
const encoder = new Encoder({ mapsAsObjects: false, useRecords: false, tagUint8Array: false })
const bytesOf = (what: string) =>
  fromBase45(examples.codes.find((one) => one.what === what)!.code.slice(4))!

/// A point as their keys want it.
function keyOf(point: Uint8Array) {
  const part = (from: number) => Buffer.from(point.slice(from, from + 32)).toString('base64url')
  return createPublicKey({
    key: { kty: 'EC', crv: 'P-256', x: part(1), y: part(33) },
    format: 'jwk',
  })
}
const communityKey = keyOf(fromHex(examples.keys[0]!.public_key))

describe('a pass that we wrote', () => {
  it('is sound for another COSE library, and its claims for another CBOR library', async () => {
    const message = Sign1.decode(bytesOf('paper'))
    await message.verify(communityKey)
    const claims = new Encoder({ mapsAsObjects: false }).decode(message.payload) as Map<
      number,
      unknown
    >
    expect([...claims.keys()]).toEqual([4, 6, 7, -70001])
    expect(claims.get(6)).toBe(now / 1000 - 3600)
    const [kind, mark, alias] = claims.get(-70001) as [number, Uint8Array, Uint8Array]
    expect(kind).toBe(1)
    expect(toHex(mark)).toBe(markOf(community))
    expect(toHex(alias)).toBe('00112233445566ff')
  })

  it('is sound for them inside what a phone shows, and so is the phone', async () => {
    const shown = Sign1.decode(bytesOf('phone'))
    const [time, inner] = decodeCbor(shown.payload) as [number, Uint8Array]
    expect(time).toBe(now / 1000)
    const pass = Sign1.decode(inner)
    await pass.verify(communityKey)
    const claims = new Encoder({ mapsAsObjects: false }).decode(pass.payload) as Map<
      number,
      Map<number, Map<number, unknown>>
    >
    const holder = claims.get(8)!.get(1)!
    const x = holder.get(-2) as Uint8Array
    expect(holder.get(-3)).toBeTypeOf('boolean') // the sign of y, RFC 9053 section 7.1.1
    const { uncompressed } = await import('./codec/point')
    await shown.verify(keyOf(uncompressed(Uint8Array.from(x), holder.get(-3) as boolean)!))
  })

  it('is refused by them with one bit changed', async () => {
    const bytes = bytesOf('paper')
    bytes[60]! ^= 1
    await expect(async () => Sign1.decode(bytes).verify(communityKey)).rejects.toThrow()
  })
})

describe('a pass that they wrote', () => {
  const issuer = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const phone = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const pointOf = (key: typeof issuer.publicKey): Bytes => {
    const { x, y } = key.export({ format: 'jwk' })
    return Uint8Array.from([4, ...Buffer.from(x!, 'base64url'), ...Buffer.from(y!, 'base64url')])
  }
  const keyId = '0011223344556677'
  const trust: Trust = {
    community,
    keys: [
      {
        key: keyId,
        algorithm: 'es256',
        public_key: toHex(pointOf(issuer.publicKey)),
        is_withdrawn: false,
      },
    ],
    revoked: new Set(),
    shown_for_ms: 90_000,
    clock_ms: 90_000,
  }
  const buffer = (hex: string) => Buffer.from(hex, 'hex')
  function claims(point?: Bytes) {
    const map = new Map<number, unknown>([
      [4, now / 1000 + 3600],
      [6, now / 1000 - 60],
      [7, buffer('9f86d081884c7d659a2feaa0c55ad015')],
    ])
    if (point) {
      const half = compressed(point)
      const key = new Map<number, unknown>([
        [1, 2],
        [-1, 1],
        [-2, Buffer.from(half.slice(1))],
        [-3, half[0] === 3],
      ])
      map.set(8, new Map([[1, key]]))
    }
    map.set(-70001, [0, buffer(markOf(community)), buffer('00112233445566ff')])
    return encoder.encode(map)
  }
  const passOf = async (payload: Uint8Array) =>
    (
      await Sign1.sign(
        new Map<number, unknown>([
          [1, -7],
          [4, fromHex(keyId)],
        ]) as never,
        new Map() as never,
        payload,
        issuer.privateKey as never,
      )
    ).encode()

  it('is good here on paper', async () => {
    const code = 'LP1:' + toBase45(await passOf(claims()))
    const checked = await verify(code, trust, now)
    expect(checked.verdict).toBe('good')
    expect(checked.claims?.pass).toBe('9f86d081-884c-7d65-9a2f-eaa0c55ad015')
  })

  it('is good here on a phone, signed by hand over their CBOR', async () => {
    const pass = await passOf(claims(pointOf(phone.publicKey)))
    const payload = encoder.encode([now / 1000, Buffer.from(pass)])
    const headers = buffer('a10126')
    const signed = encoder.encode(['Signature1', headers, Buffer.alloc(0), payload])
    const signature = sign('sha256', signed, { key: phone.privateKey, dsaEncoding: 'ieee-p1363' })
    const message = Buffer.concat([
      buffer('d2'),
      encoder.encode([headers, new Map(), payload, signature]),
    ])
    expect((await verify('LH1:' + toBase45(message), trust, now)).verdict).toBe('good')
    expect((await verify('LH1:' + toBase45(message), trust, now + 90_001)).verdict).toBe('replayed')
  })
})
