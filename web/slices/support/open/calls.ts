// SPDX-License-Identifier: Apache-2.0
import type { components } from '../../../app/api'
import { post } from '../../report/door/calls'

type Schemas = components['schemas']
export type OwnTeam = Schemas['support.OwnTeam']
export type ShownMember = OwnTeam['members'][number]

export const lookAtTeam = (key: string) => post<OwnTeam>('/own-teams', { home_key: key })
