// SPDX-License-Identifier: Apache-2.0
import type { JournalLine } from '../../app/api-types'
import { dayOf } from '../../app/format'

/// What of the journal is shown; empty: all of it.
export interface Filter {
  act: string
  day: string
  user: string
  record: string
}
export const noFilter: Filter = { act: '', day: '', user: '', record: '' }

export const isFiltered = (filter: Filter) => Object.values(filter).some(Boolean)

/// The filter in the address of the page, without what is empty.
export function inAddress(filter: Filter): Record<string, string> {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value))
}
export function fromAddress(query: Record<string, unknown>): Filter {
  const text = (name: keyof Filter) => (typeof query[name] === 'string' ? query[name] : '')
  return { act: text('act'), day: text('day'), user: text('user'), record: text('record') }
}

export interface DayOfLines {
  day: string
  lines: JournalLine[]
}
/// Lines under the day that they were written on, in their order.
export function byDay(lines: JournalLine[]): DayOfLines[] {
  const days: DayOfLines[] = []
  for (const line of lines) {
    const day = dayOf(line.at)
    if (days.at(-1)?.day !== day) days.push({ day, lines: [] })
    days.at(-1)!.lines.push(line)
  }
  return days
}

/// JSON with a line for each member, or the text as it is when it is none.
export function readable(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2)
  } catch {
    return text
  }
}
