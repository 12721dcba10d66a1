// SPDX-License-Identifier: Apache-2.0
import type { KnownField, TargetKind } from '../../app/api-types'

export const kinds: TargetKind[] = ['occupied', 'rented', 'shop', 'unknown', 'vacant', 'elsewhere']
/// Fields that a visitor may be asked to confirm.
export const known: KnownField[] = [
  'phone',
  'residence',
  'registered',
  'registered_at',
  'relation',
  'sex',
  'born_on',
  'name',
]
/// So many days later.
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
