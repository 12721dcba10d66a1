// SPDX-License-Identifier: Apache-2.0
import type { RouteRecordRaw } from 'vue-router'

/// One route for all sides of teams: each first page would have to carry more.
export const supportRoutes: RouteRecordRaw[] = [
  {
    path: 'teams/:side?/:one?',
    name: 'teams',
    component: () => import('./TeamFrame.vue'),
    meta: {
      title: 'teams.title',
      nav: 'teams',
      roles: ['community_staff', 'carer', 'grid_worker', 'stairwell_lead', 'volunteer'],
      words: ['support', 'isolation', 'hands'],
    },
  },
]
