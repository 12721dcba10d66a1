// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import checkChinese from '../check/words/zh-CN.json'
import checkEnglish from '../check/words/en.json'
import chinese from './words/zh-CN.json'
import english from './words/en.json'

const sourceOf = (folder: URL) =>
  readdirSync(folder)
    .filter((name) => /\.(vue|ts)$/.test(name) && !name.endsWith('.test.ts'))
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
    .join('\n')
// Put together at run time, by their beginning.
const made = /^(refusal\.|own\.rank_)/

describe.each([
  ['one’s own duty', chinese, english, new URL('.', import.meta.url)],
  ['the check of a certificate', checkChinese, checkEnglish, new URL('../check/', import.meta.url)],
])('words of %s', (_, zh, en, folder) => {
  it('are the same in both languages, sorted, and none is idle', () => {
    expect(Object.keys(en)).toEqual(Object.keys(zh))
    expect(Object.keys(zh)).toEqual([...Object.keys(zh)].sort())
    const source = sourceOf(folder)
    expect(
      Object.keys(zh).filter((key) => !made.test(key) && !source.includes(`'${key}'`)),
    ).toEqual([])
  })
})

describe('refusals of requests without a session', () => {
  const header = (name: string) =>
    readFileSync(new URL(`../../../../slices/duty/${name}`, import.meta.url), 'utf8')
  const codesIn = (text: string) =>
    [...text.matchAll(/\b(duty|shift)\.[a-z]+_[a-z_]+/g)].map(([code]) => code)
  it('can be said to who checks in', () => {
    const told = [
      header('in_the_open.hpp'),
      header('checks.hpp').split('struct NewDeskCheck')[0]!,
      header('stations.hpp').split('Station station_of')[1]!,
    ].join('\n')
    expect(codesIn(told).filter((code) => !(`refusal.${code}` in chinese))).toEqual([])
  })
  it('can be said to who checks a number', () => {
    const told = header('certificates.hpp').split('/// Without a session')[1]!
    expect(codesIn(told).filter((code) => !(`refusal.${code}` in checkChinese))).toEqual([])
  })
})
