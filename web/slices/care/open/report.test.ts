// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { symptoms as ofOffice } from '../looks'
import { degrees, symptoms, tenthsOf, usual } from './report'

describe('what a household reports', () => {
  it('has the symptoms that the house knows, as the office has them', () => {
    const header = readFileSync(
      new URL('../../../../slices/care/contacts.hpp', import.meta.url),
      'utf8',
    )
    const known = /enum class Symptom \{([^}]*)\}/.exec(header)![1]!
    expect(symptoms).toEqual(known.split(',').map((one) => one.trim()))
    expect(ofOffice).toEqual(symptoms)
  })
  it('is a temperature, or nothing', () => {
    expect(tenthsOf('36.5')).toBe(365)
    expect(tenthsOf('37')).toBe(370)
    for (const wrong of ['', '3', '50', '36.55', 'x'])
      expect(tenthsOf(wrong), wrong).toBeUndefined()
    expect(usual.map(degrees)).toContain('37.3')
  })
})
