// SPDX-License-Identifier: Apache-2.0
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { dismiss, toast, toasts } from './toasts'

const texts = () => toasts.value.map(({ text }) => text)
beforeEach(() => {
  vi.useFakeTimers()
  for (const { id } of toasts.value) dismiss(id)
})

describe('what is said for a while', () => {
  it('gives way to what comes next when it went well', () => {
    toast('3-1-101', 'good')
    toast('3-1-102', 'good')
    toast('kept')
    expect(texts()).toEqual(['kept'])
  })
  it('stays beside what comes next when it went wrong or asks something', () => {
    toast('refused', 'bad')
    toast('a new version', 'plain', { words: 'load', run: () => undefined })
    toast('kept')
    expect(texts()).toEqual(['refused', 'a new version', 'kept'])
  })
  it('goes by itself unless it asks something', () => {
    toast('refused', 'bad')
    toast('a new version', 'plain', { words: 'load', run: () => undefined })
    vi.advanceTimersByTime(5000)
    expect(texts()).toEqual(['a new version'])
  })
})
