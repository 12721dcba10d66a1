// SPDX-License-Identifier: Apache-2.0
import type { RouteRecordRaw } from 'vue-router'
import type { Role } from '../../app/api-types'

const overseers: Role[] = ['community_staff', 'command']
const workers: Role[] = [
  'guard',
  'grid_worker',
  'stairwell_lead',
  'volunteer',
  'carer',
  ...overseers,
]

export const handsRoutes: RouteRecordRaw[] = [
  {
    path: 'hands',
    name: 'hands',
    component: () => import('./HandsPage.vue'),
    meta: { title: 'hands.title', nav: 'hands', roles: overseers, words: ['hands'] },
  },
  {
    path: 'organisations',
    name: 'organisations',
    component: () => import('./ChartPage.vue'),
    meta: { title: 'chart.title', nav: 'hands', roles: workers, words: ['hands'] },
  },
  {
    path: 'calls',
    name: 'calls',
    component: () => import('./CallsPage.vue'),
    meta: { title: 'calls.title', nav: 'hands', roles: overseers, words: ['hands'] },
  },
  {
    path: 'calls/:call',
    name: 'call',
    component: () => import('./CallPage.vue'),
    meta: { title: 'calls.title', nav: 'hands', roles: overseers, words: ['hands'] },
  },
  {
    path: 'calls/:call/paper',
    name: 'call-paper',
    component: () => import('./CallPaperPage.vue'),
    meta: { title: 'calls.paper', nav: 'hands', roles: ['community_staff'], words: ['hands'] },
  },
]
