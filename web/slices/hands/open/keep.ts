// SPDX-License-Identifier: Apache-2.0
/// What waits on this phone for a network, and which sign-ups of its own it may ask after. What
/// people wrote goes from the phone as soon as the house has it.
import type { SignUp } from './calls'

export interface Kept {
  id: string
  code: string
  /// Here until the house has it.
  body?: SignUp
  people: number
}

interface Shelf {
  getItem(key: string): string | null
  setItem(key: string, value: string): void
}
const place = 'linli-sign-ups'
/// A phone keeps so many; older ones are over.
const most = 10

export function keptOn(shelf: Shelf): Kept[] {
  try {
    const kept = JSON.parse(shelf.getItem(place) ?? '[]') as Kept[]
    return Array.isArray(kept) ? kept : []
  } catch {
    return []
  }
}

/// False where this browser keeps nothing.
export function keep(shelf: Shelf, one: Kept): boolean {
  const rest = keptOn(shelf).filter(({ id }) => id !== one.id)
  try {
    shelf.setItem(place, JSON.stringify([...rest, one].slice(-most)))
    return true
  } catch {
    return false
  }
}

export function forget(shelf: Shelf, id: string): void {
  try {
    shelf.setItem(place, JSON.stringify(keptOn(shelf).filter((one) => one.id !== id)))
  } catch {
    // Nothing is kept here.
  }
}

/// What stays once the house has it: enough to ask after it, and nobody's name.
export const sent = ({ id, code, people }: Kept): Kept => ({ id, code, people })
