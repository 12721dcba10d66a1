// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { limits, skills } from '../choices'
import chinese from './words/zh-CN.json'
import english from './words/en.json'

const folder = new URL('.', import.meta.url)
const source = readdirSync(folder)
  .filter((name) => /\.(vue|ts)$/.test(name) && !name.endsWith('.test.ts'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'))
  .join('\n')
// Put together at run time, by their beginning.
const made = /^(limit|refusal|skill|state)\./

describe('words of the page of a call', () => {
  it('are the same in both languages, sorted, and none is idle', () => {
    expect(Object.keys(english)).toEqual(Object.keys(chinese))
    expect(Object.keys(chinese)).toEqual([...Object.keys(chinese)].sort())
    const idle = Object.keys(chinese).filter(
      (key) => !made.test(key) && !source.includes(`'${key}'`),
    )
    expect(idle).toEqual([])
  })
  it('say every choice', () => {
    const wanted = [
      ...skills.map((one) => `skill.${one}`),
      ...limits.map((one) => `limit.${one}`),
      ...['waiting', 'placed', 'listed', 'declined', 'withdrawn'].map((one) => `state.${one}`),
    ]
    expect(wanted.filter((key) => !(key in chinese))).toEqual([])
  })
  it('say every refusal that somebody with a code can meet', () => {
    const headers = ['in_the_open.hpp', 'coming.hpp'].map((name) =>
      readFileSync(new URL(`../../../../slices/hands/${name}`, folder), 'utf8'),
    )
    const codes = [
      ...headers
        .map((text) => text.split('struct DeskSignUp')[0]!)
        .join()
        .matchAll(/hands\.[a-z_]+/g),
    ].map(([code]) => code)
    const missing = codes.filter(
      (code) => code !== 'hands.hpp' && code.includes('_') && !(`refusal.${code}` in chinese),
    )
    expect(missing).toEqual([])
  })
})
