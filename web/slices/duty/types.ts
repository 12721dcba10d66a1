// SPDX-License-Identifier: Apache-2.0
import type { components } from '../../app/api'

type Schemas = components['schemas']
export type DutyBoard = Schemas['duty.DutyBoard']
export type AlarmCard = Schemas['duty.AlarmCard']
export type PostLine = Schemas['duty.PostLine']
export type TurnLine = Schemas['duty.TurnLine']
export type OnCallCard = Schemas['duty.OnCallCard']
export type NoteCard = Schemas['duty.NoteCard']
export type WelfareCard = Schemas['duty.WelfareCard']
export type HoursLine = Schemas['duty.HoursLine']
export type Candidate = Schemas['duty.StandInCard']
