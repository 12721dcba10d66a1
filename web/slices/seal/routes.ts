// SPDX-License-Identifier: Apache-2.0
import type { RouteRecordRaw } from 'vue-router'
import type { Role } from '../../app/api-types'
import type { Shelf } from '../../app/shelves'

const seers: Role[] = ['grid_worker', 'carer', 'community_staff']
const words: Shelf[] = ['seal', 'gate', 'task']

export const sealRoutes: RouteRecordRaw[] = [
  {
    path: 'seals',
    name: 'seals',
    component: () => import('./SealsPage.vue'),
    meta: { title: 'seals.title', nav: 'seals', roles: seers, words },
  },
  {
    path: 'seals/stock',
    name: 'seal-stock',
    component: () => import('./StockPage.vue'),
    meta: { title: 'seals.stock', nav: 'seals', roles: ['community_staff'], words },
  },
  {
    path: 'seals/labels/:batch',
    name: 'seal-labels',
    component: () => import('./LabelsPage.vue'),
    meta: { title: 'seals.labels', nav: 'seals', roles: ['community_staff'], words },
  },
]
