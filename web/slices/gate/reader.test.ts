// SPDX-License-Identifier: Apache-2.0
// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { webcrypto } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import examples from '../../../docs/formats/pass-examples.json'

let tell: (topic: string) => void = () => undefined
vi.mock('../../app/live', () => ({
  onChange: (listener: typeof tell) => {
    tell = listener
    return () => undefined
  },
}))
const { keepTrust } = await import('./reader')
const { forget, own } = await import('../../app/store')

const { community, now, keys } = examples
const minute = 60_000
let revoked: string[] = []
let isOnline = true
let status = 200
let asked: string[] = []
const sheet = () => ({
  community,
  now: Date.now(),
  cursor: revoked.length,
  keys,
  revoked,
  shown_for_ms: 90_000,
  show_ms: 30_000,
  clock_ms: 90_000,
})
const codeOf = (what: string) => examples.codes.find((one) => one.what === what)!
const paper = codeOf('paper').code
const gate = '01900000-0000-7000-8000-0000000000e9'

let open: ReturnType<typeof keepTrust>[] = []
function start() {
  const trust = keepTrust(community)
  open.push(trust)
  return trust
}
const settled = () => vi.waitFor(() => expect(asked.length).toBeGreaterThan(0))

beforeEach(async () => {
  vi.useFakeTimers({ now, toFake: ['setInterval', 'clearInterval', 'Date'] })
  vi.stubGlobal('crypto', webcrypto)
  vi.stubGlobal('isSecureContext', true)
  vi.stubGlobal('fetch', async (request: Request) => {
    if (!isOnline) throw new TypeError('no network')
    asked.push(request.url)
    return Response.json(status === 200 ? sheet() : { code: 'auth.not_yours' }, { status })
  })
  own()
  await forget()
  revoked = []
  asked = []
  isOnline = true
  status = 200
})
afterEach(() => {
  for (const one of open) one.close()
  open = []
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

describe('what a guard’s phone checks passes against', () => {
  it('judges every code as the examples say', async () => {
    revoked = examples.revoked
    const trust = start()
    for (const { what, code, verdict, gate: at } of examples.codes) {
      const found = await trust.check(` ${code.toLowerCase()}\n`, at ?? gate)
      const isAtAny = !at && verdict === 'good'
      expect(typeof found === 'string' ? found : found.verdict, what).toBe(
        isAtAny && typeof found !== 'string' && found.claims?.gates.length ? 'wrong_gate' : verdict,
      )
    }
  })
  it('says that it cannot, without HTTPS and without a list', async () => {
    isOnline = false
    expect(await start().check(paper, gate)).toBe('no_trust')
    vi.stubGlobal('isSecureContext', false)
    expect(await start().check(paper, gate)).toBe('no_keys')
  })
  it('is kept on the phone for a start without a network', async () => {
    const first = start()
    expect(await first.check(paper, gate)).toMatchObject({ verdict: 'good' })
    first.close()
    isOnline = false
    await vi.waitFor(async () =>
      expect(await start().check(paper, gate)).toMatchObject({ verdict: 'good' }),
    )
  })
  it('hears of a revocation at once, and within a minute without being told', async () => {
    const trust = start()
    expect(await trust.check(paper, gate)).toMatchObject({ verdict: 'good' })
    revoked = [codeOf('paper').claims!.pass]
    tell('people.changed')
    expect(asked).toHaveLength(1)
    tell('pass.revoked')
    await vi.waitFor(async () =>
      expect(await trust.check(paper, gate)).toMatchObject({ verdict: 'revoked' }),
    )
    expect(new URL(asked[1]!).searchParams.get('since')).toBe('0')
    vi.advanceTimersByTime(minute)
    await vi.waitFor(() => expect(asked).toHaveLength(3))
  })
  it('goes when the gate is no longer theirs', async () => {
    const trust = start()
    await trust.check(paper, gate)
    await settled()
    status = 403
    await trust.refresh()
    expect(await trust.check(paper, gate)).toBe('no_trust')
  })
})
