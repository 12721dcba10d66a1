// SPDX-License-Identifier: Apache-2.0
import type { RouteRecordRaw } from 'vue-router'
import type { Role } from '../../app/api-types'

const staff: Role[] = ['community_staff']

export const reportRoutes: RouteRecordRaw[] = [
  {
    path: 'reports',
    name: 'reports',
    component: () => import('./ReportsPage.vue'),
    meta: { title: 'reports.title', nav: 'reports', roles: staff, words: ['report'] },
  },
  {
    path: 'letters',
    name: 'letters',
    component: () => import('./LettersPage.vue'),
    meta: { title: 'letters.title', nav: 'reports', roles: staff, words: ['report'] },
  },
  {
    path: 'paper',
    name: 'paper',
    component: () => import('./PaperPage.vue'),
    meta: { title: 'paper.title', nav: 'reports', roles: staff, words: ['report'] },
  },
]
