// SPDX-License-Identifier: Apache-2.0
import type { components } from '../../../app/api'
import { post } from '../../report/door/calls'

export { newId, post, Refused } from '../../report/door/calls'

type Schemas = components['schemas']
export type OwnHome = Schemas['home.OwnHome']
export type HomeBound = Schemas['home.HomeBound']

export const bindHome = (code: string, key: string) =>
  post<HomeBound>('/home-bindings', { card_code: code, home_key: key })
export const lookAtHome = (key: string) => post<OwnHome>('/own-homes', { home_key: key })
export const endPhone = (key: string, phone: string) =>
  post<unknown>('/own-home-phone-ends', { home_key: key, home_phone: phone })

/// 32 random bytes that alone speak for this phone.
export const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(32)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
