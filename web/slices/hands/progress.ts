// SPDX-License-Identifier: Apache-2.0
import type { CallCard } from './types'

/// How a call stands towards its goal.
export function standingOf(call: CallCard, now: number): 'reached' | 'in_time' | 'short' {
  if (call.count.reached_at !== null && call.count.reached_at !== undefined) return 'reached'
  return now < call.goal_at ? 'in_time' : 'short'
}
