// SPDX-License-Identifier: Apache-2.0
import type { components } from '../../../app/api'
import { post } from '../../report/door/calls'

export { newId, Refused } from '../../report/door/calls'

type Schemas = components['schemas']
export type OpenCall = Schemas['hands.OpenCall']
export type OpenPost = Schemas['hands.OpenPost']
export type StreetCalls = Schemas['hands.StreetCalls']
export type Receipt = Schemas['hands.SignUpReceipt']
export type PartyState = Schemas['hands.PartyState']
export type OwnAnswer = Schemas['hands.OwnAnswer']
export type Source = 'online' | 'paper' | 'chat'

export interface Comer {
  id: string
  name: string
  phone: string | null
  kinds: string[]
  skills: string[]
  limits: string[]
}
export interface SignUp {
  id: string
  call_code: string
  source: Source
  door: string | null
  wishes: string[]
  hours: never[]
  people: Comer[]
}

export const lookAtCall = (code: string) => post<OpenCall>('/open-calls', { call_code: code })
export const lookAtStreet = (street: string) => post<StreetCalls>('/street-calls', { street })
export const sendSignUp = (body: SignUp) => post<Receipt>('/sign-ups', body)
export const lookAtSignUp = (call_code: string, party: string) =>
  post<PartyState>('/sign-up-states', { call_code, party })
export const withdraw = (call_code: string, party: string) =>
  post<PartyState>('/sign-up-withdrawals', { call_code, party })
export const answer = (call_code: string, said: 'yes' | 'no') =>
  post<OwnAnswer>('/call-answers', { call_code, answer: said })
