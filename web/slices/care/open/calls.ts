// SPDX-License-Identifier: Apache-2.0
import type { components } from '../../../app/api'
import { post } from '../../report/door/calls'

export { newId } from '../../report/door/calls'

type Schemas = components['schemas']
export type OwnCare = Schemas['care.OwnCare']
export type OwnPerson = OwnCare['persons'][number]
export type OwnTime = OwnCare['today'][number]
export type Symptom = Schemas['care.Symptom']
export type Mood = Schemas['care.Mood']
export type Ground = Schemas['isolation.ObjectionGround']

export const lookAtCare = (key: string) => post<OwnCare>('/own-care', { home_key: key })
export const reports = '/own-care-reports'
export const objections = '/own-objections'
