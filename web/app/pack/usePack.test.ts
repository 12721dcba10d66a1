// SPDX-License-Identifier: Apache-2.0
// A page without network may ask before the shell has come to the pack.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

const open = vi.fn()
const drop = vi.fn(async () => undefined)
let tell: (now: unknown) => void
vi.mock('./pack', () => ({
  Pack: class {
    constructor(around: { changed(now: unknown): void }) {
      tell = around.changed
    }
    open = open
    drop = drop
    forget = () => tell(null)
    left = () => null
  },
}))
const session = { value: { user: { id: 'chief' } } as { user: { id: string } } | null }
vi.mock('../session', () => ({
  session,
  expired: () => undefined,
  isCommunity: () => true,
  may: () => false,
  worksAt: () => true,
}))
vi.mock('../store', () => ({ isOwn: () => true, onForgotten: () => undefined, shelf: vi.fn() }))
vi.mock('../live', () => ({ onChange: () => () => undefined }))
vi.mock('../posture', () => ({
  isOnline: { value: false },
  keep: () => undefined,
  kept: () => null,
}))
vi.mock('../writes', () => ({ waitingCount: { value: 0 } }))
const { opened } = await import('./usePack')

const pack = (place: string) => ({ place, at: 5, until: 9, records: new Map() })
beforeEach(() => {
  vi.stubGlobal('isSecureContext', true)
  open.mockImplementation(async (place: string) => {
    await new Promise((resolve) => setTimeout(resolve, 5))
    tell(pack(place))
  })
})
afterEach(() => vi.unstubAllGlobals())

describe('what is carried, asked for by a page', () => {
  it('is waited for, and opened once for all who ask', async () => {
    const [one, two] = await Promise.all([opened('here'), opened('here')])
    expect(one).toMatchObject({ place: 'here' })
    expect(two).toMatchObject({ place: 'here' })
    expect(await opened('here')).toMatchObject({ place: 'here' })
    expect(open).toHaveBeenCalledTimes(1)
  })
  it('is not opened for nobody, who would be taken for somebody else', async () => {
    open.mockClear()
    session.value = null
    expect(await opened('there')).toBeNull()
    expect(open).not.toHaveBeenCalled()
    expect(drop).not.toHaveBeenCalled()
    session.value = { user: { id: 'chief' } }
  })
})
