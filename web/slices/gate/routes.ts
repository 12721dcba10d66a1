// SPDX-License-Identifier: Apache-2.0
import type { RouteRecordRaw } from 'vue-router'
import type { Role } from '../../app/api-types'

const keepers: Role[] = ['guard', 'community_staff']
const overseers: Role[] = ['community_staff', 'command']

export const gateRoutes: RouteRecordRaw[] = [
  {
    path: 'gate',
    name: 'gate',
    component: () => import('./GatePage.vue'),
    meta: { title: 'gate.title', nav: 'gate', roles: keepers, words: ['gate'] },
  },
  {
    path: 'gates',
    name: 'gates',
    component: () => import('./GatesPage.vue'),
    meta: { title: 'gates.title', nav: 'gates', roles: overseers, words: ['gate', 'gates'] },
  },
  {
    path: 'gates/wall',
    name: 'gate-wall',
    component: () => import('./WallPage.vue'),
    meta: {
      title: 'gates.wall',
      nav: 'gates',
      roles: [...overseers, 'guard'],
      words: ['gate', 'gates'],
    },
  },
  {
    path: 'gates/notices/:entrance',
    name: 'gate-notice',
    component: () => import('./NoticePage.vue'),
    meta: { title: 'gates.notice', nav: 'gates', roles: overseers, words: ['gate', 'gates'] },
  },
  {
    path: 'persons/:person/passages',
    name: 'passages-of',
    component: () => import('./HistoryPage.vue'),
    meta: {
      title: 'gates.history',
      nav: 'gates',
      roles: overseers,
      words: ['gate', 'gates'],
    },
  },
]
