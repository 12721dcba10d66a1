// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import { findHomes, homesOf, isOne } from './find'

const person = (id: string, household: string, door: string, name: string) => ({
  id,
  household,
  dwelling: `at-${household}`,
  door,
  name,
})
const homes = homesOf([
  person('1', 'a', '3-2-501', '张伟'),
  person('2', 'a', '3-2-501', '王芳'),
  person('3', 'b', '3-2-502', '李雷'),
  person('4', 'c', '32-501', '张三丰'),
  person('5', 'd', '1-1-101', '陈晨'),
])
const found = (text: string) => findHomes(homes, text).map(({ door }) => door)

describe('finding somebody at a gate', () => {
  it('gathers a household', () =>
    expect(homes[0]!.people.map(({ name }) => name)).toEqual(['张伟', '王芳']))
  it('finds a door as it is written', () => expect(found('3-2-501')[0]).toBe('3-2-501'))
  it('finds a door without its dashes', () => expect(found('32501')).toEqual(['3-2-501', '32-501']))
  it('finds a door in words', () => expect(found('3幢2单元501室')[0]).toBe('3-2-501'))
  it('finds a door in wide figures', () => expect(found('３-2-５01')[0]).toBe('3-2-501'))
  it('finds doors that begin so', () =>
    expect(found('3-2')).toEqual(['3-2-501', '3-2-502', '32-501']))
  it('finds a name', () => expect(found('张')).toEqual(['3-2-501', '32-501']))
  it('finds nothing in nothing', () => expect(found('  ')).toEqual([]))
  it('knows when only one is meant', () => {
    const one = (text: string) => isOne(findHomes(homes, text), text)
    expect(one('3-2-501')).toBe(true)
    expect(one('32501')).toBe(false)
    expect(one('3-2')).toBe(false)
    expect(one('张')).toBe(false)
  })
})
