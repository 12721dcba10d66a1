// SPDX-License-Identifier: Apache-2.0
import type { HouseholdFile } from '../api-types'
import { maskName } from '../format'

/// A file whose notes are not on this device: nobody may write over what they cannot see.
export const withoutNotes = (file: HouseholdFile) => ({ ...file, is_without_notes: true })
export const lacksNotes = (file: HouseholdFile): boolean => 'is_without_notes' in file

/// What of a household may stay on this device: names masked, numbers already are, notes left out.
export function keepHousehold(file: HouseholdFile): HouseholdFile {
  return withoutNotes({
    ...file,
    note: '',
    history: [],
    members: file.members.map((member) => ({
      ...member,
      name: maskName(member.name),
      registered_at: null,
      needs: member.needs.map((need) => ({ ...need, note: '' })),
    })),
  })
}
