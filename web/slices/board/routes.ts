// SPDX-License-Identifier: Apache-2.0
import type { RouteRecordRaw } from 'vue-router'

export const boardRoutes: RouteRecordRaw[] = [
  {
    path: 'board/:compound?',
    name: 'board',
    component: () => import('./BoardPage.vue'),
    meta: {
      title: 'board.title',
      nav: 'board',
      roles: ['community_staff', 'command', 'grid_worker'],
    },
  },
]
