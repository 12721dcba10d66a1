// SPDX-License-Identifier: Apache-2.0
import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { Entry } from './outbox'
import type { PackState, SealedRecord } from './pack/shelf'

export interface Shelf extends DBSchema {
  outbox: { key: string; value: Entry }
  reads: { key: string; value: { key: string; at: number; value: unknown } }
  pack: { key: string; value: SealedRecord }
  pack_state: { key: string; value: PackState }
}
export type Shelved = IDBPDatabase<Shelf>

/// False once this device was signed out from elsewhere, until somebody signs in again: an answer
/// that was on its way must not be kept then.
let isOurs = true
export function own() {
  isOurs = true
}
export const isOwn = () => isOurs

let opened: Promise<Shelved> | null = null

/// The stores that earlier versions lack are added; what they hold stays.
export function openShelf(name: string): Promise<Shelved> {
  return openDB<Shelf>(name, 2, {
    upgrade(database, before) {
      if (before < 1) {
        database.createObjectStore('outbox', { keyPath: 'id' })
        database.createObjectStore('reads', { keyPath: 'key' })
      }
      if (before < 2) {
        database.createObjectStore('pack', { keyPath: 'key' })
        database.createObjectStore('pack_state', { keyPath: 'place' })
      }
    },
    // Another page brings a newer version: it must not wait for this one.
    blocking(_before, _wanted, event) {
      opened = null
      ;(event.target as IDBDatabase).close()
    },
    terminated() {
      opened = null
    },
  })
}

/// The browser's own database: what waits to be sent, what was read with its age, and what is
/// carried along.
export function shelf(): Promise<Shelved> {
  // A browser that refuses once may allow it later: what failed is tried again.
  opened ??= openShelf('linli').catch((fault: unknown) => {
    opened = null
    throw fault
  })
  return opened
}

/// Keeps acts so that they outlive the browser's death and a power cut: resolves only when the disk
/// has all of them.
export async function keepEntries(entries: readonly Entry[]): Promise<void> {
  const change = (await shelf()).transaction('outbox', 'readwrite', { durability: 'strict' })
  await Promise.all([...entries.map((entry) => change.store.put(entry)), change.done])
}

export async function dropEntries(ids: readonly string[]): Promise<void> {
  const change = (await shelf()).transaction('outbox', 'readwrite')
  await Promise.all([...ids.map((id) => change.store.delete(id)), change.done])
}

/// What was read under this key, or undefined; never throws, since a cache may be missing.
export async function recall<T>(key: string): Promise<{ at: number; value: T } | undefined> {
  try {
    return (await (await shelf()).get('reads', key)) as { at: number; value: T } | undefined
  } catch {
    return undefined
  }
}

export async function remember(key: string, value: unknown, at: number): Promise<void> {
  if (!isOurs) return
  try {
    await (await shelf()).put('reads', { key, at, value: JSON.parse(JSON.stringify(value)) })
  } catch {
    // A full or forbidden store costs the offline copy only.
  }
}

const whenForgotten = new Set<() => void>()
/// Tells who holds records in memory that they are to go.
export function onForgotten(clean: () => void): () => void {
  whenForgotten.add(clean)
  return () => whenForgotten.delete(clean)
}

/// Forgets all that was read or is carried: at sign-out, and when a role ends. What waits stays.
export async function forget(): Promise<void> {
  for (const clean of whenForgotten) clean()
  try {
    const names = ['reads', 'pack', 'pack_state'] as const
    const change = (await shelf()).transaction(names, 'readwrite', { durability: 'strict' })
    await Promise.all([...names.map((name) => change.objectStore(name).clear()), change.done])
  } catch {
    // There was no store.
  }
}

/// The same once this device is no longer ours: what is still on its way is not kept then.
export function wipe(): Promise<void> {
  isOurs = false
  return forget()
}
