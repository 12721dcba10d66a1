// SPDX-License-Identifier: Apache-2.0
/// The week of a hand as a form shows it: one time a line.
import type { Profile } from './types'

export type Window = Profile['hours'][number]
export interface WindowDraft {
  weekday: string
  from: string
  until: string
}

const clock = (minute: number) => {
  const inDay = minute % 1440
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`
}
const minuteOf = (text: string) => {
  const [hours, minutes] = text.split(':').map(Number)
  return hours! * 60 + minutes!
}

export const draftOf = (one: Window): WindowDraft => ({
  weekday: String(one.weekday),
  from: clock(one.from_minute),
  until: clock(one.until_minute),
})

/// An end that is not after the beginning is on the next day; a line without times is left out.
export function windowsOf(drafts: WindowDraft[]): Window[] {
  return drafts
    .filter(({ from, until }) => from && until)
    .map(({ weekday, from, until }) => {
      const from_minute = minuteOf(from)
      const end = minuteOf(until)
      return {
        weekday: Number(weekday),
        from_minute,
        until_minute: end > from_minute ? end : end + 1440,
      }
    })
}

/// "08:00–17:00", the same times of several days together.
export function weekLines(hours: Window[]): { days: number[]; times: string }[] {
  const lines = new Map<string, number[]>()
  for (const one of hours) {
    const times = `${clock(one.from_minute)}–${clock(one.until_minute)}`
    lines.set(times, [...(lines.get(times) ?? []), one.weekday])
  }
  return [...lines].map(([times, days]) => ({ times, days: days.sort((a, b) => a - b) }))
}
