// SPDX-License-Identifier: Apache-2.0
import { ChartNoAxesCombined, FileSpreadsheet, LayoutGrid, Map, Users } from '@lucide/vue'
import type { Component } from 'vue'
import type { Key } from '../words'

export interface Entrance {
  name: string
  words: Key
  icon: Component
}

/// The side bar of the desk, in groups.
export const groups: { words: Key; entrances: Entrance[] }[] = [
  {
    words: 'nav.duty',
    entrances: [
      { name: 'today', words: 'today.nav', icon: ChartNoAxesCombined },
      { name: 'board', words: 'board.title', icon: LayoutGrid },
    ],
  },
  {
    words: 'nav.ledger',
    entrances: [
      { name: 'people', words: 'people.title', icon: Users },
      { name: 'places', words: 'places.title', icon: Map },
      { name: 'imports', words: 'imports.title', icon: FileSpreadsheet },
    ],
  },
]
