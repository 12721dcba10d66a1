// SPDX-License-Identifier: Apache-2.0
import type { RouteRecordRaw } from 'vue-router'
import type { Role } from '../../app/api-types'

const keepers: Role[] = ['guard', 'volunteer', 'community_staff']
const overseers: Role[] = ['community_staff', 'command']

export const deliveryRoutes: RouteRecordRaw[] = [
  {
    path: 'zone',
    name: 'zone',
    component: () => import('./ZonePage.vue'),
    meta: { title: 'zone.title', nav: 'zone', roles: keepers, words: ['delivery', 'gate'] },
  },
  {
    path: 'deliveries',
    name: 'deliveries',
    component: () => import('./DeliveriesPage.vue'),
    meta: { title: 'deliveries.title', nav: 'deliveries', roles: overseers, words: ['delivery'] },
  },
  {
    path: 'deliveries/notices/:zone',
    name: 'shelf-notices',
    component: () => import('./ShelfNoticePage.vue'),
    meta: { title: 'deliveries.notices', nav: 'zone', roles: keepers, words: ['delivery'] },
  },
]
