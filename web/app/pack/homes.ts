// SPDX-License-Identifier: Apache-2.0
/// Households from the pack, in the shapes in which pages know them.
import type { CarriedDoor, FoundPeople, FoundPerson, HouseholdFile, Member } from '../api-types'
import { withoutNotes } from '../house/keep'
import { carriedDoors, opened } from './usePack'

const memberOf = (one: CarriedDoor['members'][0]): Member => ({
  person: one.person,
  revision: one.revision,
  name: one.name,
  sex: one.sex,
  born_on: null,
  born_year: one.born_year,
  relation: one.relation,
  residence: one.residence,
  registered: one.registered,
  registered_at: null,
  phone_masked: one.phone_masked,
  id_kind: null,
  id_number_masked: null,
  standing: 'listed',
  back_on: null,
  needs: one.needs.map((need) => ({ ...need, note: '' })),
})

/// The file as far as the pack knows it: without notes, numbers and history.
export function fileOf(door: CarriedDoor): HouseholdFile {
  return withoutNotes({
    household: door.household,
    revision: door.revision,
    dwelling: door.id,
    building: door.building ?? '',
    compound: door.compound,
    door: door.door,
    compound_name: door.compound_name,
    building_name: door.building_name,
    stairwell: door.stairwell_name,
    door_number: door.number,
    occupancy: door.occupancy,
    quality: door.quality,
    note: '',
    members: door.members.map(memberOf),
    former: [],
    history: [],
  })
}

export async function carriedFile(place: string, household: string) {
  const now = await opened(place)
  if (!now) return undefined
  for (const door of carriedDoors().values())
    if (door.household === household) return { at: now.at, value: fileOf(door) }
  return undefined
}

/// "3幢2单元501" as labels are written.
const labelOf = (q: string) => q.replace(/[幢栋单元室号]+/g, '-').replace(/-+$/, '')

function matchOf(door: CarriedDoor, q: string): FoundPerson[] {
  const found = (matched: FoundPerson['matched'], member?: CarriedDoor['members'][0]) => ({
    community: '',
    community_name: '',
    person: member?.person ?? null,
    name: member?.name ?? '',
    household: door.household,
    dwelling: door.id,
    building: door.building ?? '',
    compound: door.compound,
    door: door.door,
    compound_name: door.compound_name,
    stairwell: door.stairwell_name,
    door_number: door.number,
    phone_masked: member?.phone_masked ?? null,
    relation: member?.relation ?? null,
    standing: null,
    matched,
  })
  const label = labelOf(q)
  if (door.door === label || `-${door.door}`.endsWith(`-${label}`))
    return door.members.length
      ? door.members.map((member) => found('door', member))
      : [found('door')]
  return door.members.flatMap((member) => {
    if (member.name.includes(q)) return [found('name', member)]
    return /^\d{4}$/.test(q) && member.phone_masked?.endsWith(q) ? [found('phone', member)] : []
  })
}

/// Who among the carried doors bears this name, end of a telephone number or door; null when no
/// doors of the place are carried.
export async function findCarried(
  place: string,
  q: string,
  limit: number,
): Promise<FoundPeople | null> {
  if (!(await opened(place))) return null
  const items: FoundPerson[] = []
  for (const door of carriedDoors().values()) {
    items.push(...matchOf(door, q))
    if (items.length > limit) break
  }
  return { items: items.slice(0, limit), is_more: items.length > limit }
}
