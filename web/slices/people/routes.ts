// SPDX-License-Identifier: Apache-2.0
import type { RouteRecordRaw } from 'vue-router'

export const peopleRoutes: RouteRecordRaw[] = [
  {
    path: 'people',
    name: 'people',
    component: () => import('./PeoplePage.vue'),
    meta: { title: 'people.title', nav: 'people' },
  },
  {
    path: 'homes/:household',
    name: 'home',
    component: () => import('./HouseholdPage.vue'),
    meta: { title: 'house.title', nav: 'people' },
  },
]
