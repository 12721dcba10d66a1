// SPDX-License-Identifier: Apache-2.0
/// What this phone keeps: whose turns it shows, how they were last, and what waits for a network.
import type { OwnSheet, Saying } from './calls'

export interface Waiting {
  id: string
  saying: Saying
  /// Whom or what it is about, as the page showed it.
  about: string
  body: Record<string, unknown>
  /// Why the house would not have it; it stays until somebody has read it.
  refused?: string
}
export interface Kept {
  code: string
  sheet?: OwnSheet
  waiting: Waiting[]
}
interface Shelf {
  getItem(key: string): string | null
  setItem(key: string, value: string): void
  removeItem(key: string): void
}
const place = 'linli-own-turns'

export function keptOn(shelf: Shelf): Kept | null {
  try {
    const kept = JSON.parse(shelf.getItem(place) ?? 'null') as Kept | null
    return kept && typeof kept.code === 'string' && Array.isArray(kept.waiting) ? kept : null
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

/// What was last seen of these turns, and what waits; of another link nothing.
export const begin = (kept: Kept | null, code: string): Kept =>
  kept?.code === code ? kept : { code, waiting: [] }
