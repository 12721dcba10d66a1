// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { CarriedDoor } from '../api-types'
import { areNear, lookalikesAmong, maskedPhone, plainName, weights } from './likeness'

type Member = CarriedDoor['members'][0]
const member = (name: string, more: Partial<Member> = {}): Member => ({
  person: `p-${name}`,
  revision: 1,
  name,
  sex: 'unknown',
  born_year: null,
  relation: 'head',
  residence: 'here',
  registered: 'here',
  phone_masked: null,
  needs: [],
  ...more,
})
const door = (label: string, members: Member[]): CarriedDoor => ({
  id: `d-${label}`,
  door: label,
  compound: null,
  building: null,
  stairwell: null,
  compound_name: '山水苑',
  building_name: '3',
  stairwell_name: '1',
  number: label.split('-').at(-1)!,
  floor: 1,
  household: `h-${label}`,
  revision: 1,
  occupancy: 'occupied',
  quality: 'complete',
  members,
})
const doors = [
  door('3-1-101', [
    member('王芳', { born_year: 1951, phone_masked: '138****5678', sex: 'female' }),
    member('王小明', { born_year: 2015 }),
  ]),
  door('3-1-201', [member('王  芳'), member('Anna-Maria')]),
]
const found = (question: Parameters<typeof lookalikesAmong>[1]) =>
  lookalikesAmong(doors, question).map((one) => `${one.door} ${one.name} ${one.reasons.join('+')}`)

describe('the hint while somebody is typed, from the pack', () => {
  it('weighs as the house does', () => {
    const rules = readFileSync('../slices/people/lookalike_rules.cpp', 'utf8')
    for (const [name, weight] of Object.entries(weights))
      expect(rules, name).toMatch(new RegExp(`\\.${name} = ${weight}[,}]`))
  })
  it('finds the same name, whatever spaces it bears', () => {
    expect(found({ name: '王芳' })).toEqual(['3-1-101 王芳 same_name', '3-1-201 王  芳 same_name'])
    expect(found({ name: 'anna maria' })).toEqual(['3-1-201 Anna-Maria same_name'])
  })
  it('finds a near name only together with something else', () => {
    expect(found({ name: '王方' })).toEqual([])
    expect(found({ name: '王方', born_on: '1951-03-04' })).toEqual([
      '3-1-101 王芳 near_name+same_birth_year',
    ])
  })
  it('does not find who was born in another year or is of the other sex', () => {
    expect(found({ name: '王小明', born_on: '1980-01-01' })).toEqual([])
    expect(found({ name: '王芳', sex: 'male' })).toEqual(['3-1-201 王  芳 same_name'])
  })
  it('tells by the beginning and the end of a phone, within one family only once', () => {
    const question = { phone: '+86 138 1234 5678', household: 'h-3-1-101', name: '李雷' }
    expect(found(question)).toEqual([])
    expect(found({ ...question, name: '王方' })).toEqual([
      '3-1-101 王芳 near_name+same_phone+same_door',
    ])
    expect(maskedPhone('138 1234')).toBeNull()
  })
  it('takes names for near that differ in one character', () => {
    for (const [one, other] of [
      ['王芳', '王方'],
      ['王小明', '王明'],
      ['王芳', '王芳芳'],
    ])
      expect(areNear(one!, other!), `${one} ${other}`).toBe(true)
    for (const [one, other] of [
      ['王芳', '王芳'],
      ['王', '王芳'],
      ['王小明', '李小红'],
    ])
      expect(areNear(one!, other!), `${one} ${other}`).toBe(false)
    expect(plainName('Wáng · A.B')).toBe('wángab')
  })
})
