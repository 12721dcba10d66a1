// SPDX-License-Identifier: Apache-2.0
import type { RouteRecordRaw } from 'vue-router'
import type { Role } from '../../app/api-types'

const roles: Role[] = ['community_staff', 'command', 'grid_worker', 'stairwell_lead', 'volunteer']
const overseers: Role[] = ['community_staff', 'command', 'grid_worker']

export const censusRoutes: RouteRecordRaw[] = [
  {
    path: 'drives',
    name: 'drives',
    component: () => import('./DrivesPage.vue'),
    meta: { title: 'drives.title', nav: 'drives', roles, isInside: true, words: ['census'] },
  },
  {
    path: 'drives/:drive',
    name: 'drive',
    component: () => import('./DrivePage.vue'),
    meta: { title: 'drives.title', nav: 'drives', roles: overseers, words: ['census'] },
  },
  {
    path: 'drives/:drive/calls',
    name: 'drive-calls',
    component: () => import('./CallsPage.vue'),
    meta: { title: 'census.calls', nav: 'drives', roles, isInside: true, words: ['census'] },
  },
  {
    path: 'drives/:drive/doors',
    name: 'my-doors',
    component: () => import('./DoorsPage.vue'),
    meta: { title: 'census.my_doors', nav: 'drives', roles, isInside: true, words: ['census'] },
  },
]
