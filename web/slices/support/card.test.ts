// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import { chatText, paperRoles } from './card'
import type { ContactCard, ShownMember } from './types'

const member = (role: ShownMember['role'], name: string, phone: string): ShownMember => ({
  role,
  name,
  phone,
  is_vacant: !name,
  is_stand_in: false,
  instead_of: '',
  until_at: null,
})
const card: ContactCard = {
  household: 'h',
  now: 0,
  community_name: '山水苑社区',
  door: '3-2-501',
  compound_name: '山水苑',
  members: [member('committee', '周敏', '0571-1'), member('doctor', '', '')],
  on_call: [
    { rank: 1, name: '周敏', phone: '0571-9' },
    { rank: 2, name: '李红', phone: '0571-8' },
  ],
}

describe('the text for a household’s chat', () => {
  it('says whom to call in an emergency before anything else', () => {
    const [first, second] = chatText(card, 'zh-CN').split('\n')
    expect(first).toBe('山水苑社区 3-2-501 包保小组')
    expect(second).toMatch(/^遇紧急情况，先打 120/)
    expect(chatText(card, 'en').split('\n')[1]).toMatch(/^In an emergency call 120/)
  })
  it('names who answers, and the duty line where nobody is named', () => {
    expect(chatText(card, 'zh-CN')).toContain('社区三委：周敏 0571-1\n社区医生：请打值班电话')
    expect(chatText(card, 'en')).toContain('Doctor: call the duty line')
    expect(chatText(card, 'zh-CN')).toContain('24 小时值班电话：0571-9')
    expect(chatText(card, 'zh-CN')).not.toContain('0571-8')
  })
  it('has no word of why, and none on health', () => {
    for (const text of [chatText(card, 'zh-CN'), chatText(card, 'en')])
      for (const word of ['隔离', '密接', '阳性', '核酸', 'isolat', 'contact', 'positive'])
        expect(text).not.toContain(word)
  })
  it('knows every role in both languages', () => {
    for (const { zh, en } of Object.values(paperRoles)) expect(zh && en).toBeTruthy()
  })
})
