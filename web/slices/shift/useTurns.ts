// SPDX-License-Identifier: Apache-2.0
import { v7 } from 'uuid'
import { ask, client } from '../../app/client'
import type { TurnCard } from './types'
import type { Place } from './week'

const matching = (revision: number) => ({ 'If-Match': `"${revision}"` })

/// What those who plan do to turns.
export function useTurns(place: () => string) {
  const path = () => ({ place: place() })
  return {
    add: (at: Place, hand: string, exception: string) =>
      ask(
        client.POST('/places/{place}/turns', {
          params: { path: path() },
          body: {
            id: v7(),
            hand,
            post: at.slot.post,
            shift: at.slot.shift,
            on: at.slot.on,
            exception: exception || null,
          },
        }),
      ),
    move: (
      turn: TurnCard,
      to: { hand: string; post: string; shift: string; on: string },
      exception: string,
    ) =>
      ask(
        client.PATCH('/places/{place}/turns/{turn}', {
          params: { path: { ...path(), turn: turn.turn }, header: matching(turn.revision) },
          body: { ...to, exception: exception || null },
        }),
      ),
    lock: (turn: TurnCard) =>
      ask(
        client.POST('/places/{place}/turns/{turn}/locks', {
          params: { path: { ...path(), turn: turn.turn }, header: matching(turn.revision) },
          body: { is_locked: !turn.is_locked },
        }),
      ),
    drop: (turn: TurnCard) =>
      ask(
        client.POST('/places/{place}/turns/{turn}/ends', {
          params: { path: { ...path(), turn: turn.turn }, header: matching(turn.revision) },
          body: {},
        }),
      ),
  }
}
