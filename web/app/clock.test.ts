// SPDX-License-Identifier: Apache-2.0
// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest'

const answer = (at: number) => new Response('', { headers: { Date: new Date(at).toUTCString() } })
const now = Date.UTC(2026, 10, 26, 8)
/// The module as a page that is opened anew has it.
const opened = async () => {
  vi.resetModules()
  return import('./clock')
}
beforeEach(() => {
  vi.useFakeTimers({ now })
  localStorage.clear()
})

describe('the time of the house', () => {
  it('is known from any answer, and after the page was closed', async () => {
    const { noteClock, serverNow } = await opened()
    noteClock(answer(now + 86_400_000))
    expect(serverNow()).toBe(now + 86_400_000)
    const again = await opened()
    expect(again.serverNow()).toBe(now + 86_400_000)
    expect(again.clockOffset()).toBe(86_400_000)
  })
  it('does not follow the seconds an answer takes', async () => {
    const { noteClock, clockOffset } = await opened()
    noteClock(answer(now - 1_000))
    expect(clockOffset()).toBe(0)
  })
  it('is right again once the clock was put right', async () => {
    const { noteClock, serverNow } = await opened()
    noteClock(answer(now + 86_400_000))
    vi.setSystemTime(now + 86_400_000)
    noteClock(answer(now + 86_400_000))
    expect(serverNow()).toBe(now + 86_400_000)
  })
  it('stays as it is when an answer names none', async () => {
    const { noteClock, clockOffset } = await opened()
    noteClock(new Response(''))
    expect(clockOffset()).toBe(0)
  })
})
