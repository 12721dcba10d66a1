// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import chinese from './words/zh-CN.json'
import english from './words/en.json'
import needChinese from '../../need/open/words/zh-CN.json'
import needEnglish from '../../need/open/words/en.json'
import careChinese from '../../care/open/words/zh-CN.json'
import careEnglish from '../../care/open/words/en.json'
import teamChinese from '../../support/open/words/zh-CN.json'
import teamEnglish from '../../support/open/words/en.json'

const sourceOf = (folder: URL) =>
  readdirSync(folder)
    .filter((name) => /\.(vue|ts)$/.test(name) && !name.endsWith('.test.ts'))
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
    .join('\n')
const here = new URL('.', import.meta.url)
const slices = new URL('../../../../slices/', here)
const textOf = (names: string[]) =>
  names.map((name) => readFileSync(new URL(name, slices), 'utf8')).join()

describe('words of a household’s page', () => {
  it('are the same in both languages, sorted, and none is idle', () => {
    for (const [zh, en, source, made] of [
      [chinese, english, sourceOf(here), /^refusal\./],
      [
        needChinese,
        needEnglish,
        sourceOf(new URL('../../need/open/', here)),
        /^(cannot|choice|ending|exit|kind|role|say|state)\.|^ask\.(usual|designated)$/,
      ],
      [
        careChinese,
        careEnglish,
        sourceOf(new URL('../../care/open/', here)),
        /^care\.(answer|daily|ground|kind|symptom)_|^care\.(calm|worried|wants_to_talk)$/,
      ],
      [teamChinese, teamEnglish, sourceOf(new URL('../../support/open/', here)), /^role\./],
    ] as const) {
      expect(Object.keys(en)).toEqual(Object.keys(zh))
      expect(Object.keys(zh)).toEqual([...Object.keys(zh)].sort())
      expect(
        Object.keys(zh).filter((key) => !made.test(key) && !source.includes(`'${key}'`)),
      ).toEqual([])
    }
  })
  it('say every kind and choice that the policy has, and every state', () => {
    const policy = textOf(['need/policy.cpp'])
    const cards = [...policy.matchAll(/KindTerms\{\s*Kind::(\w+)[^{]*\{([^}]*)\}/g)]
    expect(cards.length).toBe(14)
    const wanted = cards.flatMap(([, kind, choices]) => [
      `kind.${kind}`,
      ...[...choices!.matchAll(/"(\w+)"/g)].map(([, one]) => `choice.${kind}.${one}`),
    ])
    const contract = textOf(['need/need.hpp', 'need/deeds.hpp'])
    const names = (name: string) =>
      new RegExp(`enum class ${name} \\{([^}]*)\\}`)
        .exec(contract)![1]!
        .split(',')
        .map((one) => one.trim())
    wanted.push(
      ...names('State')
        .filter((one) => one !== 'closed')
        .map((one) => `state.${one}`),
      ...names('Ending')
        .filter((one) => one !== 'open')
        .map((one) => `ending.${one}`),
      ...names('CannotFor').map((one) => `cannot.${one}`),
    )
    expect(wanted.filter((key) => !(key in needChinese))).toEqual([])
  })
  it('say every refusal that somebody at home can meet', () => {
    const text = textOf(['home/own.hpp', 'home/home.hpp', 'need/own.hpp', 'care/own.hpp'])
    const codes = [...text.matchAll(/\b(?:home|need|care)\.[a-z_]+/g)].map(([code]) => code)
    const wanted = codes.filter((code) => code.includes('_') && !code.endsWith('.hpp'))
    expect(wanted.filter((code) => !(`refusal.${code}` in chinese))).toEqual([])
  })
})
