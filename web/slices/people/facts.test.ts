// SPDX-License-Identifier: Apache-2.0
// @vitest-environment happy-dom
import { beforeAll, describe, expect, it } from 'vitest'
import type { Member, MergePreview, MergeSide } from '../../app/api-types'
import { speak, speakAll } from '../../app/words'
import { changesSince, factIn, isChanged, mentionWords } from './facts'

const card = {
  person: '018f0000-0000-7000-8000-000000000001',
  revision: 1,
  name: '张伟',
  sex: 'unknown',
  born_on: null,
  born_year: 1960,
  relation: 'head',
  residence: 'away',
  registered: 'unknown',
  registered_at: null,
  phone_masked: '138****5678',
  id_kind: 'resident_id',
  id_number_masked: '1101**********002X',
  standing: 'listed',
  back_on: '2027-02-01',
  needs: [],
} as unknown as Member
const side = (more: Partial<Member> = {}): MergeSide => ({
  community: 'c',
  household: 'h',
  community_name: '山水苑',
  door: '3-1-101',
  card: { ...card, ...more },
  moves: 0,
  jobs: 0,
  mentions: [],
})
const preview = (kept: MergeSide, dropped: MergeSide): MergePreview => ({
  kept,
  dropped,
  fields: [],
  is_told_apart: false,
  why_not: null,
})

describe('what two files say', () => {
  beforeAll(async () => {
    await speakAll()
    await speak('en')
  })
  it('reads a field in words, and nothing where nothing is known', () => {
    expect(factIn('born_on', side())).toBe('1960')
    expect(factIn('sex', side())).toBe('')
    expect(factIn('id_number', side())).toMatch(/1101\*{4}002X$/)
    expect(factIn('id_number', side({ id_number_masked: null }))).toBe('')
    expect(factIn('home', side())).toBe('3-1-101 · Head · Away for now · back on 2027-02-01')
  })
  it('counts rows of other slices by what they are', () => {
    expect(mentionWords({ mention: 'gate.passages', rows: 3 })).toBe('3 passages at gates')
    expect(mentionWords({ mention: 'pass.passes', rows: 1 })).toBe('1 pass')
  })
  it('names what became another since it was seen, on whose side, and how it was', () => {
    const seen = preview(side(), side({ name: '张玮' }))
    const now = preview(side(), side({ name: '张玮', revision: 2, phone_masked: null }))
    expect(isChanged(seen, seen)).toBe(false)
    expect(isChanged(seen, now)).toBe(true)
    expect(changesSince(seen, now)).toEqual([
      { field: 'phone', side: 'dropped', was: '138****5678' },
    ])
  })
})
