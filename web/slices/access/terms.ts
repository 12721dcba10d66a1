// SPDX-License-Identifier: Apache-2.0
import type { GrantEntry, Role } from '../../app/api-types'
import { dayOf } from '../../app/format'
import { say, sayAny } from '../../app/words'

export const fieldRoles: Role[] = ['volunteer', 'guard', 'grid_worker', 'stairwell_lead', 'carer']
/// What community staff gives; administrators give all of `allRoles`.
export const staffGives: Role[] = [...fieldRoles, 'resident']
export const allRoles: Role[] = [
  'community_staff',
  ...fieldRoles,
  'command',
  'inspector',
  'administrator',
  'resident',
]

/// Roles whose work may lie in a part of a community only.
export const holdsInside = (role: string): boolean =>
  ['stairwell_lead', 'grid_worker', 'volunteer'].includes(role)

/// What the form about somebody new answers; no end is null.
export interface Newcomer {
  name: string
  role: Role
  place: string
  until: number | null
}

const day = 86_400_000
/// The end of that day in China, where all of them live; undefined for none.
export const endOf = (text: string): number | undefined =>
  text ? Date.parse(`${text}T00:00:00+08:00`) + day : undefined
export const beginOf = (text: string): number | undefined =>
  text ? Date.parse(`${text}T00:00:00+08:00`) : undefined
/// The last day of what ends at that instant.
export const lastDay = (until: number): string => dayOf(until - 1)
/// A day so many days from now, as a date field wants it.
export const dayFromNow = (days: number): string => dayOf(Date.now() + days * day)

/// "until 2026-12-01", or that it has no end.
export const untilWords = (until: number | null | undefined): string =>
  until ? say('access.until', { day: lastDay(until) }) : say('access.no_end')

/// "Grid worker · Shanshuiyuan · until 2026-12-01"
export function grantWords(grant: GrantEntry): string {
  const role = sayAny(`role.${grant.role}`) ?? grant.role
  const where = grant.place ? grant.place_name : say('access.whole_house')
  return [role, where, untilWords(grant.until)].join(' · ')
}
