// SPDX-License-Identifier: Apache-2.0
import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import { openShelf, type Shelved } from '../store'
import { Pack, type Carried, type PackAnswer } from './pack'

const hour = 3_600_000
const share = '0f'.repeat(32)
let clock = 0
let serverClock = 0
let user: string | null = 'zhou'
let isOurs = true
let number = 0
let answers: (() => PackAnswer | Promise<PackAnswer>)[] = []
let asked: (string | null)[] = []
let told: (Carried | null)[] = []
let shelf: Shelved

interface Door {
  id: string
  door: string
}
const door = (id: string, name = `3-1-${id}`): Door => ({ id, door: name })
function whole(cursor: string, doors: Door[], changed: Door[] = []): PackAnswer {
  return {
    cursor,
    lease: { now: serverClock, until: serverClock + 12 * hour, share },
    changed: { doors: { records: changed, gone: [] } },
    all: { doors },
  }
}
function delta(cursor: string, records: Door[], gone: string[] = []): PackAnswer {
  return {
    cursor,
    lease: { now: serverClock, until: serverClock + 12 * hour, share: null },
    changed: { doors: { records, gone } },
    all: null,
  }
}
function pack() {
  return new Pack({
    shelf: async () => shelf,
    async ask(_place, since) {
      asked.push(since)
      return answers.shift()!()
    },
    user: () => user,
    isOurs: () => isOurs,
    now: () => clock,
    alone: (work) => work(),
    changed: (carried) => void told.push(carried),
  })
}
const doorsOf = (carried: Carried | null) =>
  carried && [...(carried.records.get('doors')?.values() ?? [])].map((one) => (one as Door).door)

beforeEach(async () => {
  clock = 1_900_000_000_000
  serverClock = clock
  user = 'zhou'
  isOurs = true
  answers = []
  asked = []
  told = []
  shelf = await openShelf(`pack-${number++}`)
})

describe('the pack', () => {
  it('is taken whole, then mended by what changed', async () => {
    const mine = pack()
    answers = [
      () => whole('1', [door('a'), door('b')]),
      () => delta('2', [door('b', '3-1-9'), door('c')], ['a']),
    ]
    expect(doorsOf(await mine.sync('here'))).toEqual(['3-1-a', '3-1-b'])
    expect(doorsOf(await mine.sync('here'))).toEqual(['3-1-9', '3-1-c'])
    expect(asked).toEqual([null, '1'])
  })
  it('takes what changed since the whole was built', async () => {
    answers = [() => whole('1', [door('a')], [door('a', 'new')])]
    expect(doorsOf(await pack().sync('here'))).toEqual(['new'])
  })
  it('is there again after the browser was killed, and asks only for changes', async () => {
    answers = [() => whole('1', [door('a')]), () => delta('2', [])]
    await pack().sync('here')
    const later = pack()
    expect(doorsOf(await later.open('here'))).toEqual(['3-1-a'])
    await later.sync('here')
    expect(asked).toEqual([null, '1'])
  })
  it('keeps the packs of two places apart', async () => {
    answers = [() => whole('1', [door('a')]), () => whole('7', [door('z')])]
    const mine = pack()
    await mine.sync('here')
    expect(doorsOf(await mine.sync('there'))).toEqual(['3-1-z'])
    expect(doorsOf(await pack().open('here'))).toEqual(['3-1-a'])
  })
  it('lies sealed on the disk, under a key that scripts cannot read', async () => {
    answers = [() => whole('1', [door('a', '王芳住在这里')])]
    await pack().sync('here')
    const rows = await shelf.getAll('pack')
    expect(rows).toHaveLength(1)
    const bytes = Buffer.from(rows[0]!.sealed)
    expect(bytes.includes('王芳')).toBe(false)
    const state = await shelf.get('pack_state', 'here')
    expect(state!.key.extractable).toBe(false)
    await expect(crypto.subtle.exportKey('raw', state!.key)).rejects.toThrow()
    expect(JSON.stringify(state)).not.toContain(share)
  })
  it('does not open a record that was put under another name', async () => {
    answers = [() => whole('1', [door('a'), door('b')])]
    await pack().sync('here')
    const row = (await shelf.get('pack', 'here/doors/a'))!
    await shelf.put('pack', { ...row, key: 'here/doors/b' })
    expect(await pack().open('here')).toBeNull()
    expect(await shelf.count('pack')).toBe(0)
  })
})

describe('the lease', () => {
  beforeEach(async () => {
    answers = [() => whole('1', [door('a')])]
  })
  it('ends, and takes the records along', async () => {
    const mine = pack()
    await mine.sync('here')
    clock += 12 * hour - 1
    expect(mine.carried()).not.toBeNull()
    clock += 1
    expect(mine.carried()).toBeNull()
    await mine.tick()
    expect(await shelf.count('pack')).toBe(0)
    expect(await shelf.count('pack_state')).toBe(0)
    expect(told.at(-1)).toBeNull()
  })
  it('is over for a browser that was killed meanwhile', async () => {
    await pack().sync('here')
    clock += 12 * hour
    expect(await pack().open('here')).toBeNull()
    expect(await shelf.count('pack')).toBe(0)
  })
  it('goes on with every answer of the server', async () => {
    const mine = pack()
    await mine.sync('here')
    clock += 11 * hour
    serverClock += 11 * hour
    answers = [() => delta('2', [])]
    await mine.sync('here')
    clock += 11 * hour
    expect(mine.carried()).not.toBeNull()
  })
  it('is counted by the server when the clock of the phone is wrong', async () => {
    serverClock = clock + 5 * hour
    const mine = pack()
    await mine.sync('here')
    expect(mine.left()).toBe(12 * hour)
  })
  it('does not grow when the clock is set back', async () => {
    const mine = pack()
    await mine.sync('here')
    clock += 3 * hour
    await mine.tick()
    clock -= 2 * hour
    expect(mine.carried()).toBeNull()
    expect(await pack().open('here')).toBeNull()
  })
})

describe('somebody else', () => {
  it('does not get to see what another one carries', async () => {
    answers = [() => whole('1', [door('a')])]
    await pack().sync('here')
    user = 'li'
    expect(await pack().open('here')).toBeNull()
    expect(await shelf.count('pack')).toBe(0)
  })
  it('signed this device out while the answer was on its way: nothing is kept', async () => {
    answers = [
      () => {
        isOurs = false
        return whole('1', [door('a')])
      },
    ]
    expect(await pack().sync('here')).toBeNull()
    expect(await shelf.count('pack')).toBe(0)
  })
})

describe('a full disk', () => {
  it('is told, and leaves everything as it was', async () => {
    const mine = pack()
    answers = [() => whole('1', [door('a')]), () => delta('2', [door('b')])]
    await mine.sync('here')
    const sound = shelf
    const full = new DOMException('full', 'QuotaExceededError')
    const refuse = () => {
      throw full
    }
    shelf = new Proxy(sound, {
      get: (target, name) =>
        name === 'transaction' ? refuse : (Reflect.get(target, name) as unknown),
    })
    await expect(mine.sync('here')).rejects.toBe(full)
    shelf = sound
    expect(doorsOf(mine.carried())).toEqual(['3-1-a'])
    expect((await shelf.get('pack_state', 'here'))!.cursor).toBe('1')
  })
})
