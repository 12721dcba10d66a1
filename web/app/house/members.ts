// SPDX-License-Identifier: Apache-2.0
import type { Member } from '../api-types'

/// How many live behind the door: registered only is not living there.
export const living = (members: readonly Pick<Member, 'residence'>[]): number =>
  members.filter(({ residence }) => residence !== 'elsewhere').length
