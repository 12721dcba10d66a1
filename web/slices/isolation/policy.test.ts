// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest'
import { kindsFor, reasonsFor } from './changes'
import { daysIn, minutesIn } from './policy'
import type { Terms } from './types'

it('reads days as people write them', () => {
  expect(daysIn('1 4，7、14')).toEqual([1, 4, 7, 14])
  expect(daysIn('')).toEqual([])
  expect(daysIn('1-4')).toBeNull()
  expect(daysIn('100')).toBeNull()
})
it('reads times of the day', () => {
  expect(minutesIn('20:00 8:00')).toEqual([480, 1200])
  expect(minutesIn('24:00')).toBeNull()
  expect(minutesIn('8')).toBeNull()
})

const terms = { restarts: ['new_contact'], pauses: [] } as unknown as Terms
it('offers only what the policy has', () => {
  expect(reasonsFor('restarted', terms)).toEqual(['new_contact'])
  expect(kindsFor({ state: 'running', terms })).not.toContain('paused')
  expect(kindsFor({ state: 'paused', terms })).toContain('resumed')
})
