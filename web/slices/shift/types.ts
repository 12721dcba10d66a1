// SPDX-License-Identifier: Apache-2.0
import type { components } from '../../app/api'

type Schemas = components['schemas']
export type RosterSheet = Schemas['shift.RosterSheet']
export type TurnCard = RosterSheet['turns'][number]
export type SlotCard = RosterSheet['slots'][number]
export type LoadCard = RosterSheet['hands'][number]
export type ShiftCard = RosterSheet['shifts'][number]
export type PostCard = RosterSheet['posts'][number]
export type BreachFound = TurnCard['breaches'][number]
export type FillCard = Schemas['shift.FillCard']
export type PostList = Schemas['shift.PostList']
export type NeedCard = PostList['needs'][number]
export type OtherCard = Schemas['shift.OtherCard']
export type RepairPlan = Schemas['shift.RepairPlan']
export type HandLetter = Schemas['shift.LetterList']['items'][number]
