// SPDX-License-Identifier: Apache-2.0
import { v7 } from 'uuid'
import { ask, client } from '../../app/client'
import type { Subject } from './types'

export const ways = ['rename', 'detail', 'split', 'merge', 'move', 'close', 'reopen'] as const
export type Way = (typeof ways)[number]

const parts = ['building', 'stairwell', 'dwelling']
const detailed = ['compound', 'gate', 'premises']

/// What may be decided on a place as it stands.
export function waysOf({ place, siblings, inside, grid }: Subject): Way[] {
  if (place.is_closed) return ['reopen']
  const isPart = parts.includes(place.kind)
  const may: Record<Way, boolean> = {
    rename: true,
    detail: detailed.includes(place.kind),
    split: place.kind === 'dwelling' || (isPart && inside.length > 1),
    merge: isPart && siblings.length > 0,
    move: grid !== undefined,
    close: true,
    reopen: false,
  }
  return ways.filter((way) => may[way])
}

export interface Wish {
  way: Way
  on: string
  reason: string
  name: string
  detail: string
  other: string
  moved: string[]
  grid: string
}

/// Writes the decision down.
export async function decide(place: string, { place: subject }: Subject, wish: Wish) {
  const path = { place }
  const said = { id: v7(), on: wish.on, reason: wish.reason.trim() }
  const header = { 'If-Match': `"${subject.revision}"` }
  const params = { path, header }
  const own = { ...said, subject: subject.id }
  switch (wish.way) {
    case 'rename': {
      const body = { ...own, name: wish.name.trim() }
      return ask(client.POST('/places/{place}/changes/renamings', { params, body }))
    }
    case 'detail': {
      const body = { ...own, detail: wish.detail }
      return ask(client.POST('/places/{place}/changes/details', { params, body }))
    }
    case 'split': {
      const body = { ...own, name: wish.name.trim(), moved: wish.moved }
      return ask(client.POST('/places/{place}/changes/splits', { params, body }))
    }
    case 'merge': {
      const body = { ...own, joined: wish.other }
      return ask(client.POST('/places/{place}/changes/merges', { params, body }))
    }
    case 'close':
      return ask(client.POST('/places/{place}/changes/closings', { params, body: own }))
    case 'reopen':
      return ask(client.POST('/places/{place}/changes/openings', { params, body: own }))
    case 'move': {
      const { id, revision } = subject
      const moves = [{ subject: id, revision, grid: wish.grid || null }]
      const body = { ...said, made: [], moves }
      return ask(client.POST('/places/{place}/changes/grids', { params: { path }, body }))
    }
  }
}
