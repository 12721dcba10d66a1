// SPDX-License-Identifier: Apache-2.0
import type { RouteRecordRaw } from 'vue-router'
import type { Role } from '../../app/api-types'

const staff: Role[] = ['community_staff']

export const passRoutes: RouteRecordRaw[] = [
  {
    path: 'passes',
    name: 'passes',
    component: () => import('./PassesPage.vue'),
    meta: { title: 'passes.title', nav: 'passes', roles: staff, words: ['pass'] },
  },
  {
    path: 'pass-keys',
    name: 'pass-keys',
    component: () => import('./KeysPage.vue'),
    meta: { title: 'pass_keys.title', nav: 'passes', roles: staff, words: ['pass'] },
  },
]
