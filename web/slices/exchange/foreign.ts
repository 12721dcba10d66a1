// SPDX-License-Identifier: Apache-2.0
import type { ColumnList, ForeignColumn } from '../../app/api-types'
import { language, say, sayAny } from '../../app/words'
import { keyOf, type DraftField } from './layout'

/// The language in which sheets are written.
export const spoken = () => (language() === 'en' ? ('en' as const) : ('zh' as const))

/// What a column is called on this page: its usual word, or what its drive calls it.
export function wordOf(field: Pick<DraftField, 'column' | 'of'>, lists: ColumnList[]): string {
  if (!field.of) return sayAny(`export_column.${field.column}`) ?? field.column
  return columnOf(field.of, lists)?.[spoken()] ?? say('templates.gone')
}

export const listOf = (of: ForeignColumn, lists: ColumnList[]) =>
  lists.find((one) => one.slice === of.slice && one.source === of.source)

export const columnOf = (of: ForeignColumn, lists: ColumnList[]) =>
  listOf(of, lists)?.columns.find(({ key }) => key === of.key)

/// The columns of a list that are not on the sheet yet.
export function missing(list: ColumnList, fields: DraftField[]): DraftField[] {
  const there = new Set(fields.map(keyOf))
  return list.columns
    .map(({ key }): DraftField => ({
      column: 'other',
      heading: '',
      group: '',
      of: { slice: list.slice, source: list.source, key },
    }))
    .filter((field) => !there.has(keyOf(field)))
}
