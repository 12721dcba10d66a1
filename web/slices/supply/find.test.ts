// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import { itemOf, onShelf, picked, spanOf } from './find'
import type { PackItem, PackStock } from './types'

const item = (id: string, name: string, barcode = ''): PackItem => ({
  item: id,
  code: `code-${id}`,
  name,
  unit: '只',
  barcode,
  parts: [],
})
const items = [item('a', '医用外科口罩', '690'), item('b', '儿童口罩'), item('c', '牛奶')]
const lot = (id: string | null, amount: number, expires_on: string | null): PackStock => ({
  account: 's',
  item: 'a',
  lot: id,
  mark: '',
  expires_on,
  amount,
})

describe('an item', () => {
  it('is found by barcode, by code and by a name that is its alone', () => {
    expect(itemOf(items, '690')?.item).toBe('a')
    expect(itemOf(items, 'code-b')?.item).toBe('b')
    expect(itemOf(items, '牛奶')?.item).toBe('c')
    expect(itemOf(items, '口罩')).toBeNull()
    expect(itemOf(items, ' ')).toBeNull()
  })
})

describe('picking', () => {
  const stock = [
    lot('old', 5, '2027-01-01'),
    lot('soon', 10, '2027-02-01'),
    lot('late', 10, '2027-09-01'),
  ]
  it('takes what expires first and leaves what has expired', () => {
    expect(picked(stock, 's', 'a', 12, '2027-01-15')).toEqual([
      { lot: 'soon', amount: 10 },
      { lot: 'late', amount: 2 },
    ])
  })
  it('takes what the books do not know of without a lot', () => {
    expect(picked([lot(null, 3, null)], 's', 'a', 5, '2027-01-15')).toEqual([
      { lot: null, amount: 5 },
    ])
    expect(onShelf(stock, 's', 'a')).toBe(25)
  })
})

describe('the day on which something runs out', () => {
  it('is a span, open where nobody can say its end', () => {
    expect(spanOf({ earliest: '2027-03-12', likely: '2027-03-15', latest: '2027-03-18' })).toEqual({
      from: '03-12',
      until: '03-18',
    })
    expect(spanOf({ earliest: '2027-03-12', likely: null, latest: null })?.until).toBeNull()
    expect(spanOf({ earliest: null, likely: null, latest: null })).toBeNull()
  })
})
