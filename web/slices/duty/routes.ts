// SPDX-License-Identifier: Apache-2.0
import type { RouteRecordRaw } from 'vue-router'

/// One route for all sides of duty: each first page would have to carry more.
export const dutyRoutes: RouteRecordRaw[] = [
  {
    path: 'duty/:side?/:one?',
    name: 'duty',
    component: () => import('./DutyFrame.vue'),
    meta: {
      title: 'onduty.title',
      nav: 'duty',
      roles: ['community_staff', 'command'],
      words: ['duty'],
    },
  },
]
