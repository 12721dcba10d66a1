// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import { forget, keep, keptOn, sendAll, type Kept, type Waiting } from './keep'

function shelf(isFull = false) {
  const values = new Map<string, string>()
  return {
    getItem: (key: string) => values.get(key) ?? null,
    setItem(key: string, value: string) {
      if (isFull) throw new Error('quota')
      values.set(key, value)
    },
    removeItem: (key: string) => void values.delete(key),
    values,
  }
}
const saying = (id: string, refused?: string): Waiting => ({
  id,
  path: '/own-need-asks',
  about: '食物',
  body: { kind: 'food' },
  ...(refused && { refused }),
})
const kept: Kept = { key: 'ab', seen: {}, waiting: [saying('a')] }
class Silence extends Error {}
const silent = (fault: unknown) => fault instanceof Silence
const words = (fault: unknown) => (fault as Error).message

describe('a phone of a household', () => {
  it('keeps its key and what waits until it is forgotten', () => {
    const here = shelf()
    expect(keep(here, kept)).toBe(true)
    expect(keptOn(here)).toEqual(kept)
    forget(here)
    expect(keptOn(here)).toBeNull()
    expect(here.values.size).toBe(0)
  })
  it('says so where nothing can be kept, and begins anew where something else stands', () => {
    expect(keep(shelf(true), kept)).toBe(false)
    const here = shelf()
    here.setItem('linli-home', '{')
    expect(keptOn(here)).toBeNull()
    here.setItem('linli-home', '{"key":1}')
    expect(keptOn(here)).toBeNull()
  })
  it('sends in order, and lets nothing overtake what found no network', async () => {
    const sent: string[] = []
    const found = await sendAll(
      [saying('a'), saying('b'), saying('c')],
      async ({ id }) => {
        if (id === 'b') throw new Silence()
        sent.push(id)
      },
      silent,
      words,
    )
    expect(sent).toEqual(['a'])
    expect(found.waiting.map(({ id }) => id)).toEqual(['b', 'c'])
    expect(found.isSilent).toBe(true)
  })
  it('keeps what the house would not have, and goes on with the rest', async () => {
    const sent: string[] = []
    const found = await sendAll(
      [saying('a'), saying('b', 'read before'), saying('c')],
      async ({ id }) => {
        if (id === 'a') throw new Error('over')
        sent.push(id)
      },
      silent,
      words,
    )
    expect(sent).toEqual(['c'])
    expect(found.waiting.map(({ id, refused }) => [id, refused])).toEqual([
      ['a', 'over'],
      ['b', 'read before'],
    ])
    expect(found.isSilent).toBe(false)
  })
})
