// SPDX-License-Identifier: Apache-2.0
import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { readFileSync } from 'node:fs'
import { beforeEach, expect, it, vi } from 'vitest'

const zhou = { id: 'zhou', name: '周敏' }
const li = { id: 'li', name: '李明' }
let isOffline = false
let posted: { path: string; ids: string[] }[] = []

beforeEach(() => {
  isOffline = false
  posted = []
  globalThis.indexedDB = new IDBFactory()
  const kept = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
  })
  vi.stubGlobal('navigator', {})
  vi.stubGlobal('fetch', async (path: string, { body }: { body: string }) => {
    if (isOffline) throw new TypeError('no network')
    const { passages = [] } = JSON.parse(body) as { passages?: { id: string }[] }
    posted.push({ path, ids: passages.map(({ id }) => id) })
    return new Response('{}', { status: 201 })
  })
})

/// What a visit of the page has in memory goes with it; what the device keeps stays.
async function visit() {
  vi.resetModules()
  return import('./writes')
}
type Writes = Awaited<ReturnType<typeof visit>>

const passage = (writes: Writes, id: string) =>
  writes.add('/places/{place}/passages', {
    path: { place: 'here' },
    body: { gate: 'south', passages: [{ id }] } as never,
    subject: id,
    label: { act: 'gate.take_passages', name: '李雷 3-1-201' },
    gather: { list: 'passages', most: 50 },
  })
const visitOfDoor = (writes: Writes) =>
  writes.add('/places/{place}/visits' as never, {
    path: { place: 'here' } as never,
    body: {} as never,
    subject: 'door',
    label: { act: 'census.visit', name: '3-1-201' },
  })
const editOfRecord = (writes: Writes) =>
  writes.change('/places/{place}/persons/{person}' as never, {
    path: { place: 'here', person: 'lei' } as never,
    body: {} as never,
    revision: 1,
    subject: 'lei',
    label: { act: 'people.change_person', name: '李雷' },
  })
/// Two passages, a visit and an edit of Zhou, and no network.
async function keepSome() {
  const writes = await visit()
  writes.writeAs(zhou)
  isOffline = true
  await passage(writes, 'a')
  await visitOfDoor(writes)
  await passage(writes, 'b')
  await editOfRecord(writes)
  return writes
}

it('a phone that was signed out from elsewhere hands in what was done in the field, and says what went', async () => {
  const writes = await keepSome()
  isOffline = false
  writes.writeAs(null)
  await writes.handInRest('zhou')
  expect(posted).toHaveLength(2)
  expect(posted).toContainEqual({ path: '/api/v1/places/here/passages', ids: ['a', 'b'] })
  expect(posted).toContainEqual({ path: '/api/v1/places/here/visits', ids: [] })
  expect(writes.unsent.value).toEqual([])
  expect(writes.droppedCount.value).toBe('1')
  expect((await visit()).droppedCount.value).toBe('1')
  writes.writeAs(li)
  expect((await visit()).droppedCount.value).toBe('')
})

it('what it could not hand in yet has no names, and outlives the page', async () => {
  const writes = await keepSome()
  writes.writeAs(null)
  await writes.handInRest('zhou')
  expect(JSON.stringify(writes.unsent.value)).not.toMatch(/李雷|周敏|3-1-201/)
  const later = await visit()
  isOffline = false
  await later.sendNow()
  expect(posted.flatMap(({ ids }) => ids)).toEqual(['a', 'b'])
})

it('what somebody else wrote is not handed in by this session, nor after the next sign-in', async () => {
  const writes = await keepSome()
  writes.writeAs(null)
  await writes.handInRest('zhou')
  isOffline = false
  writes.writeAs(li)
  await writes.sendNow()
  writes.writeAs(null)
  await writes.sendNow()
  await writes.handInRest('li')
  expect(posted).toEqual([])
})

it('signing out by oneself hands nothing in: it waits for the next sign-in', async () => {
  const writes = await keepSome()
  isOffline = false
  writes.writeAs(null)
  await writes.sendNow()
  expect(posted).toEqual([])
  writes.writeAs(zhou)
  await writes.sendNow()
  expect(posted.flatMap(({ ids }) => ids)).toEqual(['a', 'b'])
})

it('everything that is done in the field is handed in, by the routes that take it after the end', async () => {
  const writes = await visit()
  writes.writeAs(zhou)
  isOffline = true
  const source = readFileSync(new URL('writes.ts', import.meta.url), 'utf8')
  const templates = [...source.matchAll(/^ {2}'(\/places\/\{place\}\/[^']+)',$/gm)].map(
    ([, template]) => template!,
  )
  // The same as ended_test.cpp holds the house to.
  expect(templates).toHaveLength(19)
  for (const template of templates)
    await writes.add(template as never, {
      path: { place: 'here', incident: 'i', task: 't' } as never,
      body: {} as never,
      subject: template,
      label: { act: 'some', name: '' },
    })
  expect(writes.unsent.value.every(({ outlives }) => outlives)).toBe(true)
})
