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
const spoilt = async (change: (one: Record<string, unknown>) => void, ...of: Entry[]) => {
  const file = JSON.parse(await fileOf(of.length ? of : [entry(), entry()], 1)) as {
    entries: Record<string, unknown>[]
  }
  change(file.entries.at(-1)!)
  return JSON.stringify(file)
}

describe('unsent work in a file', () => {
  it('comes back as it was, to be sent at once', async () => {
    const { order: _, ...same } = { ...entry(), tries: 0, next_at: 0 }
    expect(entriesIn(await fileOf([entry()], 1))).toEqual([same])
  })
  it('still goes together with others, unless that was spoilt', async () => {
    const gather = { list: 'passages', most: 50 }
    const kept = entry({ body: { passages: [{ id: 'a' }] }, gather })
    expect(entriesIn(await fileOf([kept], 1))![0]!.gather).toEqual(gather)
    for (const wrong of [{ list: 'other', most: 50 }, { list: 'passages', most: 0 }, 'passages'])
      expect(
        entriesIn(await spoilt((one) => (one.gather = wrong), kept))![0]!.gather,
      ).toBeUndefined()
  })
  it('is refused when it is another file', () => {
    for (const text of ['', '{', '[]', '{"kind":"other"}', '{"kind":"linli-unsent","form":2}'])
      expect(entriesIn(text), text).toBeNull()
  })
  it('is refused whole when it was cut or one entry was spoilt', async () => {
    const whole = await fileOf([entry()], 1)
    expect(entriesIn(whole.slice(0, -3))).toBeNull()
    expect(entriesIn(await spoilt((one) => delete one.body))).toBeNull()
    expect(entriesIn(await spoilt((one) => (one.method = 'DELETE')))).toBeNull()
    expect(entriesIn(await spoilt((one) => (one.id = '7')))).toBeNull()
  })
  it('writes nowhere but below a place', async () => {
    for (const path of [
      'https://elsewhere.example/x',
      '//elsewhere/x',
      '/users',
      '/places/../users',
      '/places/a/b?c=d',
      '/session',
    ])
      expect(entriesIn(await spoilt((one) => (one.path = path))), path).toBeNull()
  })
})

const bytes = Uint8Array.from({ length: 100_000 }, (_, at) => (at * 7) % 256)
const photo = (more: Partial<Entry> = {}) =>
  entry({
    method: 'POST',
    path: '/places/01987f3a-0000-7000-8000-00000000000a/tasks/t/photos?id=p&question=hatch',
    body: {},
    file: new Blob([bytes], { type: 'image/jpeg' }),
    revision: null,
    ...more,
  })
describe('a photo in a file of unsent work', () => {
  it('comes back byte by byte, with its address', async () => {
    const [one] = entriesIn(await fileOf([photo()], 1))!
    expect(one!.path).toBe(photo().path)
    expect(one!.file!.type).toBe('image/jpeg')
    expect(new Uint8Array(await one!.file!.arrayBuffer())).toEqual(bytes)
  })
  it('keeps its place between the acts around it', async () => {
    const found = entriesIn(await fileOf([entry(), photo(), entry()], 1))!
    expect(found.map(({ file }) => Boolean(file))).toEqual([false, true, false])
  })
  it('is refused when it was spoilt, never sent without its picture', async () => {
    for (const file of [{}, null, 'x', { type: 'image/jpeg', base64: '' }, { base64: 'AAAA' }])
      expect(entriesIn(await spoilt((one) => (one.file = file), photo()))).toBeNull()
    const cut = { type: 'image/jpeg', base64: '*' }
    expect(entriesIn(await spoilt((one) => (one.file = cut), photo()))).toBeNull()
    expect(entriesIn(await spoilt((one) => delete one.file, photo()))).toBeNull()
  })
  it('writes nowhere but below a place', async () => {
    for (const path of ['/users?x=1', '/places/a/b?c=d#e', '//elsewhere/x?y', '/places/a/b?c=//d'])
      expect(entriesIn(await spoilt((one) => (one.path = path), photo())), path).toBeNull()
  })
})
