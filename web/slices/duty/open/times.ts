// SPDX-License-Identifier: Apache-2.0
import { tell } from './words'

const china = 8 * 3_600_000
const text = (at: number) => new Date(at + china).toISOString()
/// By the clock in China wherever the phone is.
export const clock = (at: number): string => text(at).slice(11, 16)
export const day = (at: number): string => text(at).slice(5, 10)
export const spanOf = (from: number, until: number): string =>
  `${day(from)} ${clock(from)}–${clock(until)}`
export function lasting(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (!hours) return tell('own.minutes_n', { n: rest })
  return rest ? tell('own.hours_minutes', { h: hours, m: rest }) : tell('own.hours_n', { n: hours })
}
