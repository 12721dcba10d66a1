// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest'
import { missing, wordOf } from './foreign'
import { emptyDraft } from './layout'

const list = {
  slice: 'census',
  source: 'd',
  name: '三天摸排',
  columns: [
    { key: 'outcome', zh: '走访结果', en: 'Outcome', is_private: false },
    { key: 'q.fever', zh: '有人发热吗？', en: 'Any fever?', is_private: true },
  ],
}
const of = (key: string) => ({ slice: 'census', source: 'd', key })

it('a column of a drive that is on the sheet is not offered again', () => {
  const { fields } = emptyDraft()
  const outcome = { column: 'other' as const, heading: '', group: '', of: of('outcome') }
  expect(missing(list, fields).map((one) => one.of?.key)).toEqual(['outcome', 'q.fever'])
  expect(missing(list, [...fields, outcome]).map((one) => one.of?.key)).toEqual(['q.fever'])
})
it('a column is called what its drive calls it, and says when it is gone', () => {
  expect(wordOf({ column: 'other', of: of('q.fever') }, [list])).toMatch(/有人发热吗|Any fever/)
  expect(wordOf({ column: 'other', of: of('q.gone') }, [list])).not.toContain('q.gone')
})
