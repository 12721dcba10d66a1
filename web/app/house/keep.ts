// SPDX-License-Identifier: Apache-2.0
import type { HouseholdFile } from '../api-types'
import { maskName } from '../format'

/// What of a household may stay on this device: names masked, numbers already are, notes left out.
export function keepHousehold(file: HouseholdFile): HouseholdFile {
  return {
    ...file,
    note: '',
    history: [],
    members: file.members.map((member) => ({
      ...member,
      name: maskName(member.name),
      registered_at: null,
      needs: member.needs.map((need) => ({ ...need, note: '' })),
    })),
  }
}
