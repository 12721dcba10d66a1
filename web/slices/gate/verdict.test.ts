// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { GateTerms } from '../../app/api-types'
import { judge, minuteOf, type Before, type GateNow, type Presented, type Verdict } from './verdict'

interface Case {
  name: string
  state: GateNow['state']
  hours: GateNow['hours']
  terms: string | null
  who: Presented
  before: Before[]
  now: number
  verdict: Verdict
}
/// The table that the server is held to as well.
const table = JSON.parse(
  readFileSync(new URL('../../../slices/gate/verdict_cases.json', import.meta.url), 'utf8'),
) as { terms: Record<string, GateTerms>; cases: Case[] }

describe('the verdict', () => {
  it.each(table.cases)('$name', ({ state, hours, terms, who, before, now, verdict }) => {
    const gate = { state, hours, terms: terms === null ? null : table.terms[terms]! }
    expect(judge(gate, who, before, now)).toEqual(verdict)
  })
  it('never keeps anybody from leaving in an emergency', () => {
    const way = { direction: 'out', is_emergency: true } as const
    for (const { who, before, now } of table.cases)
      for (const terms of Object.values(table.terms))
        for (const state of ['open', 'closed', 'emergency_only'] as const) {
          const found = judge({ state, hours: null, terms }, { ...who, ...way }, before, now)
          expect(found.answer).toBe('admit')
        }
  })
  it('reads the clock of China', () => {
    expect(minuteOf(0)).toBe(480)
    expect(minuteOf(-1)).toBe(479)
    expect(minuteOf(16 * 3_600_000 - 1)).toBe(1439)
  })
})
