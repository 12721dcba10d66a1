// SPDX-License-Identifier: Apache-2.0
import type { RouteRecordRaw } from 'vue-router'

export const exchangeRoutes: RouteRecordRaw[] = [
  {
    path: 'imports',
    name: 'imports',
    component: () => import('./ImportsPage.vue'),
    meta: { title: 'imports.title', nav: 'imports' },
  },
  {
    path: 'imports/:import',
    name: 'import',
    component: () => import('./ImportPage.vue'),
    meta: { title: 'imports.title', nav: 'imports' },
  },
]
