// SPDX-License-Identifier: Apache-2.0
import type { RouteRecordRaw } from 'vue-router'
import { handsRoutes } from '../hands/routes'

export const shiftRoutes: RouteRecordRaw[] = [
  {
    path: 'roster/:view?',
    name: 'roster',
    component: () => import('./RosterFrame.vue'),
    meta: {
      ...handsRoutes[0]!.meta,
      title: 'roster.title',
      nav: 'roster',
      words: ['shift', 'hands'],
    },
  },
]
