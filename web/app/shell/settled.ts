// SPDX-License-Identifier: Apache-2.0
import type { Router } from 'vue-router'
import { may } from '../session'

let stop: (() => void) | undefined

async function begin(place: string, router: Router, isHere: () => boolean) {
  const { carry } = await import('../pack/usePack')
  if (isHere()) await carry(place)
  stop?.()
  stop = undefined
  const [needs, duty, teams, care] = await Promise.all([
    may(place, 'community_staff', 'carer', 'grid_worker', 'command') &&
      import('../../slices/need/ring'),
    may(place, 'community_staff', 'command') && import('../../slices/duty/ring'),
    may(place, 'community_staff') && import('../../slices/support/ring'),
    may(place, 'community_staff', 'carer', 'grid_worker') && import('../../slices/care/ring'),
  ])
  if (!isHere()) return
  const rings = [needs, duty, teams, care].map((one) => one && one.ringFor(place, router))
  stop = () => rings.forEach((end) => end && end())
}

/// What goes on behind every page once it is there: the doors of a place are carried along, and whoever
/// oversees needs or duty hears of alarms. Where the network goes meanwhile, it goes on when that is back.
export async function settle(place: string, router: Router, isHere: () => boolean) {
  try {
    await begin(place, router, isHere)
  } catch (fault) {
    if (navigator.onLine) throw fault
    const again = () => void (isHere() && settle(place, router, isHere))
    globalThis.addEventListener('online', again, { once: true })
  }
}
