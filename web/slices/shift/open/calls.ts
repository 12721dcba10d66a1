// SPDX-License-Identifier: Apache-2.0
import type { components } from '../../../app/api'
import { post } from '../../report/door/calls'

export { newId, post, Refused } from '../../report/door/calls'

type Schemas = components['schemas']
export type OwnSheet = Schemas['shift.OwnSheet']
export type OwnTurn = OwnSheet['turns'][number]
export type OpenPlace = OwnSheet['open'][number]
export type SwapCard = OwnSheet['swaps'][number]
export type PartnerList = Schemas['shift.PartnerList']

export const lookAtOwn = (code: string) => post<OwnSheet>('/own-turns', { turn_code: code })
export const lookAtPartners = (code: string, turn: string) =>
  post<PartnerList>('/own-turn-partners', { turn_code: code, turn })

/// What may be said, and where it goes: each may be sent twice, and applies once.
export const places = {
  cannot: '/own-turn-refusals',
  take: '/own-turn-takings',
  wish: '/own-turn-wishes',
  ask: '/own-turn-swaps',
  answer: '/own-turn-swap-answers',
} as const
export type Saying = keyof typeof places
