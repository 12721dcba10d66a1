// SPDX-License-Identifier: Apache-2.0
import type { RouteRecordRaw } from 'vue-router'

export const overviewRoutes: RouteRecordRaw[] = [
  {
    path: '',
    name: 'today',
    component: () => import('./TodayPage.vue'),
    meta: {
      title: 'today.title',
      nav: 'today',
      roles: ['community_staff', 'command'],
      isWide: true,
    },
  },
]
