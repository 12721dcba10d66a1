// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import { fitted, mostBytes, smallest } from './shrink'

const blob = (size: number) => ({ size }) as Blob

describe('shrinking a photo', () => {
  it('keeps its shape, and never enlarges', () => {
    expect(fitted(4000, 3000, 1600)).toEqual([1600, 1200])
    expect(fitted(3000, 4000, 1600)).toEqual([1200, 1600])
    expect(fitted(800, 600, 1600)).toEqual([800, 600])
    expect(fitted(10_000, 1, 1600)).toEqual([1600, 1])
  })
  it('takes the first that is small enough', async () => {
    const tried: string[] = []
    const made = await smallest(4000, 3000, async (width, _, quality) => {
      tried.push(`${width} ${quality}`)
      return blob(tried.length < 3 ? mostBytes + 1 : mostBytes)
    })
    expect(made?.size).toBe(mostBytes)
    expect(tried).toEqual(['1600 0.8', '1600 0.65', '1600 0.5'])
  })
  it('gives up on what never gets small', async () => {
    let tries = 0
    expect(await smallest(4000, 3000, async () => (tries++, blob(mostBytes + 1)))).toBeNull()
    expect(tries).toBe(9)
  })
  it('goes on where a browser makes nothing', async () => {
    let tries = 0
    const made = await smallest(10, 10, async () => (++tries === 2 ? blob(5) : null))
    expect(made?.size).toBe(5)
  })
})
