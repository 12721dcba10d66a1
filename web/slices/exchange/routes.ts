// SPDX-License-Identifier: Apache-2.0
import type { RouteRecordRaw } from 'vue-router'
import type { Role } from '../../app/api-types'

const roles: Role[] = ['community_staff', 'command']

export const exchangeRoutes: RouteRecordRaw[] = [
  {
    path: 'imports',
    name: 'imports',
    component: () => import('./ImportsPage.vue'),
    meta: { title: 'imports.title', nav: 'imports', roles },
  },
  {
    path: 'imports/:import',
    name: 'import',
    component: () => import('./ImportPage.vue'),
    meta: { title: 'imports.title', nav: 'imports', roles },
  },
  {
    path: 'exports',
    name: 'exports',
    component: () => import('./ExportsPage.vue'),
    meta: { title: 'exports.title', nav: 'exports', roles },
  },
  {
    path: 'exports/templates/:template',
    name: 'export-template',
    component: () => import('./TemplatePage.vue'),
    meta: { title: 'templates.edit', nav: 'exports', roles },
  },
]
