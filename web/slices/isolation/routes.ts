// SPDX-License-Identifier: Apache-2.0
import type { RouteRecordRaw } from 'vue-router'

/// One route for all sides of isolation: each first page would have to carry more.
export const isolationRoutes: RouteRecordRaw[] = [
  {
    path: 'isolation/:side?/:one?',
    name: 'isolation',
    component: () => import('./IsolationFrame.vue'),
    meta: {
      title: 'athome.title',
      nav: 'isolation',
      roles: ['carer', 'community_staff', 'command'],
      words: ['isolation', 'task'],
    },
  },
]
