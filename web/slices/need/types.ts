// SPDX-License-Identifier: Apache-2.0
import type { components } from '../../app/api'
import type { BodyOf } from '../../app/api-types'

type Schemas = components['schemas']
export type RequestCard = Schemas['need.RequestCard']
export type RequestFile = Schemas['need.RequestFile']
export type RequestList = Schemas['need.RequestList']
export type ExitCard = Schemas['need.ExitCard']
export type StandingCard = Schemas['need.StandingCard']
export type StandingList = Schemas['need.StandingList']
export type DayLine = Schemas['need.DayLine']
export type DueCard = Schemas['need.DueCard']
export type KindCard = Schemas['need.KindCard']
export type Kind = RequestCard['kind']
export type Mark = ExitCard['missing'][number]
export type NewDeed = BodyOf<'/places/{place}/need-requests/{request}/steps', 'post'>
