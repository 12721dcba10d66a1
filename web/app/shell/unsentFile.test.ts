// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import type { Entry } from '../outbox'
import { entriesIn, fileOf } from './unsentFile'

const entry = (more: Partial<Entry> = {}): Entry => ({
  id: '01987f3a-0000-7000-8000-000000000001',
  order: 3,
  user: 'zhou',
  user_name: '周敏',
  at: 1,
  offset: -5,
  method: 'PATCH',
  path: '/places/01987f3a-0000-7000-8000-00000000000a/persons/01987f3a-0000-7000-8000-00000000000b',
  body: { name: '王芳' },
  revision: 4,
  subject: 'h',
  label: { act: 'people.person', name: '3-1-101' },
  state: 'waiting',
  tries: 7,
  next_at: 99,
  code: null,
  current: null,
  ...more,
})
const spoilt = (change: (one: Record<string, unknown>) => void) => {
  const file = JSON.parse(fileOf([entry(), entry()], 1)) as { entries: Record<string, unknown>[] }
  change(file.entries[1]!)
  return JSON.stringify(file)
}

describe('unsent work in a file', () => {
  it('comes back as it was, to be sent at once', () => {
    const { order: _, ...same } = { ...entry(), tries: 0, next_at: 0 }
    expect(entriesIn(fileOf([entry()], 1))).toEqual([same])
  })
  it('is refused when it is another file', () => {
    for (const text of ['', '{', '[]', '{"kind":"other"}', '{"kind":"linli-unsent","form":2}'])
      expect(entriesIn(text), text).toBeNull()
  })
  it('is refused whole when it was cut or one entry was spoilt', () => {
    const whole = fileOf([entry()], 1)
    expect(entriesIn(whole.slice(0, -3))).toBeNull()
    expect(entriesIn(spoilt((one) => delete one.body))).toBeNull()
    expect(entriesIn(spoilt((one) => (one.method = 'DELETE')))).toBeNull()
    expect(entriesIn(spoilt((one) => (one.id = '7')))).toBeNull()
  })
  it('writes nowhere but below a place', () => {
    for (const path of [
      'https://elsewhere.example/x',
      '//elsewhere/x',
      '/users',
      '/places/../users',
      '/places/a/b?c=d',
      '/session',
    ])
      expect(entriesIn(spoilt((one) => (one.path = path))), path).toBeNull()
  })
})
