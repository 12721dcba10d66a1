// SPDX-License-Identifier: Apache-2.0
import type { ImportSheet } from '../../app/api-types'

/// The fields that the columns of a sheet are mapped to.
export const takenFields = (sheet: ImportSheet): string[] =>
  sheet.columns.flatMap(({ field }) => (field && field !== 'ignore' ? [field] : []))

const telling = ['name', 'occupancy', 'door', 'address', 'id_number', 'phone']

/// What still lacks before a trial makes sense: every sheet that is read must say who and where. A
/// sheet that says neither, such as a page of remarks, is no ledger and holds nothing up.
export function missingFields(sheets: ImportSheet[]): string[] {
  const read = sheets
    .map(takenFields)
    .filter((fields) => fields.some((field) => telling.includes(field)))
  if (!read.length) return ['name', 'door']
  const lacks = new Set<string>()
  for (const fields of read) {
    if (!fields.includes('name') && !fields.includes('occupancy')) lacks.add('name')
    if (!fields.includes('door') && !fields.includes('address')) lacks.add('door')
  }
  return [...lacks]
}
