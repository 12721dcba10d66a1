// SPDX-License-Identifier: Apache-2.0
import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Entry } from './outbox'
import {
  dropEntries,
  forget,
  keepEntries,
  onForgotten,
  openShelf,
  recall,
  remember,
  shelf,
  wipe,
} from './store'

const entry = { id: 'a', body: { note: 'x' } } as unknown as Entry
const record = { key: 'here/doors/a', iv: new Uint8Array(12), sealed: new ArrayBuffer(4) }
const counts = async () => {
  const open = await shelf()
  const names = ['outbox', 'reads', 'pack'] as const
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await open.count(name)])),
  ) as Record<string, number>
}

describe('the store of this device', () => {
  beforeEach(async () => {
    await keepEntries([entry])
    await remember('r', { seen: 1 }, 5)
    await (await shelf()).put('pack', record)
  })
  it('forgets what was read and carried, and keeps what was never sent', async () => {
    let told = 0
    const stop = onForgotten(() => told++)
    await forget()
    stop()
    expect(told).toBe(1)
    expect(await counts()).toEqual({ outbox: 1, reads: 0, pack: 0 })
  })
  it('takes away what entries are named, and leaves the others', async () => {
    await keepEntries([{ ...entry, id: 'b' }])
    await dropEntries(['a', 'c'])
    expect((await (await shelf()).getAllKeys('outbox')).sort()).toEqual(['b'])
    await dropEntries(['b'])
  })
  it('forgets once the device is no longer ours, and keeps nothing more that is read', async () => {
    await wipe()
    expect(await counts()).toEqual({ outbox: 1, reads: 0, pack: 0 })
    await remember('late', { seen: 2 }, 6)
    expect(await recall('late')).toBeUndefined()
  })
})

it('a store of the first version keeps what waits and what was read', async () => {
  const old = await openDB('old', 1, {
    upgrade(database) {
      database.createObjectStore('outbox', { keyPath: 'id' })
      database.createObjectStore('reads', { keyPath: 'key' })
    },
  })
  await old.put('outbox', entry)
  await old.put('reads', { key: 'r', at: 1, value: 2 })
  old.close()
  const now = await openShelf('old')
  expect(await now.getAll('outbox')).toEqual([entry])
  expect(await now.count('reads')).toBe(1)
  expect([...now.objectStoreNames]).toEqual(['outbox', 'pack', 'pack_state', 'reads'])
})
