// SPDX-License-Identifier: Apache-2.0
import type { RouteRecordRaw } from 'vue-router'

export const taskRoutes: RouteRecordRaw[] = [
  {
    path: 'tasks',
    name: 'tasks',
    component: () => import('./TasksPage.vue'),
    meta: {
      title: 'tasks.title',
      nav: 'tasks',
      roles: [
        'community_staff',
        'command',
        'grid_worker',
        'stairwell_lead',
        'volunteer',
        'carer',
        'guard',
      ],
      isInside: true,
      words: ['task', 'census'],
    },
  },
]
