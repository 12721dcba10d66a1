// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import chinese from './words/zh-CN.json'
import english from './words/en.json'

const document = JSON.parse(
  readFileSync(new URL('../../../docs/openapi.json', import.meta.url), 'utf8'),
) as { paths: Record<string, Record<string, { operationId?: string; responses: object }>> }

describe('words of acts', () => {
  it('are the same acts in both languages, sorted', () => {
    expect(Object.keys(english)).toEqual(Object.keys(chinese))
    expect(Object.keys(chinese)).toEqual([...Object.keys(chinese)].sort())
  })
  it('know every act that a request can write into the journal', () => {
    const acts = Object.values(document.paths).flatMap((path) =>
      Object.entries(path)
        .filter(([method]) => ['post', 'patch', 'put', 'delete'].includes(method))
        // A look is posted and answers as a read: it writes no line of its own.
        .filter(([method, { responses }]) => method !== 'post' || !('200' in responses))
        .map(([, { operationId }]) => `act.${operationId!.replace('_', '.')}`),
    )
    expect(acts.length).toBeGreaterThan(50)
    expect(acts.filter((act) => !(act in chinese))).toEqual([])
  })
})
