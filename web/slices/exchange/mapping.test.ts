// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest'
import type { ImportSheet } from '../../app/api-types'
import { missingFields } from './mapping'

const sheet = (...fields: string[]) =>
  ({ columns: fields.map((field) => ({ field })) }) as unknown as ImportSheet

it('a page of remarks does not hold a workbook up', () => {
  expect(missingFields([sheet('name', 'door'), sheet('note')])).toEqual([])
})
it('a list of people must say where they live', () => {
  expect(missingFields([sheet('name', 'door'), sheet('name', 'phone')])).toEqual(['door'])
})
it('a workbook of remarks alone is no ledger', () => {
  expect(missingFields([sheet('note')])).toEqual(['name', 'door'])
})
