// SPDX-License-Identifier: Apache-2.0
/// Times as a household reads them: where the office is, whatever the phone thinks.
const china = 8 * 3_600_000
const text = (at: number) => new Date(at + china).toISOString()

export const dayOf = (at: number): string => text(at).slice(0, 10)
export const clockOf = (at: number): string => text(at).slice(11, 16)
/// "16:00" of today, "11-28 16:00" otherwise.
export const shortOf = (at: number, now: number): string =>
  dayOf(at) === dayOf(now) ? clockOf(at) : text(at).slice(5, 16).replace('T', ' ')
/// The instant of a clock on the day that is so many days ahead; NaN of what is no clock.
export const instantOn = (now: number, ahead: number, clock: string): number =>
  Date.parse(`${dayOf(now + ahead * 86_400_000)}T${clock}:00+08:00`)
