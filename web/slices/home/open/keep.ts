// SPDX-License-Identifier: Apache-2.0
/// What this phone keeps: its key, what it saw last, and what waits for a network.
export interface Waiting {
  id: string
  /// Where it goes; each may be sent twice, and applies once.
  path: string
  /// What it is about, as the page said it.
  about: string
  body: Record<string, unknown>
  /// Why the house would not have it; it stays until somebody has read it.
  refused?: string
}
export interface Kept {
  key: string
  /// What each part of the page showed last, by its name.
  seen: Record<string, unknown>
  waiting: Waiting[]
}
interface Shelf {
  getItem(key: string): string | null
  setItem(key: string, value: string): void
  removeItem(key: string): void
}
const place = 'linli-home'

export function keptOn(shelf: Shelf): Kept | null {
  try {
    const kept = JSON.parse(shelf.getItem(place) ?? 'null') as Kept | null
    return kept && typeof kept.key === 'string' && Array.isArray(kept.waiting) ? kept : null
  } catch {
    return null
  }
}

/// False where this browser keeps nothing.
export function keep(shelf: Shelf, kept: Kept): boolean {
  try {
    shelf.setItem(place, JSON.stringify(kept))
    return true
  } catch {
    return false
  }
}

export function forget(shelf: Shelf): void {
  try {
    shelf.removeItem(place)
  } catch {
    // Nothing is kept here.
  }
}

export type Send = (one: Waiting) => Promise<void>
/// Sends in the order in which it was said. `silent` says of a fault that nobody answered: what is
/// left waits on. What the house would not have stays, with why.
export async function sendAll(
  waiting: readonly Waiting[],
  send: Send,
  silent: (fault: unknown) => boolean,
  words: (fault: unknown) => string,
): Promise<{ waiting: Waiting[]; isSilent: boolean }> {
  const left: Waiting[] = []
  let isSilent = false
  for (const one of waiting) {
    if (one.refused || isSilent) {
      left.push(one)
      continue
    }
    try {
      await send(one)
    } catch (fault) {
      isSilent = silent(fault)
      left.push(isSilent ? one : { ...one, refused: words(fault) })
    }
  }
  return { waiting: left, isSilent }
}
