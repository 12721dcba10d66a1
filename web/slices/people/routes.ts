// SPDX-License-Identifier: Apache-2.0
import type { RouteRecordRaw } from 'vue-router'
import type { Role } from '../../app/api-types'

const roles: Role[] = ['community_staff', 'command', 'grid_worker']
/// Who may say of two persons that they are one, or are not.
const settlers: Role[] = ['community_staff', 'grid_worker']

export const peopleRoutes: RouteRecordRaw[] = [
  {
    path: 'people',
    name: 'people',
    component: () => import('./PeoplePage.vue'),
    meta: { title: 'people.title', nav: 'people', roles },
  },
  {
    path: 'homes/:household',
    name: 'home',
    component: () => import('./HouseholdPage.vue'),
    meta: { title: 'house.title', nav: 'people', roles },
  },
  {
    path: 'whereabouts',
    name: 'whereabouts',
    component: () => import('./WhereaboutsPage.vue'),
    meta: { title: 'whereabouts.title', nav: 'whereabouts', roles, isWide: true },
  },
  {
    path: 'staff',
    name: 'staff',
    component: () => import('./StaffPage.vue'),
    meta: { title: 'staff.title', nav: 'people', roles },
  },
  {
    path: 'duplicates',
    name: 'duplicates',
    component: () => import('./DuplicatesPage.vue'),
    meta: {
      title: 'duplicates.title',
      nav: 'duplicates',
      roles: ['community_staff', 'command'],
      isWide: true,
    },
  },
  {
    path: 'duplicates/:person/:other',
    name: 'compare',
    component: () => import('./ComparePage.vue'),
    meta: { title: 'compare.title', nav: 'duplicates', roles: settlers },
  },
  {
    path: 'merges/:merge',
    name: 'merge',
    component: () => import('./MergePage.vue'),
    meta: { title: 'merge.title', nav: 'duplicates', roles: settlers },
  },
]
