// SPDX-License-Identifier: Apache-2.0
import type { RouteLocationRaw } from 'vue-router'
import type { FoundPerson } from './api-types'

interface BoardDoor {
  compound: string | null
  building: string
  stairwell: string
  door_number: string
}

/// The board with this door opened.
export function onBoard(place: string, door: BoardDoor): RouteLocationRaw {
  return {
    name: 'board',
    params: { place, ...(door.compound ? { compound: door.compound } : {}) },
    query: { door: `${door.building}~${door.stairwell}~${door.door_number}` },
  }
}

/// What a search result opens: its household, or the door where nobody is listed yet.
export function opens(place: string, found: FoundPerson): RouteLocationRaw {
  if (!found.household) return onBoard(place, found)
  return { name: 'home', params: { place, household: found.household } }
}
