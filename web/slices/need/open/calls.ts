// SPDX-License-Identifier: Apache-2.0
import type { components } from '../../../app/api'
import { post } from '../../report/door/calls'

export { newId } from '../../report/door/calls'

type Schemas = components['schemas']
export type OwnNeeds = Schemas['need.OwnNeeds']
export type OwnNeed = Schemas['need.OwnNeed']
export type Kind = OwnNeed['kind']
export type KindCard = OwnNeeds['kinds'][number]

export const lookAtNeeds = (key: string) => post<OwnNeeds>('/own-needs', { home_key: key })
export const asks = '/own-need-asks'
export const sayings = '/own-need-sayings'
