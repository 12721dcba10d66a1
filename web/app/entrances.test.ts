// SPDX-License-Identifier: Apache-2.0
import { beforeEach, expect, it, vi } from 'vitest'
import type { Role, Session } from './api-types'

vi.mock('./store', () => ({
  forget: async () => undefined,
  own: () => undefined,
  recall: async () => undefined,
  remember: async () => undefined,
  wipe: async () => undefined,
}))
vi.mock('./posture', () => ({ keep: () => undefined, kept: () => null }))
vi.mock('./writes', () => ({ handInRest: async () => undefined, writeAs: () => undefined }))
const { mayEnter } = await import('./entrances')
const { accept, may, places, worksAt } = await import('./session')

const grant = (role: Role, place: string, kind: string, community: string | null) => ({
  role,
  place,
  place_name: place,
  place_kind: kind,
  from: 0,
  until: null,
  community,
})
const signIn = (...grants: ReturnType<typeof grant>[]) =>
  accept({
    user: { id: 'me', name: 'me', sign_in_name: 'me' },
    grants,
    communities: [{ id: 'here', code: '', name: 'here', street_name: '' }],
    version: '',
    must_change_password: false,
    device_name: '',
  } as Session)

beforeEach(() => signIn(grant('stairwell_lead', '3-2', 'stairwell', 'here')))

it("a right at a stairwell leads to what is one's own in its community", () => {
  expect(worksAt('here', 'stairwell_lead')).toBe(true)
  expect(mayEnter({ roles: ['stairwell_lead'], isInside: true }, 'here')).toBe(true)
  expect(worksAt('there', 'stairwell_lead')).toBe(false)
})
it('and to nothing that shows the whole community', () => {
  expect(may('here', 'stairwell_lead')).toBe(false)
  expect(mayEnter({ roles: ['stairwell_lead'] }, 'here')).toBe(false)
})
it('a stairwell is no place to be looked at', () => {
  expect(places.value.map(({ id }) => id)).toEqual(['here'])
})
it('a right at a street holds in its communities', () => {
  signIn(grant('community_staff', 'street', 'street', null))
  expect(may('here', 'community_staff')).toBe(true)
})
