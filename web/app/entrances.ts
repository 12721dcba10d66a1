// SPDX-License-Identifier: Apache-2.0
import type { RouteLocationRaw, RouteMeta, Router } from 'vue-router'
import type { Role } from './api-types'
import type { Shelf } from './shelves'
import { isCommunity, may, worksAt } from './session'

declare module 'vue-router' {
  interface RouteMeta {
    /// The key of the page's title.
    title?: string
    /// The entrance of the navigation that is lit on this page.
    nav?: string
    /// Open without signing in.
    isOpen?: boolean
    /// Whose page it is; everybody's where it is absent.
    roles?: Role[]
    /// Shows only what is one's own: a role inside the community is enough.
    isInside?: boolean
    /// Shelves that its words stand on, besides `rest`.
    words?: Shelf[]
    /// Has a meaning above a community, too.
    isWide?: boolean
  }
}

/// Whether a page has anything to show us at a place.
export function mayEnter(meta: RouteMeta, place: string): boolean {
  if (!meta.isWide && !isCommunity(place)) return false
  return !meta.roles || (meta.isInside ? worksAt : may)(place, ...meta.roles)
}

/// Where work begins at a place: the first of the wide pages that is ours.
export function landing(router: Router, place: string): RouteLocationRaw {
  const params = { place }
  const found = ['today', 'board', 'gate', 'tasks', 'drives'].find((name) =>
    mayEnter(router.resolve({ name, params }).meta, place),
  )
  return { name: found ?? 'me', params }
}
