// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import type { DeliveryItem } from '../../app/api-types'
import { isLate, withOwn } from './custody'

const told = (item: string, more: Partial<DeliveryItem> = {}): DeliveryItem => ({
  item,
  dwelling: 'door',
  kind: 'parcel',
  state: 'shelved',
  arrived_at: 100,
  limit_at: 1_000,
  since_at: 100,
  had_last: '',
  ...more,
})
const states = (items: DeliveryItem[]) => items.map(({ item, state }) => `${item} ${state}`)

test('what was logged here shows before the house tells of it, and once', () => {
  const logged = [{ id: 'a', dwelling: 'door', kind: 'meal' as const, at: 200 }]
  expect(states(withOwn([], 150, logged, []))).toEqual(['a arrived'])
  expect(states(withOwn([told('a')], 250, logged, []))).toEqual(['a shelved'])
})

test('what the house does not tell any more is gone, though it was logged here', () => {
  const logged = [{ id: 'a', dwelling: 'door', kind: 'meal' as const, at: 200 }]
  expect(withOwn([], 250, logged, [])).toEqual([])
})

test('own steps count in their order until the house knows better', () => {
  const steps = [
    { item: 'a', step: 'came_back' as const, at: 220 },
    { item: 'a', step: 'taken' as const, at: 210 },
  ]
  expect(states(withOwn([told('a')], 150, [], steps))).toEqual(['a shelved'])
  expect(states(withOwn([told('a', { state: 'missing', since_at: 230 })], 150, [], steps))).toEqual(
    ['a missing'],
  )
})

test('what was handed out here is not waiting any more', () => {
  const steps = [{ item: 'a', step: 'collected' as const, at: 210 }]
  expect(states(withOwn([told('a'), told('b')], 150, [], steps))).toEqual(['b shelved'])
})

test('what is missing is not late', () => {
  expect(isLate(told('a'), 1_000)).toBe(true)
  expect(isLate(told('a'), 999)).toBe(false)
  expect(isLate(told('a', { state: 'missing' }), 2_000)).toBe(false)
})
