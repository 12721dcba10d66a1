// SPDX-License-Identifier: Apache-2.0
/// Drives and doors from the pack, in the shapes in which the pages of a visitor know them.
import type {
  CarriedDoor,
  CarriedDrive,
  CarriedTarget,
  Door,
  DoorSheet,
  Drive,
  DriveLine,
} from '../../app/api-types'
import { fileOf } from '../../app/pack/homes'
import { carriedDoors, carriedOf, opened } from '../../app/pack/usePack'
import { session } from '../../app/session'

type Counts = Drive['counts']
const done = ['answered', 'by_phone', 'vacant', 'moved']

/// Of these doors; a pack holds the counts of nobody else's.
export function countsOf(targets: readonly CarriedTarget[]): Counts {
  const counts = { doors: 0, done: 0, self_reported: 0, absent: 0, refused: 0, not_yet: 0 }
  for (const { outcome } of targets) {
    counts.doors++
    if (done.includes(outcome)) counts.done++
    else if (outcome === 'self_reported') counts.self_reported++
    else if (outcome === 'absent') counts.absent++
    else if (outcome === 'refused') counts.refused++
    else counts.not_yet++
  }
  return counts
}

export const driveFrom = (drive: CarriedDrive, targets: readonly CarriedTarget[]): Drive => ({
  drive: drive.id,
  revision: drive.revision,
  name: drive.name,
  state: 'running',
  within: drive.within,
  within_name: drive.within_name,
  starts_on: drive.starts_on,
  ends_on: drive.ends_on,
  kinds: drive.kinds,
  fields: drive.fields,
  questions: drive.questions,
  started_at: drive.started_at,
  closed_at: null,
  counts: countsOf(targets),
  exceptions: targets.filter((one) => one.is_exception).length,
  without_owner: 0,
  owners: [],
})

/// A pack holds one's own doors of a drive, and no others.
export const doorFrom = (target: CarriedTarget, door: CarriedDoor | undefined): Door => ({
  target: target.id,
  kind: target.kind,
  place: target.place,
  household: door?.household ?? target.household,
  stairwell: target.stairwell,
  door: target.door,
  compound_name: door?.compound_name ?? '',
  building_name: door?.building_name ?? '',
  stairwell_name: door?.stairwell_name ?? '',
  floor: door?.floor ?? null,
  owner: session.value?.user.id ?? null,
  outcome: target.outcome,
  at: target.at,
  revisit_at: target.revisit_at,
  visits: target.visits,
  is_exception: target.is_exception,
})

const targetsOf = (drive: string): CarriedTarget[] =>
  [...carriedOf<CarriedTarget>('targets').values()]
    .filter((target) => target.drive === drive)
    .sort((a, b) => a.walk - b.walk)

/// One's own doors of a drive, as of the pack; undefined when it is not carried.
export async function carriedMine(place: string, drive: string) {
  const now = await opened(place)
  const card = carriedOf<CarriedDrive>('drives').get(drive)
  if (!now || !card) return undefined
  const mine = targetsOf(drive)
  const doors = carriedDoors()
  return {
    at: now.at,
    value: {
      drive: driveFrom(card, mine),
      doors: mine.map((target) => doorFrom(target, doors.get(target.place))),
    },
  }
}

/// The drives that run, with one's own doors of them; undefined when nothing is carried.
export async function carriedDrives(place: string) {
  const now = await opened(place)
  if (!now) return undefined
  const items = [...carriedOf<CarriedDrive>('drives').values()].map((card): DriveLine => {
    const mine = targetsOf(card.id)
    return {
      drive: card.id,
      name: card.name,
      state: 'running',
      within_name: card.within_name,
      starts_on: card.starts_on,
      ends_on: card.ends_on,
      counts: countsOf(mine),
      owners: 0,
      mine: mine.length,
    }
  })
  return { at: now.at, value: { items } }
}

/// A door as its visitor needs it; null when it is not carried. Of earlier visits only what was found
/// and when.
export function carriedSheet(id: string): DoorSheet | null {
  const target = carriedOf<CarriedTarget>('targets').get(id)
  if (!target) return null
  const door = carriedDoors().get(target.place)
  return {
    door: doorFrom(target, door),
    occupancy: door?.occupancy ?? 'unknown',
    note: '',
    members: door ? fileOf(door).members : [],
    answers: target.answers,
    visits: (target.found ?? []).map(({ outcome, source, at }) => ({
      visit: '',
      source,
      outcome,
      answered_by: 'nobody',
      at,
      received_at: at,
      by: '',
      note: '',
      revisit_at: null,
      call: null,
      changes: 0,
      clashes: 0,
      answered: [],
    })),
  }
}
