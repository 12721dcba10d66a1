// SPDX-License-Identifier: Apache-2.0
import type { RouteRecordRaw } from 'vue-router'

/// One route for all sides of supplies: each first page would have to carry more.
export const supplyRoutes: RouteRecordRaw[] = [
  {
    path: 'supplies/:side?/:item?',
    name: 'supplies',
    component: () => import('./SupplyFrame.vue'),
    meta: {
      title: 'supplies.title',
      nav: 'supplies',
      roles: ['community_staff', 'command', 'guard', 'volunteer'],
      words: ['supply', 'gate'],
    },
  },
]
