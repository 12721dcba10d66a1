// SPDX-License-Identifier: Apache-2.0
import type { RouteRecordRaw } from 'vue-router'

export const placeRoutes: RouteRecordRaw[] = [
  {
    path: 'places',
    name: 'places',
    component: () => import('./PlacesPage.vue'),
    meta: {
      title: 'places.title',
      nav: 'places',
      roles: ['community_staff', 'command', 'grid_worker'],
    },
  },
  {
    path: 'places/:compound',
    name: 'compound',
    component: () => import('./LayoutPage.vue'),
    meta: {
      title: 'layout.title',
      nav: 'places',
      roles: ['community_staff', 'command', 'grid_worker'],
    },
  },
  {
    path: 'plan/:compound?',
    name: 'plan',
    component: () => import('./PlanPage.vue'),
    meta: {
      title: 'plan.title',
      nav: 'places',
      roles: ['community_staff', 'command', 'grid_worker'],
    },
  },
]
