// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest'
import { draftOf, emptyDraft, groupsOf, keyOf, layoutOf, leftOut, moved } from './layout'

it('a layout comes back from its draft as it was', () => {
  const layout = {
    titles: ['杭州市摸排表', '填表单位'],
    sheets: 'grid' as const,
    fields: [
      { column: 'label' as const, heading: '房屋', group: null, of: null },
      { column: 'name' as const, heading: null, group: '基本信息', of: null },
      {
        column: 'other' as const,
        heading: null,
        group: null,
        of: { slice: 'census', source: 'd', key: 'outcome' },
      },
    ],
    choice: { places: ['a'], occupancy: ['rented' as const], needs: [] },
  }
  expect(layoutOf(draftOf('表', layout))).toEqual(layout)
})
it('blank lines are no titles', () => {
  expect(layoutOf({ ...emptyDraft(), titles: ' 一 \n\n  \n二' }).titles).toEqual(['一', '二'])
})
it('a column moves by one and not beyond the ends', () => {
  expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c'])
  expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b'])
  expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b'])
  expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b'])
})
it('a column on the sheet is not offered again', () => {
  expect(leftOut(emptyDraft())).not.toContain('name')
  expect(leftOut(emptyDraft())).toContain('phone')
})
it('a heading above reaches over neighbours that share it', () => {
  const fields = ['', '甲', '甲', '', '甲'].map((group) => ({
    column: 'name' as const,
    heading: '',
    group,
  }))
  expect(groupsOf({ ...emptyDraft(), fields })).toEqual([
    { words: '', span: 1 },
    { words: '甲', span: 2 },
    { words: '', span: 1 },
    { words: '甲', span: 1 },
  ])
  expect(groupsOf(emptyDraft())).toEqual([])
})
it('two columns of one drive are two', () => {
  const of = (key: string) => ({ slice: 'census', source: 'd', key })
  const one = keyOf({ column: 'other', of: of('outcome') })
  expect(one).not.toBe(keyOf({ column: 'other', of: of('at') }))
  expect(one).not.toBe(keyOf({ column: 'name' }))
})
