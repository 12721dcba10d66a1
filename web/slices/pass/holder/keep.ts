// SPDX-License-Identifier: Apache-2.0
/// The passes on this phone. A key is kept as the browser's own object, which no script reads.
import type { SignedPass } from './calls'

export interface KeptPass {
  pass: string
  key: CryptoKey
  signed: SignedPass
  /// The house's clock less this phone's, when it was signed.
  offset: number
  at: number
}

/// A key whose answer has not come: the house may know it already, so it is asked for again with it.
export interface PendingKey {
  code: string
  key: CryptoKey
  point: string
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('linli-pass', 1)
    request.onupgradeneeded = () => {
      request.result.createObjectStore('passes', { keyPath: 'pass' })
      request.result.createObjectStore('pending', { keyPath: 'code' })
    }
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

async function inStore<T>(
  name: 'passes' | 'pending',
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await open()
  try {
    return await new Promise<T>((resolve, reject) => {
      const change = database.transaction(name, mode, { durability: 'strict' })
      const request = act(change.objectStore(name))
      change.oncomplete = () => resolve(request.result)
      change.onabort = () => reject(change.error)
      change.onerror = () => reject(change.error)
    })
  } finally {
    database.close()
  }
}

export const keptPasses = () =>
  inStore<KeptPass[]>('passes', 'readonly', (store) => store.getAll() as IDBRequest<KeptPass[]>)
export const keepPass = (kept: KeptPass) =>
  inStore('passes', 'readwrite', (store) => store.put(kept))
export const dropPass = (pass: string) =>
  inStore('passes', 'readwrite', (store) => store.delete(pass))
export const pendingKey = (code: string) =>
  inStore('pending', 'readonly', (store) => store.get(code) as IDBRequest<PendingKey | undefined>)
export const keepPending = (pending: PendingKey) =>
  inStore('pending', 'readwrite', (store) => store.put(pending))
export const dropPending = (code: string) =>
  inStore('pending', 'readwrite', (store) => store.delete(code))
