// SPDX-License-Identifier: Apache-2.0
import type { components } from '../../../app/api'
import { post } from '../../report/door/calls'

export { newId, Refused } from '../../report/door/calls'

type Schemas = components['schemas']
export type OwnDuty = Schemas['duty.OwnDuty']
export type CheckDone = Schemas['duty.OwnCheckDone']
export type Found = Schemas['duty.CertificateFound']

export interface Check {
  turn_code: string
  id: string
  direction: 'in' | 'out'
  way: 'poster' | 'place'
  as: 'own' | 'stand_in'
  poster: string | null
  whereabout: {
    position: { latitude: number; longitude: number }
    accuracy: number
  } | null
  at: number
  note: string | null
}

export const lookAtOwn = (code: string) => post<OwnDuty>('/own-duty', { turn_code: code })
export const sendCheck = (check: Check) => post<CheckDone>('/own-checks', check)
export const readNote = (code: string, note: string) =>
  post<{ note: string }>('/own-note-readings', { turn_code: code, note })
export const lookAtNumber = (number: string) =>
  post<Found>('/certificate-checks', { certificate_number: number })
