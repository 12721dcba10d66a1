// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import { moved } from './ranks'

describe('ranks', () => {
  it('change places with the neighbour', () => {
    expect(moved(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c'])
    expect(moved(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'c', 'b'])
  })
  it('stay at either end', () => {
    expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b'])
    expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b'])
    expect(moved([], 0, 1)).toEqual([])
  })
})
