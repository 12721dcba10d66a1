// SPDX-License-Identifier: Apache-2.0
/// A phone's clock may be wrong: every answer of the house says what time it really is.
import { keep, kept } from './device'

/// What an answer takes on its way, and the Date header's whole seconds: less is no news.
const least = 2_000
let offset = Number(kept('clock_offset')) || 0

/// Server clock less device clock, in milliseconds, as far as this device knows.
export const clockOffset = (): number => offset

/// What time it is by the server's clock.
export const serverNow = (): number => Date.now() + offset

export function noteClock(response: Response): void {
  const date = Date.parse(response.headers.get('Date') ?? '')
  const found = date - Date.now()
  if (Number.isNaN(found) || Math.abs(found - offset) < least) return
  offset = found
  keep('clock_offset', String(found))
}
