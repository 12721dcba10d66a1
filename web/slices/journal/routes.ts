// SPDX-License-Identifier: Apache-2.0
import type { RouteRecordRaw } from 'vue-router'
import type { Role } from '../../app/api-types'

const readers: Role[] = ['community_staff', 'command']

export const journalRoutes: RouteRecordRaw[] = [
  {
    path: 'journal',
    name: 'journal',
    component: () => import('./JournalPage.vue'),
    meta: { title: 'journal.title', nav: 'journal', roles: [...readers, 'inspector'] },
  },
  {
    path: 'persons/:person/looks',
    name: 'looks',
    component: () => import('./LooksPage.vue'),
    meta: { title: 'looks.title', nav: 'journal', roles: readers },
  },
]
