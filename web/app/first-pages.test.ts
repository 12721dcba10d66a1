// SPDX-License-Identifier: Apache-2.0
// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import pages from './first-pages.json'
import { router } from './router'

/// The files of the pages that an address opens, outermost first.
function opened(path: string): string {
  const { matched } = router.resolve(path.replace(':place', 'a').replace('*', 'no/such'))
  return matched.map((one) => String(one.components?.default)).join(' ')
}

describe('the pages of which the program says what they need', () => {
  for (const { path, chunks } of pages.filter(({ path, who }) => who === 'user' && path !== '/'))
    it(`${path} names the chunk that its address opens`, () => {
      const shown = opened(path)
      expect(shown).toContain('ShellFrame.vue')
      const named = chunks.filter((chunk) => chunk.endsWith('Page'))
      for (const page of named) expect(shown).toContain(`${page}.vue`)
      expect(named).toHaveLength(path.endsWith('*') ? 0 : 1)
    })
  it('begins with what is most exact, since the first line counts', () => {
    const wide = pages.findIndex(({ path, who }) => who === 'user' && path === '/c/*')
    expect(wide).toBe(pages.length - 1)
  })
})
