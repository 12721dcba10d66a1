// SPDX-License-Identifier: Apache-2.0
import { watch } from 'vue'
import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router'
import { landing } from './entrances'
import { kept } from './posture'
import { isNew, places, session, signIn } from './session'
import { entryRoutes, houseRoutes } from '../slices/access/routes'
import { sliceRoutes } from './slices'
import { language, sayAny, speakOf } from './words'

const routes: RouteRecordRaw[] = [
  { path: '/', name: 'door', component: () => import('./shell/DoorPage.vue') },
  {
    path: '/sign-in',
    name: 'sign-in',
    component: () => import('../slices/access/SignInPage.vue'),
    meta: { isOpen: true, title: 'sign_in.title' },
  },
  {
    path: '/set-up',
    name: 'set-up',
    component: () => import('../slices/access/SetUpPage.vue'),
    meta: { isOpen: true, title: 'set_up.title' },
  },
  ...entryRoutes,
  {
    path: '/house',
    component: () => import('./shell/HouseFrame.vue'),
    children: houseRoutes,
  },
  {
    path: '/offline',
    name: 'offline',
    component: () => import('./shell/OfflinePage.vue'),
    meta: { isOpen: true, title: 'offline.title' },
  },
  {
    path: '/c/:place',
    component: () => import('./shell/ShellFrame.vue'),
    children: [
      ...sliceRoutes,
      {
        path: 'waiting',
        name: 'waiting',
        component: () => import('./shell/WaitingPage.vue'),
        meta: { title: 'waiting.title', nav: 'me', isWide: true },
      },
      {
        path: 'carried',
        name: 'carried',
        component: () => import('./shell/CarriedPage.vue'),
        meta: {
          title: 'carried.title',
          nav: 'me',
          roles: ['grid_worker', 'stairwell_lead', 'volunteer', 'community_staff'],
          isInside: true,
        },
      },
      {
        path: 'me',
        name: 'me',
        component: () => import('./shell/MePage.vue'),
        meta: { title: 'me.title', nav: 'me', isWide: true },
      },
      {
        path: ':rest(.+)',
        name: 'lost',
        component: () => import('./shell/LostPage.vue'),
        meta: { title: 'lost.title' },
      },
    ],
  },
  {
    path: '/:rest(.*)',
    name: 'nowhere',
    component: () => import('./shell/LostPage.vue'),
    meta: { isOpen: true, title: 'lost.title' },
  },
]

export const router = createRouter({
  history: createWebHistory(),
  routes,
  scrollBehavior: (to, from, saved) =>
    saved ?? (to.path === from.path ? undefined : { left: 0, top: 0 }),
})

/// The place to open first: the last one of this device if it is still ours.
export function firstPlace(): string | null {
  const last = kept('place')
  const found = places.value.find((place) => place.id === last) ?? places.value[0]
  return found?.id ?? null
}

router.beforeEach(async (to) => {
  if (to.meta.isOpen) return true
  if (signIn.value === 'unreachable') return { name: 'offline', query: { next: to.fullPath } }
  if (signIn.value === 'signed_in') {
    const isChanging = to.name === 'password'
    if (session.value?.must_change_password !== isChanging)
      return isChanging ? { name: 'door' } : { name: 'password' }
    if (to.name !== 'door') return true
    const place = firstPlace()
    return place ? landing(router, place) : true
  }
  if (await isNew()) return { name: 'set-up' }
  return { name: 'sign-in', query: to.fullPath === '/' ? {} : { next: to.fullPath } }
})

/// Pages that say nothing but what is loaded first.
const lean = ['sign-in', 'offline', 'today', 'board', 'people', 'home']
router.beforeResolve(async (to) => {
  if (lean.includes(String(to.name))) return
  await speakOf('rest', ...(to.meta.words ?? [])).catch(() => undefined)
})

function title() {
  const words = sayAny(String(router.currentRoute.value.meta.title ?? ''))
  document.title = words ? `${words} · 邻里 Linli` : '邻里 Linli'
}
router.afterEach(title)
watch(language, title)

// A session that ends while a page is open leads to the sign-in page and back.
watch(signIn, (now, before) => {
  if (before !== 'signed_in' || now !== 'signed_out') return
  const next = router.currentRoute.value.fullPath
  void router.push({ name: 'sign-in', query: { next } })
})
