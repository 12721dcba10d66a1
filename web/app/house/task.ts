// SPDX-License-Identifier: Apache-2.0
import type { Member, Need, PrivateField } from '../api-types'

/// What someone is doing in a household file.
export type Task =
  | { kind: 'household' }
  | { kind: 'person'; member: Member | null }
  | { kind: 'need'; member: Member; need: Need | null }
  | { kind: 'reveal'; member: Member; field: PrivateField }
