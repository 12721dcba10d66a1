// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import type { Task } from '../../app/api-types'
import { speakAll } from '../../app/words'
import { clock, lookOf, repeatWords, stopWords } from './task-words'

const at = (text: string) => Date.parse(`${text}:00+08:00`)
const task = (more: Partial<Task>): Task =>
  ({ status: 'open', from_at: 100, due_at: 200, escalated_to: null, ...more }) as Task
const stop = (kind: string, label: string) =>
  ({ place: 'x', kind, label, compound_name: '' }) as NonNullable<Task['place']>

describe('words of tasks', () => {
  it('name a stop as people say it', () => {
    expect(stopWords(stop('dwelling', '3-2-501'))).toBe('3-2-501')
    expect(stopWords(stop('stairwell', '3-2'))).toBe('3 幢 2 单元')
    expect(stopWords(stop('building', '3'))).toBe('3 幢')
    expect(stopWords(stop('gate', '南门'))).toBe('南门')
    expect(stopWords(null)).toBe('')
  })
  it('say the day only where it is another one', () => {
    const now = at('2027-01-15T09:00')
    expect(clock(at('2027-01-15T10:30'), now)).toBe('10:30')
    expect(clock(at('2027-01-16T10:30'), now)).toBe('01-16 10:30')
  })
  it('tell how a task comes back', async () => {
    await speakAll()
    const none = { at: [], on: [], hours: null, until: null }
    expect(repeatWords({ ...none, at: [540, 905] })).toBe('每天 09:00 15:05')
    expect(repeatWords({ ...none, at: [540], on: ['monday', 'friday'] })).toBe('周一 周五 09:00')
    expect(repeatWords({ ...none, hours: 4, until: '2027-02-01' })).toBe(
      '每 4 小时 · 到 2027-02-01 为止',
    )
    expect(repeatWords(null)).toBe('')
  })
  it('look late only once the time is over', () => {
    expect(lookOf(task({}), 99)).toBe('early')
    expect(lookOf(task({}), 200)).toBe('open')
    expect(lookOf(task({}), 201)).toBe('late')
    expect(lookOf(task({ escalated_to: 'community_staff' }), 201)).toBe('raised')
    expect(lookOf(task({ status: 'done' }), 201)).toBe('over')
  })
})
