// SPDX-License-Identifier: Apache-2.0
import type { PassEndReason, PassKind } from '../../app/api-types'

export const kinds: PassKind[] = ['resident', 'carer', 'visitor', 'service', 'temporary', 'staff']
/// What a desk may end a pass for; `declined` is a host's.
export const endReasons: PassEndReason[] = [
  'lost',
  'stolen',
  'moved_out',
  'no_longer_needed',
  'mistake',
  'misused',
]
