// SPDX-License-Identifier: Apache-2.0
// @vitest-environment happy-dom
import { beforeAll, describe, expect, it } from 'vitest'
import type { Sight } from '../../app/api-types'
import { speak, speakAll } from '../../app/words'
import { sightWords } from './sight'

const base: Sight = {
  viewer_name: '王芳',
  is_allowed: true,
  through: 'grant',
  role: 'grid_worker',
  place_name: '山水苑',
  until: null,
  stands_in_for: '',
  is_enabled: true,
  door: '',
}

describe('who may see what, in one sentence', () => {
  beforeAll(() => Promise.all([speakAll(), speak('en')]))
  it('says through which right and until when', () => {
    expect(sightWords(base, 'home 3-2-501')).toBe(
      '王芳 may see home 3-2-501, as Grid worker of 山水苑, without an end date.',
    )
    const until = Date.parse('2026-12-02T00:00:00+08:00')
    expect(sightWords({ ...base, until, stands_in_for: '李明' }, 'home 3-2-501')).toBe(
      '王芳 may see home 3-2-501, as Grid worker of 山水苑 standing in for 李明, until 2026-12-01.',
    )
  })
  it('says no, and why an account sees nothing at all', () => {
    expect(sightWords({ ...base, is_allowed: false }, 'home 3-2-501')).toBe(
      '王芳 may not see home 3-2-501.',
    )
    expect(sightWords({ ...base, is_enabled: false }, 'home 3-2-501')).toBe(
      '王芳 may not see home 3-2-501: the account is disabled.',
    )
  })
  it('says it of an emergency, also in Chinese', async () => {
    const through = { ...base, through: 'emergency' as const }
    expect(sightWords(through, 'home 3-2-501')).toContain('emergency')
    await speak('zh-CN')
    expect(sightWords(through, '3-2-501 这一户')).toContain('紧急')
    expect(sightWords(base, '3-2-501 这一户')).toBe(
      '王芳可以查看3-2-501 这一户，身份是山水苑的网格员，长期有效。',
    )
  })
})
