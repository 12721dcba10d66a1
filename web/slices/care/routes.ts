// SPDX-License-Identifier: Apache-2.0
import type { RouteRecordRaw } from 'vue-router'

/// One route for all sides of care: each first page would have to carry more.
export const careRoutes: RouteRecordRaw[] = [
  {
    path: 'care/:side?/:one?',
    name: 'care',
    component: () => import('./CareFrame.vue'),
    meta: {
      title: 'cared.title',
      nav: 'care',
      roles: ['community_staff', 'carer', 'grid_worker'],
      words: ['care'],
    },
  },
]
