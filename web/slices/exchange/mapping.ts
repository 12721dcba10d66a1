// SPDX-License-Identifier: Apache-2.0
import type { ImportSheet } from '../../app/api-types'

/// The fields that the columns of a sheet are mapped to.
export const takenFields = (sheet: ImportSheet): string[] =>
  sheet.columns.flatMap(({ field }) => (field && field !== 'ignore' ? [field] : []))

/// What still lacks before a trial makes sense: every sheet that is read must say who and where. A
/// sheet with no mapped column is left out.
export function missingFields(sheets: ImportSheet[]): string[] {
  const read = sheets.map(takenFields).filter((fields) => fields.length)
  if (!read.length) return ['name', 'door']
  const lacks = new Set<string>()
  for (const fields of read) {
    if (!fields.includes('name') && !fields.includes('occupancy')) lacks.add('name')
    if (!fields.includes('door') && !fields.includes('address')) lacks.add('door')
  }
  return [...lacks]
}
