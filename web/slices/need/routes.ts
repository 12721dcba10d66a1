// SPDX-License-Identifier: Apache-2.0
import type { RouteRecordRaw } from 'vue-router'

/// One route for all sides of needs: each first page would have to carry more.
export const needRoutes: RouteRecordRaw[] = [
  {
    path: 'needs/:side?',
    name: 'needs',
    component: () => import('./NeedFrame.vue'),
    meta: {
      title: 'asks.title',
      nav: 'needs',
      roles: ['community_staff', 'carer', 'grid_worker', 'command'],
      words: ['need'],
    },
  },
]
