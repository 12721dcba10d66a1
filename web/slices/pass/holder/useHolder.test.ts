// SPDX-License-Identifier: Apache-2.0
// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { webcrypto } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope, type EffectScope } from 'vue'
import examples from '../../../../docs/formats/pass-examples.json'
import { readCode } from '../codec/code'
import { keptPasses } from './keep'
import { rowsOf, useHolder } from './useHolder'

const { codes } = examples
const bound = codes.find(({ what }) => what === 'bound to a phone, shown by none')!.code

const offer = {
  community_name: '山水苑社区',
  name_masked: '张*',
  kind: 'resident',
  state: 'valid',
  from: Date.now(),
  until: Date.now() + 86_400_000,
  is_bound: false,
}
const signed = () => ({
  ...offer,
  code: bound,
  gates: [],
  signed_until: Date.now() + 3_600_000,
  now: Date.now() + 5_000,
  show_ms: 30_000,
  visits: 0,
})

let asked: { path: string; body: Record<string, string> }[] = []
let answers: Record<string, () => Response> = {}
const json = (value: unknown, status = 200) => Response.json(value, { status })
let scope: EffectScope
function open(hash = '') {
  location.hash = hash
  scope = effectScope()
  return scope.run(useHolder)!
}

beforeEach(() => {
  asked = []
  vi.stubGlobal('crypto', webcrypto)
  vi.stubGlobal('fetch', (url: string, wanted: { body: string }) => {
    const path = url.replace('/api/v1', '')
    asked.push({ path, body: JSON.parse(wanted.body) as Record<string, string> })
    const answer = answers[path]
    return answer ? Promise.resolve(answer()) : Promise.reject(new TypeError('no network'))
  })
  answers = { '/pass-holders': () => json(offer) }
})
afterEach(async () => {
  scope.stop()
  vi.unstubAllGlobals()
  await new Promise((resolve) => {
    indexedDB.deleteDatabase('linli-pass').onsuccess = resolve
  })
})

describe('the page of a holder', () => {
  it('takes the code out of the address and says whom it is for', async () => {
    const page = open('1234567890123456')
    await vi.waitFor(() => expect(page.step.value).toBe('offer'))
    expect(location.hash).toBe('')
    expect(asked[0]!.body.digits).toBe('1234567890123456')
  })

  it('asks again with the same key when the answer was lost', async () => {
    const page = open('1234567890123456')
    await vi.waitFor(() => expect(page.step.value).toBe('offer'))
    await page.bind()
    expect(page.wrong.value).not.toBe('')
    expect(page.step.value).toBe('offer')
    scope.stop()
    // The page is opened anew; the house has bound that key meanwhile.
    answers['/pass-holders'] = () => json({ ...offer, is_bound: true })
    answers['/pass-bindings'] = () => json(signed(), 201)
    const later = open('1234567890123456')
    await vi.waitFor(() => expect(later.pending.value).not.toBeNull())
    await later.bind()
    const keys = asked.filter(({ path }) => path === '/pass-bindings')
    expect(keys).toHaveLength(2)
    expect(keys[0]!.body.public_key).toBe(keys[1]!.body.public_key)
    expect(later.step.value).toBe('pass')
    const [kept] = await keptPasses()
    expect(kept!.key.extractable).toBe(false)
  })

  it('shows the pass by the clock of the house, also without a network', async () => {
    answers['/pass-bindings'] = () => json(signed(), 201)
    const first = open('1234567890123456')
    await vi.waitFor(() => expect(first.step.value).toBe('offer'))
    await first.bind()
    scope.stop()
    answers = {}
    const page = open()
    await vi.waitFor(() => expect(page.step.value).toBe('pass'))
    await vi.waitFor(() => expect(page.rows.value.length).toBeGreaterThan(20))
    await page.again()
    expect(page.isOffline.value).toBe(true)
    const shown = asked.find(({ path }) => path === '/pass-signings')!.body.shown!
    const ahead = readCode(shown)!.claims.shown_at! - Date.now()
    expect(ahead).toBeGreaterThan(3_000)
    expect(ahead).toBeLessThan(6_000)
  })

  it('shows nothing any more once the house says that it is over', async () => {
    answers['/pass-bindings'] = () => json(signed(), 201)
    const page = open('1234567890123456')
    await vi.waitFor(() => expect(page.step.value).toBe('offer'))
    await page.bind()
    answers['/pass-signings'] = () => json({ code: 'pass.not_running' }, 409)
    await page.again()
    expect(page.ended.value).not.toBe('')
    await page.remove()
    expect(page.step.value).toBe('code')
    expect(await keptPasses()).toEqual([])
  })

  it('says so where a browser keeps no keys', async () => {
    vi.stubGlobal('crypto', {})
    const page = open()
    await vi.waitFor(() => expect(page.step.value).toBe('unfit'))
  })

  it('draws a code of version 12 at most', () => {
    for (const { code } of codes) {
      const rows = rowsOf(code)
      expect(rows.length).toBeGreaterThan(0)
      expect(rows.length).toBeLessThanOrEqual(17 + 4 * 12)
    }
  })
})
