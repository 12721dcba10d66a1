// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import chinese from './words/zh-CN.json'
import english from './words/en.json'

const folder = new URL('.', import.meta.url)
const source = readdirSync(folder)
  .filter((name) => /\.(vue|ts)$/.test(name) && !name.endsWith('.test.ts'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'))
  .join('\n')
// Put together at run time, by their beginning.
const made = /^(refusal|saying)\./

describe('words of the page of own turns', () => {
  it('are the same in both languages, sorted, and none is idle', () => {
    expect(Object.keys(english)).toEqual(Object.keys(chinese))
    expect(Object.keys(chinese)).toEqual([...Object.keys(chinese)].sort())
    const idle = Object.keys(chinese).filter(
      (key) => !made.test(key) && !source.includes(`'${key}'`),
    )
    expect(idle).toEqual([])
  })
  it('say every refusal that somebody with a link can meet', () => {
    const text = ['own.hpp', 'swaps.hpp', 'shift.hpp']
      .map((name) => readFileSync(new URL(`../../../../slices/shift/${name}`, folder), 'utf8'))
      .join()
    const breaches = /enum class Breach \{([^}]*)\}/
      .exec(text)![1]!
      .split(',')
      .map((name) => `shift.rule_${name.trim()}`)
    const codes = [...text.matchAll(/shift\.[a-z_]+/g)].map(([code]) => code)
    const wanted = [...codes, ...breaches].filter(
      (code) => code !== 'shift.hpp' && code.includes('_') && code !== 'shift.rule_',
    )
    expect(wanted.filter((code) => !(`refusal.${code}` in chinese))).toEqual([])
  })
})
