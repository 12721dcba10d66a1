// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import { newId, type KnownMember, type Question } from './calls'
import { answersOf, changesOf, draftOf, newcomer, newcomerOf } from './draft'

const member: KnownMember = {
  person: 'p',
  name: '张伟',
  sex: 'male',
  born_year: 1971,
  relation: 'head',
  residence: 'here',
  registered: 'here',
  phone_masked: '139****0017',
}

describe('what a household sends', () => {
  it('is nothing of somebody who is right, even after a change of mind', () => {
    expect(changesOf({ ...draftOf(member), saying: 'right', phone: '13911112222' })).toEqual([])
    expect(changesOf({ ...draftOf(member), saying: 'change' })).toEqual([])
  })
  it('is each field as it was shown and as it shall be', () => {
    const draft = { ...draftOf(member), saying: 'change' as const }
    draft.phone = ' 13911112222 '
    draft.born_on = '1971-02-03'
    expect(changesOf(draft)).toEqual([
      { person: 'p', field: 'phone', was: '139****0017', now: '13911112222' },
      { person: 'p', field: 'born_on', was: '1971', now: '1971-02-03' },
    ])
  })
  it('is a residence elsewhere for somebody who left', () => {
    expect(changesOf({ ...draftOf(member), saying: 'left' })).toEqual([
      { person: 'p', field: 'residence', was: 'here', now: 'elsewhere' },
    ])
  })
  it('is a newcomer without what was left empty', () => {
    const made = newcomerOf({ ...newcomer('head'), name: ' 王芳 ' })
    expect(made).toMatchObject({ name: '王芳', phone: null, born_on: null, relation: 'head' })
  })
  it('is only the questions that were answered', () => {
    const questions = [{ key: 'a' }, { key: 'b' }] as Question[]
    expect(answersOf(questions, { a: ' 2 ', b: ' ' })).toEqual([{ question: 'a', value: '2' }])
  })
  it('bears an id of version 7', () => {
    expect(newId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(newId()).not.toBe(newId())
  })
})
