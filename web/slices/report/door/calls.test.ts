// SPDX-License-Identifier: Apache-2.0
import { afterEach, describe, expect, it, vi } from 'vitest'
import { post } from './calls'

describe('a call of a page without a session', () => {
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })
  it('is over where a network went without a word', async () => {
    vi.useFakeTimers()
    vi.stubGlobal('fetch', (_: string, { signal }: RequestInit) => {
      return new Promise((_resolve, reject) => {
        signal!.addEventListener('abort', () => reject(new Error('aborted')))
      })
    })
    const sent = expect(post('/own-care', {})).rejects.toMatchObject({ code: 'unreachable' })
    await vi.advanceTimersByTimeAsync(15_000)
    await sent
  })
  it('leaves no clock behind that ends a later one', async () => {
    vi.useFakeTimers()
    vi.stubGlobal('fetch', async () => new Response('{"a":1}'))
    expect(await post('/own-care', {})).toEqual({ a: 1 })
    expect(vi.getTimerCount()).toBe(0)
  })
})
