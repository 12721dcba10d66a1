// SPDX-License-Identifier: Apache-2.0
import type { LifeEvent, MoveCard } from '../../app/api-types'
import { list } from '../../app/format'
import { say, sayAny } from '../../app/words'

const namesOf = (persons: readonly { name: string }[]) => list(persons.map(({ name }) => name))

/// Where somebody moved from and to, as far as this household sees it.
function movedWords(card: MoveCard, persons: string): string {
  const { from_door: from, to_door: to, other_community: other } = card
  if (from && to) return say('life.moved', { persons, from, to })
  if (to) return say('life.moved_from_community', { persons, to, from: other ?? '…' })
  return say('life.moved_to_community', { persons, from, to: other ?? '…' })
}

/// What a decision was, as one sentence.
function decisionWords(card: MoveCard): string {
  const persons = namesOf(card.persons)
  const { whereabouts: where, from_door: from, to_door: to, back_on: back } = card
  switch (card.kind) {
    case 'moved':
      return movedWords(card, persons)
    case 'moved_in':
      if (where) return say('life.moved_in_from', { persons, to, from: where })
      return say('life.moved_in', { persons, to })
    case 'moved_out':
      if (where) return say('life.moved_out_to', { persons, from, to: where })
      return say('life.moved_out', { persons, from })
    case 'born':
      return say('life.born', { persons })
    case 'died':
      return say('life.died', { persons })
    case 'went_away':
      if (back && where) return say('life.went_away_until_at', { persons, day: back, at: where })
      if (where) return say('life.went_away_at', { persons, at: where })
      if (back) return say('life.went_away_until', { persons, day: back })
      return say('life.went_away', { persons })
    case 'came_back':
      return say('life.came_back', { persons })
    case 'became_head':
      // The first of them leads; the others only stand to them otherwise.
      return say('life.became_head', { persons: card.persons[0]?.name ?? '' })
    case 'split':
      return say('life.split', { persons, from, to })
    case 'registered':
      if (where) return say('life.registered_at', { persons, at: where })
      return say('life.registered', { persons })
  }
}

/// What happened, as one sentence of the reader's language; other acts by what they are called.
export function lifeWords(event: LifeEvent, actWords: (act: string) => string): string {
  const { move, act } = event
  if (move) {
    const words = decisionWords(move)
    return move.corrects ? say('life.corrects', { words }) : words
  }
  const persons = namesOf(event.persons)
  const own = persons ? sayAny(`life.${act}`, { persons }) : undefined
  return own ?? actWords(act)
}

/// Under the day that they happened on; of an act that is the day when it was written.
export const dayOfEvent = (event: LifeEvent, written: (at: number) => string): string =>
  event.move && !event.move.corrects ? event.move.on : written(event.at)
