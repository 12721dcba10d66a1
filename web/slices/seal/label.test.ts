// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest'
import { numberOf, readLabel } from './label'

it('reads what was scanned and what was typed', () => {
  expect(readLabel('LS1:12:345678')).toEqual({ number: 12, check: '345678' })
  expect(readLabel('000012')).toEqual({ number: 12, check: null })
  expect(readLabel(' ００１２ ')).toEqual({ number: 12, check: null })
  expect(readLabel('No. 12')).toEqual({ number: 12, check: null })
})

it('takes nothing else for a label', () => {
  for (const text of [
    '',
    '0',
    '-3',
    '1.5',
    'LP1:ABC',
    'LS1:0:345678',
    'LS1:12:34567',
    '1234567890',
  ])
    expect(readLabel(text)).toBeNull()
})

it('writes a number as it is printed', () => expect(numberOf(12)).toBe('000012'))
