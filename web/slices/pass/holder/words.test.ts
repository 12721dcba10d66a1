// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import english from './words/en.json'
import chinese from './words/zh-CN.json'

const folder = new URL('.', import.meta.url)
const source = readdirSync(folder)
  .filter((name) => /\.(vue|ts)$/.test(name) && !name.endsWith('.test.ts'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'))
  .join('\n')
// Put together at run time, by their beginning.
const made = /^(kind|purpose|refusal)\./

describe('words of a holder page', () => {
  it('are the same in both languages, sorted, and none is idle', () => {
    expect(Object.keys(english)).toEqual(Object.keys(chinese))
    expect(Object.keys(chinese)).toEqual([...Object.keys(chinese)].sort())
    const idle = Object.keys(chinese).filter(
      (key) => !made.test(key) && !source.includes(`'${key}'`),
    )
    expect(idle).toEqual([])
  })
  it('say every refusal that a holder can meet', () => {
    const contract = readFileSync(new URL('../../../../slices/pass/holder.hpp', folder), 'utf8')
    const codes = [...contract.matchAll(/pass\.[a-z_]+/g)].map(([code]) => code)
    const missing = codes.filter((code) => code.includes('_') && !(`refusal.${code}` in chinese))
    expect(missing).toEqual([])
  })
})
