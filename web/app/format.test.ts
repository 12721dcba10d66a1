// SPDX-License-Identifier: Apache-2.0
import { afterEach, describe, expect, it } from 'vitest'
import { keepHousehold } from './house/keep'
import {
  age,
  ageOn,
  buildingName,
  dayOf,
  daysBetween,
  instantOf,
  list,
  maskName,
  moment,
  officeTime,
  percent,
  stairwellName,
} from './format'
import { say, speak } from './words'
import type { HouseholdFile } from './api-types'

Object.assign(globalThis, { document: { documentElement: {} } })
afterEach(() => speak('zh-CN'))

describe('age on a day', () => {
  it('grows on the birthday and not before', () => {
    expect(ageOn('2026-11-26', '1946-11-26')).toBe(80)
    expect(ageOn('2026-11-25', '1946-11-26')).toBe(79)
    expect(ageOn('2026-01-01', '2025-12-31')).toBe(0)
  })
})

describe('time', () => {
  it('is that of the office, wherever the reader stands', () => {
    const at = Date.parse('2026-11-30T16:30:00Z')
    expect(officeTime(at)).toBe('2026-12-01T00:30')
    expect(moment(at)).toBe('12-01 00:30')
    expect(dayOf(at)).toBe('2026-12-01')
    expect(instantOf(officeTime(at))).toBe(at)
  })
})

describe('format', () => {
  it('masks all but the ends of a name', () => {
    expect(['张明', '张建国', '欧阳建国', '李'].map(maskName)).toEqual([
      '张*',
      '张*国',
      '欧**国',
      '李',
    ])
  })
  it('never rounds a share up to all or down to none', () => {
    expect(percent(1451, 1452)).toBe('99.9')
    expect(percent(1, 100_000)).toBe('0.1')
    expect(percent(1452, 1452)).toBe('100')
    expect(percent(0, 3)).toBe('0')
    expect(percent(0, 0)).toBe('–')
  })
  it('counts days across months', () => {
    expect(daysBetween('2026-02-27', '2026-03-01')).toBe(2)
    expect(daysBetween('2026-11-24', '2026-11-23')).toBe(-1)
  })
  it('says how old a copy is', async () => {
    expect(age(0, 59_000)).toBe('刚刚')
    expect(age(0, 3 * 60_000)).toBe('3 分钟前')
    await speak('en')
    expect(age(0, 60_000)).toBe('1 minute ago')
    expect(age(0, 72 * 3_600_000)).toBe('3 days ago')
  })
  it('names buildings and stairwells in both languages', async () => {
    expect([buildingName('3'), buildingName('3幢'), buildingName('物业楼')]).toEqual([
      '3 幢',
      '3 幢',
      '物业楼',
    ])
    expect(stairwellName('2单元')).toBe('2 单元')
    await speak('en')
    expect(buildingName('3号楼')).toBe('Building 3')
  })
  it('chooses plurals and separators by language', async () => {
    expect(say('board.people', { n: 1452 })).toBe('1,452 人')
    expect(list(['101', '102'])).toBe('101、102')
    await speak('en')
    expect(say('board.people', { n: 1 })).toBe('1 person')
    expect(list(['101', '102'])).toBe('101, 102')
  })
  it('keeps no name, note or place of registration on the device', () => {
    const member = {
      name: '张建国',
      registered_at: '某镇某村',
      needs: [{ id: 'n', kind: 'chronic', next_due: null, note: '每月取药' }],
    }
    const kept = JSON.stringify(
      keepHousehold({ note: '备注', history: [], members: [member] } as unknown as HouseholdFile),
    )
    expect(kept).toContain('张*国')
    for (const secret of ['张建国', '备注', '某镇', '取药']) expect(kept).not.toContain(secret)
  })
})
