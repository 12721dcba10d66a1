// SPDX-License-Identifier: Apache-2.0
/// A drop zone on the phone of whoever keeps it: its doors, what is there, and what was done here
/// while the house does not know it yet.
import { computed, onScopeDispose, ref, watch } from 'vue'
import { v7 } from 'uuid'
import type {
  DeliveryItem,
  DeliveryKind,
  DeliveryStep,
  NewDeliveries,
  NewDeliverySteps,
  TryResult,
  ZoneCard,
  ZoneDoor,
  ZoneHolder,
  ZoneShelf,
} from '../../app/api-types'
import { ask, client } from '../../app/client'
import { serverNow } from '../../app/clock'
import { maskName } from '../../app/format'
import type { Outcome } from '../../app/outbox'
import { minute, soon, useShiftPack } from '../../app/pack/useShiftPack'
import { keep, kept } from '../../app/posture'
import { useRead, type Read } from '../../app/reads'
import { sayAny } from '../../app/words'
import { add, unsent } from '../../app/writes'
import { withOwn, type OwnItem, type OwnStep } from './custody'

export interface DoorAt {
  door: ZoneDoor
  items: DeliveryItem[]
}

export function useZone(place: string) {
  const path = { place }
  const zones = useRead(
    () => `drop-zones/${place}`,
    () => ask(client.GET('/places/{place}/drop-zones', { params: { path } })),
    { topics: ['place.'], keep: (value) => value },
  )
  const chosen = ref(kept(`zone-at-${place}`) ?? '')
  const zone = computed(() => {
    const all = zones.value.value?.items ?? []
    return all.find((one) => one.zone === chosen.value) ?? all[0] ?? null
  })
  // Who has never chosen begins where most waits, and stays there.
  const waitsAt = ({ shelves }: ZoneCard) => shelves.reduce((sum, one) => sum + one.waiting, 0)
  watch(zones.value, (list) => {
    const all = list?.items ?? []
    if (all.some((one) => one.zone === chosen.value)) return
    const [busiest] = [...all].sort((a, b) => waitsAt(b) - waitsAt(a))
    if (busiest) chosen.value = busiest.zone
  })
  function choose(id: string) {
    chosen.value = id
    keep(`zone-at-${place}`, id)
  }
  const at = (id: string) => ({ params: { path: { place, zone: id } } })
  /// Where things are brought tells of people: the doors lie sealed on this device, for one shift.
  const pack = useShiftPack({
    name: () => (zone.value ? `zone-${zone.value.zone}` : null),
    async fetch(since) {
      const path = { place, zone: zone.value!.zone }
      const params = { path, query: since ? { since } : {} }
      const told = await ask(client.GET('/places/{place}/drop-zones/{zone}/pack', { params }))
      const { cursor, lease, all } = told
      return {
        cursor,
        lease: { ...lease, share: lease.share ?? null },
        changed: {},
        all: all ? { ...all } : null,
      }
    },
    after(topic) {
      if (/^(\*|place\.|delivery\.marks_changed)/.test(topic)) return soon
      return /^(pass|people)\./.test(topic) ? minute : null
    },
  })
  const read = useRead(
    () => (zone.value ? `zone/${place}/${zone.value.zone}` : null),
    () => ask(client.GET('/places/{place}/drop-zones/{zone}', at(zone.value!.zone))),
    {
      topics: ['delivery.'],
      keep: (file) => ({
        ...file,
        items: file.items.map((one) => ({ ...one, had_last: maskName(one.had_last) })),
      }),
    },
  )

  const now = ref(serverNow())
  const timer = setInterval(() => (now.value = serverNow()), 15_000)
  onScopeDispose(() => clearInterval(timer))

  /// Of this page, and what waits on this device from before.
  const logged = ref<OwnItem[]>([])
  const steps = ref<(OwnStep & { id: string })[]>([])
  const waiting = computed(() => ({
    items: unsent.value.flatMap(({ body }) =>
      body.zone === zone.value?.zone && Array.isArray(body.items) ? (body.items as OwnItem[]) : [],
    ),
    steps: unsent.value.flatMap(({ body }) =>
      Array.isArray(body.steps) ? (body.steps as OwnStep[]) : [],
    ),
  }))
  const items = computed(() => {
    const file = read.value.value
    const known = new Set(logged.value.map(({ id }) => id))
    // What still waits to be sent is not known to the house, however lately that was asked.
    const unknown = waiting.value.items.filter(({ id }) => !known.has(id))
    const isWaiting = new Set(waiting.value.items.map(({ id }) => id))
    const own = [...logged.value, ...unknown].map((one) =>
      isWaiting.has(one.id) ? { ...one, at: Math.max(one.at, (file?.now ?? 0) + 1) } : one,
    )
    return withOwn(file?.items ?? [], file?.now ?? 0, own, [...waiting.value.steps, ...steps.value])
  })
  // What was sealed comes back in any order: doors and shelves stand as people count.
  const counted = new Intl.Collator('zh-CN', { numeric: true })
  const carriedDoors = pack.of<ZoneDoor>('doors')
  const doors = computed(() =>
    [...carriedDoors.value].sort((a, b) => counted.compare(a.door, b.door)),
  )
  const carriedShelves = pack.of<ZoneShelf>('shelves')
  const shelves = computed(() =>
    [...carriedShelves.value].sort((a, b) => counted.compare(a.name, b.name)),
  )
  const kinds = { offline: 'offline', refused: 'refused', failed: 'error' } as const
  /// As every page shows what it waits for.
  const doorsRead: Read<readonly ZoneDoor[]> = {
    value: computed(() => (pack.carried.value ? doors.value : null)),
    trouble: computed(() => {
      const { value } = pack.trouble
      return value && { kind: kinds[value], code: 'house.broken', request: '' }
    }),
    isLoading: pack.isBusy,
    from: ref(null),
    again: pack.sync,
  }
  const holders = pack.of<ZoneHolder>('holders')
  const doorOf = (pass: string): ZoneDoor | null =>
    doorById.value.get(holders.value.find(({ id }) => id === pass)?.dwelling ?? '') ?? null
  const doorById = computed(() => new Map(doors.value.map((one) => [one.id, one])))
  const atDoors = computed<DoorAt[]>(() => {
    const found = new Map<string, DoorAt>()
    for (const item of items.value) {
      const door = doorById.value.get(item.dwelling)
      if (!door) continue
      const one = found.get(door.id) ?? { door, items: [] }
      one.items.push(item)
      found.set(door.id, one)
    }
    // The doors came in the order in which people count.
    return doors.value.flatMap(({ id }) => found.get(id) ?? [])
  })
  const itemsAt = (door: string) => items.value.filter(({ dwelling }) => dwelling === door)

  /// Once the house has taken it all and was asked again, what it tells stands alone.
  async function settle(written: Promise<Outcome>[], forget: () => void) {
    const outcomes = await Promise.all(written)
    if (outcomes.some(({ state }) => state === 'waiting')) return
    await read.again()
    forget()
  }
  /// What several phones at a zone say is put in order by the house; what one says of an item keeps
  /// its order here.
  function log(door: ZoneDoor, kind: DeliveryKind) {
    const one = { id: v7(), dwelling: door.id, kind, at: serverNow() }
    logged.value.push(one)
    const body: NewDeliveries = { zone: zone.value!.zone, items: [one] }
    const name = `${door.door} ${sayAny(`item_kind.${kind}`) ?? ''}`
    const label = { act: 'delivery.log_items', name }
    const written = add('/places/{place}/deliveries', { path, body, subject: one.id, label })
    void settle([written], () => {
      logged.value = logged.value.filter(({ id }) => id !== one.id)
    })
    return { id: one.id, written }
  }
  function take(door: ZoneDoor, of: readonly DeliveryItem[], step: DeliveryStep) {
    const name = `${door.door} ${sayAny(`delivery_step.${step}`) ?? ''}`
    const label = { act: 'delivery.take_steps', name }
    const mine = of.map(({ item }) => ({ id: v7(), item, step, at: serverNow() }))
    steps.value.push(...mine)
    const written = mine.map((one) => {
      const body: NewDeliverySteps = { steps: [one] }
      return add('/places/{place}/delivery-steps', { path, body, subject: one.item, label })
    })
    void settle(written, () => {
      const over = new Set(mine.map(({ id }) => id))
      steps.value = steps.value.filter(({ id }) => !over.has(id))
    })
    return written
  }
  function tried(door: ZoneDoor, result: TryResult) {
    const body = { id: v7(), dwelling: door.id, result, at: serverNow() }
    const name = `${door.door} ${sayAny(`try_result.${result}`) ?? ''}`
    const label = { act: 'delivery.note_try', name }
    return add('/places/{place}/delivery-tries', { path, body, subject: body.id, label })
  }
  watch(
    () => zone.value?.zone,
    () => (logged.value = []),
  )
  return {
    zones,
    zone,
    choose,
    doorsRead,
    shelves,
    doorOf,
    read,
    now,
    doors,
    items,
    atDoors,
    itemsAt,
    doorById,
    logged,
    log,
    take,
    tried,
  }
}
export type Zone = ReturnType<typeof useZone>
