// SPDX-License-Identifier: Apache-2.0
import type { ExportColumn, ExportLayout, ForeignColumn } from '../../app/api-types'

/// A template as it is edited: titles one a line, empty texts where nothing is given.
export interface Draft {
  name: string
  titles: string
  sheets: ExportLayout['sheets']
  fields: DraftField[]
  choice: ExportLayout['choice']
}
export interface DraftField {
  column: ExportColumn
  heading: string
  group: string
  /// Of a column that another part of the house fills: an answer of a drive.
  of?: ForeignColumn | null
}
/// What tells a column from all others on a sheet.
export const keyOf = ({ column, of }: Pick<DraftField, 'column' | 'of'>): string =>
  of ? `${of.slice}/${of.source}/${of.key}` : column

export const columns: ExportColumn[] = [
  'number',
  'compound',
  'building',
  'stairwell',
  'door',
  'label',
  'occupancy',
  'name',
  'sex',
  'born_on',
  'born_year',
  'relation',
  'residence',
  'registered',
  'registered_at',
  'phone',
  'needs',
  'next_due',
]

export const emptyDraft = (): Draft => ({
  name: '',
  titles: '',
  sheets: 'whole',
  fields: (['number', 'label', 'name'] as const).map((column) => ({
    column,
    heading: '',
    group: '',
  })),
  choice: { places: [], occupancy: [], needs: [] },
})

export const draftOf = (name: string, layout: ExportLayout): Draft => ({
  name,
  titles: layout.titles.join('\n'),
  sheets: layout.sheets,
  fields: layout.fields.map(({ column, heading, group, of }) => ({
    column,
    heading: heading ?? '',
    group: group ?? '',
    of: of ?? null,
  })),
  choice: {
    places: [...layout.choice.places],
    occupancy: [...layout.choice.occupancy],
    needs: [...layout.choice.needs],
  },
})

export const titlesOf = (draft: Draft): string[] =>
  draft.titles
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

export const layoutOf = (draft: Draft): ExportLayout => ({
  titles: titlesOf(draft),
  sheets: draft.sheets,
  fields: draft.fields.map(({ column, heading, group, of }) => ({
    column,
    heading: heading.trim() || null,
    group: group.trim() || null,
    of: of ?? null,
  })),
  choice: draft.choice,
})

/// The columns that are not on the sheet yet.
export const leftOut = (draft: Draft): ExportColumn[] =>
  columns.filter((column) => !draft.fields.some((field) => field.column === column))

/// The list with the one at `from` moved up (-1) or down (1); the same list at its ends.
export function moved<T>(list: T[], from: number, by: -1 | 1): T[] {
  const to = from + by
  if (to < 0 || to >= list.length) return list
  const out = [...list]
  out.splice(to, 0, ...out.splice(from, 1))
  return out
}

/// The headings above the headings: each with the number of columns it reaches over.
export function groupsOf(draft: Draft): { words: string; span: number }[] {
  const groups: { words: string; span: number }[] = []
  if (!draft.fields.some(({ group }) => group.trim())) return groups
  for (const { group } of draft.fields) {
    const words = group.trim()
    const last = groups.at(-1)
    if (last && words && last.words === words) last.span++
    else groups.push({ words, span: 1 })
  }
  return groups
}
