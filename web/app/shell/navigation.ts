// SPDX-License-Identifier: Apache-2.0
import {
  BookOpenCheck,
  Boxes,
  CalendarDays,
  ChartNoAxesCombined,
  ClipboardList,
  Combine,
  DoorOpen,
  FileOutput,
  FileSpreadsheet,
  HandHelping,
  House,
  HeartHandshake,
  HeartPulse,
  IdCard,
  KeyRound,
  Inbox,
  LayoutGrid,
  ListChecks,
  Map,
  MapPinned,
  Package,
  PackageOpen,
  ShieldCheck,
  Siren,
  Stamp,
  Users,
  UsersRound,
} from '@lucide/vue'
import { computed, type Component } from 'vue'
import { useRouter } from 'vue-router'
import { mayEnter } from '../entrances'
import type { Key } from '../words'

export interface Entrance {
  name: string
  words: Key
  icon: Component
}

const groups: { words: Key; entrances: Entrance[] }[] = [
  {
    words: 'nav.duty',
    entrances: [
      { name: 'today', words: 'today.nav', icon: ChartNoAxesCombined },
      { name: 'board', words: 'board.title', icon: LayoutGrid },
      { name: 'tasks', words: 'tasks.title', icon: ListChecks },
      { name: 'needs', words: 'asks.title', icon: HeartHandshake },
      { name: 'drives', words: 'drives.title', icon: ClipboardList },
      { name: 'hands', words: 'hands.title', icon: HandHelping },
      { name: 'roster', words: 'roster.title', icon: CalendarDays },
      { name: 'duty', words: 'onduty.title', icon: Siren },
      { name: 'care', words: 'cared.title', icon: HeartPulse },
      { name: 'isolation', words: 'athome.title', icon: House },
      { name: 'teams', words: 'teams.title', icon: UsersRound },
      { name: 'seals', words: 'seals.title', icon: Stamp },
      { name: 'passes', words: 'passes.nav', icon: IdCard },
      { name: 'gates', words: 'gates.title', icon: DoorOpen },
      { name: 'gate', words: 'gate.tab', icon: ShieldCheck },
      { name: 'deliveries', words: 'deliveries.title', icon: Package },
      { name: 'zone', words: 'zone.title', icon: PackageOpen },
      { name: 'supplies', words: 'supplies.title', icon: Boxes },
    ],
  },
  {
    words: 'nav.ledger',
    entrances: [
      { name: 'people', words: 'people.title', icon: Users },
      { name: 'whereabouts', words: 'people.whereabouts', icon: MapPinned },
      { name: 'duplicates', words: 'duplicates.title', icon: Combine },
      { name: 'places', words: 'places.title', icon: Map },
      { name: 'reports', words: 'reports.nav', icon: Inbox },
      { name: 'imports', words: 'imports.title', icon: FileSpreadsheet },
      { name: 'access', words: 'access.title', icon: KeyRound },
      { name: 'journal', words: 'journal.title', icon: BookOpenCheck },
      { name: 'exports', words: 'exports.title', icon: FileOutput },
    ],
  },
]

/// The side bar of the desk in groups, without what would be refused.
export function useEntrances(place: () => string) {
  const router = useRouter()
  const isOurs = ({ name }: Entrance) =>
    mayEnter(router.resolve({ name, params: { place: place() } }).meta, place())
  const ours = computed(() =>
    groups
      .map((group) => ({ ...group, entrances: group.entrances.filter(isOurs) }))
      .filter((group) => group.entrances.length),
  )
  return { groups: ours, isOurs }
}
