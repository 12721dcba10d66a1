// SPDX-License-Identifier: Apache-2.0
import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { Entry } from './outbox'

interface Shelf extends DBSchema {
  outbox: { key: string; value: Entry }
  reads: { key: string; value: { key: string; at: number; value: unknown } }
}

/// False once this device was signed out from elsewhere, until somebody signs in again: an answer
/// that was on its way must not be kept then.
let isOurs = true
export function own() {
  isOurs = true
}

let opened: Promise<IDBPDatabase<Shelf>> | null = null

/// The browser's own database: what waits to be sent, and what was read with its age.
export function shelf(): Promise<IDBPDatabase<Shelf>> {
  opened ??= openDB<Shelf>('linli', 1, {
    upgrade(database) {
      database.createObjectStore('outbox', { keyPath: 'id' })
      database.createObjectStore('reads', { keyPath: 'key' })
    },
  })
  return opened
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

/// Takes everything from this device, also what was never sent: it is no longer ours.
export async function wipe(): Promise<void> {
  isOurs = false
  try {
    const database = await shelf()
    await Promise.all([database.clear('reads'), database.clear('outbox')])
  } catch {
    // There was no store.
  }
}

/// Forgets all that was read: at sign-out, and when a role ends.
export async function forget(): Promise<void> {
  try {
    await (await shelf()).clear('reads')
  } catch {
    // There was no store.
  }
}
