// SPDX-License-Identifier: Apache-2.0
import type { Tone } from '../../ui/UiTag.vue'
import type { TurnLine } from './types'

type Presence = TurnLine['presence']
/// A colour and a shape for each; the word stands beside them.
export const looks: Record<Presence, { tone: Tone; sign: string }> = {
  missing: { tone: 'late', sign: '▲' },
  late: { tone: 'due', sign: '◔' },
  forgot: { tone: 'due', sign: '◌' },
  left_early: { tone: 'due', sign: '◑' },
  here: { tone: 'visited', sign: '●' },
  expected: { tone: 'plain', sign: '○' },
  gone: { tone: 'plain', sign: '✓' },
}
/// What needs somebody stands first.
export const order: Presence[] = [
  'missing',
  'late',
  'forgot',
  'left_early',
  'here',
  'expected',
  'gone',
]
export const inOrder = (lines: TurnLine[]): TurnLine[] =>
  [...lines].sort(
    (a, b) =>
      order.indexOf(a.presence) - order.indexOf(b.presence) ||
      (a.from_at ?? a.came_at ?? 0) - (b.from_at ?? b.came_at ?? 0),
  )
