// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { compressed, uncompressed } from './codec/point'
import { fromBase45, toBase45, type Bytes } from './codec/base45'
import { readCode, showPass } from './codec/code'
import { fromHex } from './codec/hex'
import { verify, type Claims, type Trust, type TrustedKey } from './verify'

/// Codes that the program wrote, and what it thinks of them.
const file = new URL('../../../docs/formats/pass-examples.json', import.meta.url)
const examples = JSON.parse(readFileSync(file, 'utf8')) as {
  community: string
  now: number
  shown_for_ms: number
  clock_ms: number
  keys: TrustedKey[]
  revoked: string[]
  codes: { what: string; code: string; verdict: string; claims: Claims | null; gate?: string }[]
}
const { now } = examples
const trust: Trust = { ...examples, revoked: new Set(examples.revoked) }
const codeOf = (what: string) => examples.codes.find((one) => one.what === what)!.code

describe('a pass', () => {
  for (const { what, code, verdict, claims, gate } of examples.codes)
    it(`is ${verdict} here as for the program: ${what}`, async () => {
      expect(await verify(code, trust, now, gate)).toEqual({ verdict, claims })
    })

  it('is replayed from the second on in which a photograph is too old', async () => {
    const code = codeOf('phone')
    expect((await verify(code, trust, now + 90_000)).verdict).toBe('good')
    expect((await verify(code, trust, now + 90_001)).verdict).toBe('replayed')
  })

  it('is shown by a key that cannot leave its phone', async () => {
    const way = { name: 'ECDSA', namedCurve: 'P-256' }
    const pair = await crypto.subtle.generateKey(way, false, ['sign'])
    await expect(crypto.subtle.exportKey('pkcs8', pair.privateKey)).rejects.toThrow()
    const code = await showPass(pair.privateKey, codeOf('bound to a phone, shown by none'), now)
    expect(code.length).toBeLessThanOrEqual(419) // version 12 of a QR code at level M
    expect(readCode(code)?.claims.shown_at).toBe(now)
    expect((await verify(code, trust, now)).verdict).toBe('forged')
  })

  it('is never taken when anything in it was changed', async () => {
    // The same numbers on every run.
    let seed = 20261126
    const below = (limit: number) => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
      return Math.floor((seed / 2 ** 32) * limit)
    }
    const sources = [codeOf('paper'), codeOf('phone')]
    let read = 0
    for (let n = 0; n < 4_000; ++n) {
      const source = sources[n % 2]!
      const bytes = fromBase45(source.slice(4))!
      bytes[below(bytes.length)]! ^= 1 << below(8)
      const code = source.slice(0, 4) + toBase45(bytes)
      const { verdict } = await verify(code, trust, now)
      expect(verdict).not.toBe('good')
      if (verdict !== 'unreadable') ++read
    }
    expect(read).toBeGreaterThan(1_000)
  })
})

describe('the parts of a code', () => {
  it('are base45 as RFC 9285 has it', () => {
    const text = (plain: string) => toBase45(new TextEncoder().encode(plain))
    expect(text('AB')).toBe('BB8')
    expect(text('Hello!!')).toBe('%69 VD92EX0')
    expect(text('base-45')).toBe('UJCLQE7W581')
    expect(new TextDecoder().decode(fromBase45('QED8WEX0')!)).toBe('ietf!')
    for (const wrong of ['GGW', ':::', '::', 'A', 'bb8', 'BBé'])
      expect(fromBase45(wrong)).toBeNull()
  })

  it('bring a point back from half of it', async () => {
    const way = { name: 'ECDSA', namedCurve: 'P-256' }
    for (let n = 0; n < 20; ++n) {
      const pair = await crypto.subtle.generateKey(way, true, ['sign'])
      const point = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)) as Bytes
      const half = compressed(point)
      expect(uncompressed(half.slice(1), half[0] === 3)).toEqual(point)
    }
    expect(uncompressed(fromHex('ff'.repeat(32)), false)).toBeNull()
    expect(uncompressed(fromHex('00'.repeat(31) + '05'), false)).not.toBeNull()
    expect(uncompressed(fromHex('00'.repeat(31) + '07'), false)).toBeNull()
  })
})
