// SPDX-License-Identifier: Apache-2.0
import type { HouseholdFile, Member, Need } from '../api-types'
import type { Entry } from '../outbox'

/// The file as it will be once what waits here has arrived.
export function overlay(file: HouseholdFile, entries: readonly Entry[]): HouseholdFile {
  let seen = file
  for (const entry of entries) {
    if (entry.state !== 'waiting') continue
    const [, , , kind, id] = entry.path.split('/')
    if (entry.method === 'PATCH' && kind === 'households' && id === file.household)
      seen = { ...seen, ...(entry.body as Partial<HouseholdFile>) }
    else if (entry.method === 'PATCH' && kind === 'persons')
      seen = withMembers(seen, (member) =>
        member.person === id ? { ...member, ...(entry.body as Partial<Member>) } : member,
      )
    else if (
      entry.method === 'POST' &&
      kind === 'persons' &&
      entry.body.household === file.household
    )
      seen = { ...seen, members: [...seen.members, memberOf(entry.body)] }
    else if (entry.method === 'POST' && kind === 'needs')
      seen = withMembers(seen, (member) =>
        member.person === entry.body.person
          ? { ...member, needs: [...member.needs, entry.body as unknown as Need] }
          : member,
      )
    else if (entry.method === 'PATCH' && kind === 'needs')
      seen = withMembers(seen, (member) => ({
        ...member,
        needs: member.needs.flatMap((need) => {
          if (need.id !== id) return [need]
          return entry.body.ended ? [] : [{ ...need, ...(entry.body as Partial<Need>) }]
        }),
      }))
  }
  return seen
}

/// Somebody who waits to be listed, so that nobody lists them twice.
function memberOf(body: Record<string, unknown>): Member {
  return {
    revision: 1,
    born_on: null,
    born_year: null,
    registered_at: null,
    phone_masked: null,
    id_kind: null,
    id_number_masked: null,
    standing: 'listed',
    back_on: null,
    ...body,
    person: body.id,
    needs: [],
  } as unknown as Member
}

function withMembers(file: HouseholdFile, change: (member: Member) => Member): HouseholdFile {
  return { ...file, members: file.members.map(change) }
}
