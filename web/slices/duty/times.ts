// SPDX-License-Identifier: Apache-2.0
import { dayOf, moment, officeTime } from '../../app/format'
import { say } from '../../app/words'

export const clock = (at: number): string => officeTime(at).slice(11)
/// "02:05" of today, with its day otherwise.
export const short = (at: number, now: number): string =>
  dayOf(at) === dayOf(now) ? clock(at) : moment(at)
/// "18:00–02:00".
export const span = (from: number, until: number): string => `${clock(from)}–${clock(until)}`
/// "7 h 30 min", "45 min".
export function lasting(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (!hours) return say('onduty.minutes_n', { n: rest })
  if (!rest) return say('onduty.hours_n', { n: hours })
  return say('onduty.hours_minutes', { h: hours, m: rest })
}
