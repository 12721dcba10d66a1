// SPDX-License-Identifier: Apache-2.0
import {
  ArrowRightLeft,
  Baby,
  BookUser,
  Crown,
  Flower,
  Luggage,
  LogOut,
  Split,
  Undo2,
  UserPlus,
  UserSearch,
} from '@lucide/vue'
import type { Component } from 'vue'
import { say } from '../../app/words'
import type { MoveAct } from './moves'

export const moveIcons: Record<MoveAct, Component> = {
  arrive: UserPlus,
  born: Baby,
  come: UserSearch,
  move: ArrowRightLeft,
  split: Split,
  depart: LogOut,
  away: Luggage,
  back: Undo2,
  died: Flower,
  registration: BookUser,
  head: Crown,
}

const words: Record<MoveAct, () => string> = {
  arrive: () => say('moves.arrive'),
  born: () => say('moves.born'),
  come: () => say('moves.come'),
  move: () => say('moves.move'),
  split: () => say('moves.split'),
  depart: () => say('moves.depart'),
  away: () => say('moves.away'),
  back: () => say('moves.back'),
  died: () => say('moves.died'),
  registration: () => say('moves.registration'),
  head: () => say('moves.head'),
}
export const actWords = (act: MoveAct): string => words[act]()
