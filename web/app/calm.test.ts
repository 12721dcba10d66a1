// SPDX-License-Identifier: Apache-2.0
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { calm, occupy } from './calm'

describe('calm', () => {
  let isCalm = false
  const wait = () => void calm().then(() => (isCalm = true))
  beforeEach(() => {
    isCalm = false
    vi.useFakeTimers()
    vi.stubGlobal('requestIdleCallback', (run: () => void) => setTimeout(run, 1))
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  it('comes at once when nothing is on its way', async () => {
    wait()
    await vi.advanceTimersByTimeAsync(1)
    expect(isCalm).toBe(true)
  })
  it('comes when the last of what is on its way is there', async () => {
    const [one, other] = [occupy(), occupy()]
    wait()
    await vi.advanceTimersByTimeAsync(100)
    one()
    one()
    await vi.advanceTimersByTimeAsync(100)
    expect(isCalm).toBe(false)
    other()
    await vi.advanceTimersByTimeAsync(1)
    expect(isCalm).toBe(true)
  })
  it('waits on when the next follows before the browser is idle', async () => {
    const one = occupy()
    wait()
    await vi.advanceTimersByTimeAsync(100)
    one()
    const next = occupy()
    await vi.advanceTimersByTimeAsync(100)
    expect(isCalm).toBe(false)
    next()
    await vi.advanceTimersByTimeAsync(1)
    expect(isCalm).toBe(true)
  })
  it('does not wait for ever', async () => {
    const never = occupy()
    wait()
    await vi.advanceTimersByTimeAsync(5_000)
    expect(isCalm).toBe(true)
    never()
  })
})
