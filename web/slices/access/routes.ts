// SPDX-License-Identifier: Apache-2.0
import type { RouteRecordRaw } from 'vue-router'
import type { Role } from '../../app/api-types'

const deciders: Role[] = ['administrator', 'community_staff']

/// Pages about people and rights inside a place.
export const accessRoutes: RouteRecordRaw[] = [
  {
    path: 'access',
    name: 'access',
    component: () => import('./AccessPage.vue'),
    meta: { title: 'access.title', nav: 'access', roles: deciders, isWide: true },
  },
  {
    path: 'sight',
    name: 'sight',
    component: () => import('./SightPage.vue'),
    meta: { title: 'sight.title', nav: 'access', roles: deciders },
  },
  {
    path: 'devices',
    name: 'devices',
    component: () => import('./DevicesPage.vue'),
    meta: { title: 'devices.title', nav: 'me', isWide: true },
  },
  {
    path: 'emergency',
    name: 'emergency',
    component: () => import('./EmergencyPage.vue'),
    meta: { title: 'emergency.title', nav: 'me', isWide: true },
  },
  {
    path: 'emergencies',
    name: 'emergencies',
    component: () => import('./EmergenciesPage.vue'),
    meta: { title: 'emergencies.title', nav: 'me', roles: ['community_staff', 'command'] },
  },
]

/// The same for an administrator of the house, who has no place.
export const houseRoutes: RouteRecordRaw[] = [
  {
    path: 'access',
    name: 'house-access',
    component: () => import('./AccessPage.vue'),
    meta: { title: 'access.title' },
  },
  {
    path: 'devices',
    name: 'house-devices',
    component: () => import('./DevicesPage.vue'),
    meta: { title: 'devices.title' },
  },
]

/// Before anybody has a place here.
export const entryRoutes: RouteRecordRaw[] = [
  {
    path: '/enrol',
    name: 'enrol',
    component: () => import('./EnrolPage.vue'),
    meta: { isOpen: true, title: 'enrol.title' },
  },
  {
    path: '/password',
    name: 'password',
    component: () => import('./PasswordPage.vue'),
    meta: { title: 'password.title' },
  },
]
