// SPDX-License-Identifier: Apache-2.0
import type { components } from '../../../app/api'
import { post } from '../../report/door/calls'

export { Refused } from '../../report/door/calls'
type Schemas = components['schemas']
export type PassOfCode = Schemas['pass.PassOfCode']
export type SignedPass = Schemas['pass.SignedPass']
export type Visit = Schemas['pass.Visit']
type VisitList = Schemas['pass.VisitList']
export type WaitingLine = Schemas['delivery.WaitingLine']

export const lookAtCode = (digits: string) => post<PassOfCode>('/pass-holders', { digits })
export const bindPhone = (digits: string, public_key: string) =>
  post<SignedPass>('/pass-bindings', { digits, public_key })
export const signAgain = (shown: string) => post<SignedPass>('/pass-signings', { shown })
export const listVisits = (shown: string) => post<VisitList>('/pass-visits', { shown })
export const answerVisit = (shown: string, pass: string, answer: 'confirmed' | 'declined') =>
  post<VisitList>('/pass-visit-answers', { shown, pass, answer })
export const listWaiting = (shown: string) =>
  post<Schemas['delivery.WaitingList']>('/pass-deliveries', { shown })
export const tellGates = (shown: string) =>
  post<Schemas['gate.HolderGates']>('/pass-gates', { shown })
export const tellLooks = (shown: string) =>
  post<Schemas['gate.HolderLooks']>('/pass-passage-looks', { shown })
