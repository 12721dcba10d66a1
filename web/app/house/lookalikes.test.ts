// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import { questionOf, type Typed } from './question'

const nothing: Typed = {
  name: '',
  sex: 'unknown',
  born_on: '',
  phone: '',
  id_kind: 'resident_id',
  id_number: '',
}

describe('the question for the register while somebody is typed', () => {
  it('waits until something tells anybody by', () => {
    expect(questionOf(nothing, 'h')).toBeNull()
    expect(questionOf({ ...nothing, name: '张', born_on: '1960-03-05' }, 'h')).toBeNull()
    expect(questionOf({ ...nothing, phone: '138 12' }, 'h')).toBeNull()
  })
  it('asks with what is there and with nothing else', () => {
    expect(questionOf({ ...nothing, name: ' 张伟 ' }, null)).toEqual({ name: '张伟' })
    const typed = { ...nothing, phone: '138 1234 5678', sex: 'male', id_number: 'E12345678' }
    expect(questionOf({ ...typed, id_kind: 'passport', born_on: '1960-03-05' }, 'h')).toEqual({
      phone: '138 1234 5678',
      id_kind: 'passport',
      id_number: 'E12345678',
      born_on: '1960-03-05',
      sex: 'male',
      household: 'h',
    })
  })
})
