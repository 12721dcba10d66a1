// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import type { Door, DoorMember, Question } from '../../app/api-types'
import {
  answerTyped,
  dayTyped,
  doorAfter,
  faultOf,
  findDoor,
  nextRow,
  partsOf,
  pick,
  registeredCodes,
  relationCodes,
  sexCodes,
  type Row,
} from './typing'

const line = (door: string) => ({ door, target: `t${door}` }) as Door
const doors = ['3-1-502', '3-1-501', '3-2-501'].map(line)
const row = (more: Partial<Row>): Row => ({ ...nextRow([], 'id'), name: '张伟', ...more })

describe('a paper form', () => {
  it('takes values by their digit or the first letters', () => {
    expect(pick(relationCodes, '1')).toBe('head')
    expect(pick(relationCodes, 'z')).toBe('child')
    expect(pick(relationCodes, 'zk')).toBe('tenant')
    expect(pick(relationCodes, '配')).toBe('spouse')
    expect(pick(sexCodes, 'n')).toBe('male')
    expect(pick(sexCodes, 'NV')).toBe('female')
    expect(pick(registeredCodes, 'n')).toBe('elsewhere')
    expect(pick(relationCodes, 'x9')).toBeUndefined()
    expect(pick(relationCodes, ' ')).toBeUndefined()
  })
  it('reads days with and without signs between', () => {
    expect(dayTyped('19491231')).toBe('1949-12-31')
    expect(dayTyped('1949-12-31')).toBe('1949-12-31')
    expect(dayTyped('19490231')).toBeUndefined()
    expect(dayTyped('491231')).toBeUndefined()
  })
  it('begins a line as the one above', () => {
    const first = nextRow([], 'a')
    expect(first.relation).toBe('1')
    const second = nextRow([{ ...first, registered: '2' }], 'b')
    expect(second.relation).toBe('2')
    expect(second.registered).toBe('2')
  })
  it('names the field at fault', () => {
    expect(faultOf(row({}))).toBeUndefined()
    expect(faultOf(row({ name: ' ' }))).toBe('name')
    expect(faultOf(row({ relation: 'x9' }))).toBe('relation')
    expect(faultOf(row({ born_on: '1949' }))).toBe('born_on')
  })
  it('changes who is listed and adds who is not', () => {
    const member = {
      person: 'p',
      name: '张伟',
      phone_masked: '139****0017',
      born_on: null,
    } as unknown as DoorMember
    const same = partsOf([row({ phone: '13900000017' })], [member])
    expect(same).toEqual({ changes: [], newcomers: [] })
    const { changes, newcomers } = partsOf(
      [row({ phone: '13911112222', born_on: '19700101' }), row({ id: 'n', name: '王芳' })],
      [member],
    )
    expect(changes).toEqual([
      { person: 'p', field: 'phone', was: '139****0017', now: '13911112222' },
      { person: 'p', field: 'born_on', was: '', now: '1970-01-01' },
    ])
    expect(newcomers.map(({ name }) => name)).toEqual(['王芳'])
  })
  it('reads answers by their kind', () => {
    const question = (kind: string, choices: string[] = []) =>
      ({ key: 'q', kind, text: '?', choices }) as unknown as Question
    expect(answerTyped(question('yes_no'), 'y')).toBe('yes')
    expect(answerTyped(question('yes_no'), '2')).toBe('no')
    expect(answerTyped(question('count'), '3')).toBe('3')
    expect(answerTyped(question('count'), 'three')).toBeUndefined()
    expect(answerTyped(question('choice', ['自有', '租住']), '2')).toBe('租住')
    expect(answerTyped(question('choice', ['自有', '租住']), '自')).toBe('自有')
  })
  it('finds a door by its label or an end that only one has', () => {
    expect(findDoor(doors, '3-1-501')?.target).toBe('t3-1-501')
    expect(findDoor(doors, '3幢1单元501室')?.target).toBe('t3-1-501')
    expect(findDoor(doors, '3 1 501')?.target).toBe('t3-1-501')
    expect(findDoor(doors, '502')?.target).toBe('t3-1-502')
    expect(findDoor(doors, '501')).toBeUndefined()
    expect(findDoor(doors, '')).toBeUndefined()
    expect(doorAfter(doors, 't3-1-502')?.door).toBe('3-1-501')
    expect(doorAfter(doors, 't3-2-501')).toBeUndefined()
  })
})
