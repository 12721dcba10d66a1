// SPDX-License-Identifier: Apache-2.0
import { computed } from 'vue'
import { useRoute } from 'vue-router'
import type { Door, NewVisit } from '../../app/api-types'
import { ask, client, Unreachable } from '../../app/client'
import { useRead } from '../../app/reads'
import { add, unsent } from '../../app/writes'
import { isLeft } from './states'
import { bareSheet, type KnownSheet } from './visit'

/// Doors of the one who is signed in, and everything a visit needs; all data of these pages comes
/// through here, so that it can come from a pack on the device.
export function useDoors() {
  const route = useRoute()
  const place = computed(() => String(route.params.place))
  const drive = computed(() => String(route.params.drive))
  const path = computed(() => ({ place: place.value, drive: drive.value }))

  const read = useRead(
    () => `my-doors/${place.value}/${drive.value}`,
    async () => {
      const params = { path: path.value }
      const [card, doors] = await Promise.all([
        ask(client.GET('/places/{place}/drives/{drive}', { params })),
        ask(client.GET('/places/{place}/drives/{drive}/doors', { params })),
      ])
      return { drive: card, doors: doors.items }
    },
    {
      topics: ['census.'],
      keep: (value) => value,
      carried: async () => (await import('./fromPack')).carriedMine(place.value, drive.value),
    },
  )

  /// What waits on this device stands on its door already.
  const waiting = computed(
    () =>
      new Map(
        unsent.value
          .filter(({ body }) => body.drive === drive.value && 'outcome' in body)
          .map(({ body }) => [String(body.target), body as unknown as NewVisit]),
      ),
  )
  const doors = computed(() =>
    (read.value.value?.doors ?? []).map((door) => {
      const mine = waiting.value.get(door.target)
      if (!mine) return { ...door, isWaiting: false }
      const stands = isLeft(door.outcome) ? mine.outcome : door.outcome
      return { ...door, outcome: stands, isWaiting: true }
    }),
  )

  /// From the house, or from the pack when nobody answers. Where neither has it, the door alone: what
  /// was found there can be noted all the same.
  async function open(target: string): Promise<KnownSheet> {
    const params = { path: { ...path.value, target } }
    try {
      return await ask(client.GET('/places/{place}/drives/{drive}/doors/{target}', { params }))
    } catch (fault) {
      if (!(fault instanceof Unreachable)) throw fault
      // The part that reads the pack may itself not be on the device.
      const pack = await import('./fromPack').catch(() => null)
      const sheet = pack?.carriedSheet(target)
      if (sheet) return sheet
      const door = doors.value.find((one) => one.target === target)
      if (!door) throw fault
      return bareSheet(door)
    }
  }
  /// Kept here first, then sent; of one door in order.
  const send = (door: Door, visit: NewVisit) =>
    add('/places/{place}/visits', {
      path: { place: place.value },
      body: visit,
      subject: door.target,
      label: { act: 'census.visit', name: door.door },
    })
  return { place, drive, read, doors, open, send }
}
