// SPDX-License-Identifier: Apache-2.0
import type { Entry } from '../outbox'

export interface Difference {
  field: string
  mine: unknown
  theirs: unknown
  differs: boolean
}

/// The fields that were written here, beside what the server has now.
export function differences(entry: Entry): Difference[] {
  return Object.entries(entry.body).map(([field, mine]) => {
    const theirs = entry.current?.[field] ?? null
    return { field, mine, theirs, differs: (mine ?? null) !== theirs }
  })
}

/// A body that keeps both: theirs in every field that clashes, and both texts in the note. Null
/// where no text takes part, since one field holds one value.
export function bothKept(entry: Entry): Record<string, unknown> | null {
  if (typeof entry.body.note !== 'string') return null
  const theirs = entry.current?.note
  const texts = [typeof theirs === 'string' ? theirs : '', entry.body.note].filter(Boolean)
  const body: Record<string, unknown> = { ...entry.body, note: [...new Set(texts)].join('\n') }
  for (const { field, differs, theirs: value } of differences(entry))
    if (field !== 'note' && differs) body[field] = value
  return body
}
