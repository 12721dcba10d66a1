// SPDX-License-Identifier: Apache-2.0
import type {
  CensusOutcome,
  Door,
  Drive,
  DoorSheet,
  FieldChange,
  KnownField,
  Member,
  NewVisit,
} from '../../app/api-types'

/// A sheet, or what stands for it where nothing of the household is on the device.
export type KnownSheet = DoorSheet & { is_bare?: boolean }
export const bareSheet = (door: Door): KnownSheet => ({
  door,
  occupancy: 'unknown',
  note: '',
  members: [],
  answers: [],
  visits: [],
  is_bare: true,
})

/// What a visitor noted on one member; a field is absent while it is as it was shown.
export type Noted = Partial<Record<KnownField, string>>

export interface Newcomer {
  id: string
  name: string
  relation: string
  phone: string
}

/// A form of one visit, before it is sent.
export interface Draft {
  outcome: CensusOutcome | ''
  revisit: string
  note: string
  occupancy: string
  members: Record<string, Noted>
  newcomers: Newcomer[]
  answers: Record<string, string>
}

/// The answers that stand are shown again, so that nobody is asked twice.
export function draftOf(sheet: DoorSheet): Draft {
  return {
    outcome: '',
    revisit: '',
    note: '',
    occupancy: sheet.occupancy,
    members: {},
    newcomers: [],
    answers: Object.fromEntries(
      sheet.answers.flatMap(({ question, value }) => (value === null ? [] : [[question, value]])),
    ),
  }
}

/// The field as it was shown to the visitor.
export function shownField(member: Member, field: KnownField): string {
  const known: Partial<Record<KnownField, string | null | undefined>> = {
    name: member.name,
    sex: member.sex,
    born_on: member.born_on,
    relation: member.relation,
    residence: member.residence,
    registered: member.registered,
    registered_at: member.registered_at,
    phone: member.phone_masked,
  }
  return known[field] ?? ''
}

/// Changes only, each with the value it was made on.
export function changesOf(draft: Draft, sheet: DoorSheet): FieldChange[] {
  const changes: FieldChange[] = []
  if (draft.occupancy !== sheet.occupancy)
    changes.push({ person: null, field: 'occupancy', was: sheet.occupancy, now: draft.occupancy })
  for (const member of sheet.members)
    for (const [field, value] of Object.entries(draft.members[member.person] ?? {})) {
      const was = shownField(member, field as KnownField)
      const now = value.trim()
      // An empty field where a number is masked says nothing of the number.
      if (now === was || (field === 'phone' && !now)) continue
      changes.push({ person: member.person, field: field as KnownField, was, now })
    }
  return changes
}

/// Answers that are new or other than those that stand.
function answersOf(draft: Draft, drive: Drive, sheet: DoorSheet) {
  return drive.questions.flatMap(({ key }) => {
    const value = (draft.answers[key] ?? '').trim()
    const stands = sheet.answers.find(({ question }) => question === key)?.value ?? ''
    return value && value !== stands ? [{ question: key, value }] : []
  })
}

/// Somebody was reached, so that there is something to tell of those who live here.
export const isTold = (outcome: string): boolean => outcome === 'answered' || outcome === 'by_phone'

/// When to come again: tonight, tomorrow morning, tomorrow night; in China.
export function revisits(now: number): { value: string; day: 0 | 1; hour: number }[] {
  const midnight = Math.floor((now + 8 * 3_600_000) / 86_400_000) * 86_400_000 - 8 * 3_600_000
  const at = (day: 0 | 1, hour: number) => ({
    value: String(midnight + day * 86_400_000 + hour * 3_600_000),
    day,
    hour,
  })
  return [at(0, 19.5), at(1, 9), at(1, 19.5)].filter(({ value }) => Number(value) > now)
}

/// The visit as it is sent; null while no outcome is chosen.
export function visitOf(
  draft: Draft,
  drive: Drive,
  sheet: DoorSheet,
  made: { id: string; at: number },
): NewVisit | null {
  if (!draft.outcome) return null
  const isReached = isTold(draft.outcome)
  const named = draft.newcomers.filter(({ name }) => name.trim())
  return {
    ...made,
    drive: drive.drive,
    target: sheet.door.target,
    source: draft.outcome === 'by_phone' ? 'phone' : 'visit',
    outcome: draft.outcome,
    answered_by: isReached ? 'member' : 'nobody',
    member: null,
    revisit_at: draft.outcome === 'absent' && draft.revisit ? Number(draft.revisit) : null,
    call: draft.outcome === 'by_phone' ? 'reached' : null,
    note: draft.note.trim() || null,
    answers: isReached ? answersOf(draft, drive, sheet) : [],
    changes: isReached ? changesOf(draft, sheet) : emptied(draft.outcome, sheet),
    newcomers: isReached
      ? named.map(({ id, name, relation, phone }) => ({
          id,
          name: name.trim(),
          sex: 'unknown',
          born_on: null,
          relation: relation as Member['relation'],
          residence: 'here',
          registered: 'unknown',
          registered_at: null,
          phone: phone.trim() || null,
        }))
      : [],
    needs: [],
  }
}

/// A door found vacant is so in the register too.
function emptied(outcome: CensusOutcome, sheet: DoorSheet): FieldChange[] {
  if (outcome !== 'vacant' || sheet.occupancy === 'vacant') return []
  return [{ person: null, field: 'occupancy', was: sheet.occupancy, now: 'vacant' }]
}
