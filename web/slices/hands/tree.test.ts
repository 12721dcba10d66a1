// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import { contactTree } from './tree'
import type { Chart } from './types'

const seat = (id: string, reports_to: string | null) => ({ seat: id, reports_to })
const chart = {
  items: [
    { name: 'branch', seats: [seat('head', null), seat('second', 'head')] },
    { name: 'clinic', seats: [seat('doctor', 'head'), seat('nurse', 'doctor')] },
    { name: 'gone', seats: [seat('left', 'closed')] },
  ],
} as unknown as Chart

describe('the contact tree', () => {
  it('has everybody once, below whom they report to, across organisations', () => {
    expect(contactTree(chart).map(({ seat, depth }) => `${depth}${seat.seat}`)).toEqual([
      '0head',
      '1second',
      '1doctor',
      '2nurse',
      '0left',
    ])
  })
})
