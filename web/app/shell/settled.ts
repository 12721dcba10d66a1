// SPDX-License-Identifier: Apache-2.0
import type { Router } from 'vue-router'
import { may } from '../session'

let stop: (() => void) | undefined

/// What goes on behind every page once it is there: the doors of a place are carried along, and whoever
/// oversees duty hears of alarms.
export async function settle(place: string, router: Router, isHere: () => boolean) {
  const { carry } = await import('../pack/usePack')
  if (isHere()) await carry(place)
  stop?.()
  stop = undefined
  if (!isHere() || !may(place, 'community_staff', 'command')) return
  const { ringFor } = await import('../../slices/duty/ring')
  stop = ringFor(place, router)
}
