// SPDX-License-Identifier: Apache-2.0
import type { components } from '../../app/api'

type Schemas = components['schemas']
export type DueItem = Schemas['care.DueItem']
export type DueList = Schemas['care.DueList']
export type SubjectFile = Schemas['care.SubjectFile']
export type DayCheck = SubjectFile['checks'][number]
export type ContactLine = SubjectFile['contacts'][number]
export type PlanLine = Schemas['care.PlanLine']
export type Unplanned = Schemas['care.Unplanned']
export type Reading = NonNullable<ContactLine['reading']>
export type How = ContactLine['how']
export type Symptom = Reading['symptoms'][number]
export type Mood = Reading['mood']
export type Verdict = NonNullable<Reading['verdict']>
