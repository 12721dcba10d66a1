// SPDX-License-Identifier: Apache-2.0
/// Check-ins that wait on this phone for a network, in the order in which they were made. A position
/// is sent or forgotten: what waits says where by the poster only.
import type { Check, OwnDuty } from './calls'

interface Shelf {
  getItem(key: string): string | null
  setItem(key: string, value: string): void
}
const place = 'linli-checks'

export function waitingOn(shelf: Shelf): Check[] {
  try {
    const kept = JSON.parse(shelf.getItem(place) ?? '[]') as Check[]
    return Array.isArray(kept) ? kept : []
  } catch {
    return []
  }
}

/// False where this browser keeps nothing, or what would be kept has a position.
export function wait(shelf: Shelf, check: Check): boolean {
  if (check.whereabout) return false
  const rest = waitingOn(shelf).filter(({ id }) => id !== check.id)
  try {
    shelf.setItem(place, JSON.stringify([...rest, check]))
    return true
  } catch {
    return false
  }
}

export function arrived(shelf: Shelf, id: string): void {
  try {
    shelf.setItem(place, JSON.stringify(waitingOn(shelf).filter((one) => one.id !== id)))
  } catch {
    // Nothing is kept here.
  }
}

/// Sends what waits, one after the other: a check-out never overtakes its check-in. Stops where
/// nobody answers; what is refused is told and waits no more.
export async function sendWaiting(
  shelf: Shelf,
  send: (check: Check) => Promise<unknown>,
  isUnreachable: (fault: unknown) => boolean,
  refused: (check: Check, fault: unknown) => void,
): Promise<void> {
  for (const check of waitingOn(shelf)) {
    try {
      await send(check)
    } catch (fault) {
      if (isUnreachable(fault)) return
      refused(check, fault)
    }
    arrived(shelf, check.id)
  }
}

/// Where somebody was when this phone last knew: enough to come or leave without a network.
export type Known = Pick<OwnDuty, 'now' | 'here' | 'next'>
const known = 'linli-own-duty'

export function remember(shelf: Shelf, code: string, { now, here, next }: Known): void {
  try {
    shelf.setItem(known, JSON.stringify({ code, now, here, next }))
  } catch {
    // Nothing is kept here.
  }
}

/// What was remembered of that link, as what waits has changed it since; nothing is known of another.
export function recall(shelf: Shelf, code: string): Known {
  let found: Known = { now: 0, here: null, next: null }
  try {
    const kept = JSON.parse(shelf.getItem(known) ?? 'null') as (Known & { code: string }) | null
    if (kept?.code === code) found = { now: kept.now, here: kept.here, next: kept.next }
  } catch {
    // What is kept is broken: nothing is known.
  }
  for (const check of waitingOn(shelf)) {
    if (check.turn_code !== code) continue
    found = { ...found, here: check.direction === 'in' ? stay(found, check.at) : null }
  }
  return found
}

const stay = ({ next }: Known, at: number): NonNullable<Known['here']> => ({
  post: next?.post ?? '',
  post_name: next?.post_name ?? '',
  from_at: next?.from_at ?? null,
  until_at: next?.until_at ?? null,
  came_at: at,
  is_by_gate: false,
  has_position: false,
})
