// SPDX-License-Identifier: Apache-2.0
import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { beforeEach, describe, expect, it } from 'vitest'
import { notKept } from './not-kept'
import { Outbox, pause, type Answer, type Entry } from './outbox'

let clock = 0
let sent: string[] = []
let bodies: Entry['body'][] = []
let made = 0
let answers: (Answer | null)[] = []
let answering: ((one: Entry) => Answer) | null = null
let name = 0
let user = 'zhou'
let isFull = false
let isOffline = false
let patience = () => new Promise<void>(() => undefined)
const ok: Answer = { status: 200, body: { done: true }, retry_after: null }
const status = (code: number, body: Answer['body'] = null): Answer => ({
  status: code,
  body,
  retry_after: null,
})

function entry(id: string, subject = 'home'): Entry {
  return {
    id,
    at: clock,
    offset: 0,
    method: 'PATCH',
    path: '/x',
    body: { note: id },
    revision: 1,
    subject,
    label: { act: 'people.household', name: '3-2-501' },
    state: 'waiting',
    tries: 0,
    next_at: 0,
    code: null,
    current: null,
  }
}
/// An outbox on a real (in-memory) IndexedDB; the same name opens what an earlier one left.
async function outbox(database = `outbox-${name}`): Promise<Outbox> {
  const shelf = await openDB(database, 1, {
    upgrade: (opened) => void opened.createObjectStore('outbox', { keyPath: 'id' }),
  })
  return new Outbox({
    load: () => shelf.getAll('outbox') as Promise<Entry[]>,
    async save(some) {
      if (isFull) throw new DOMException('full', 'QuotaExceededError')
      for (const one of some) await shelf.put('outbox', one)
    },
    async drop(ids) {
      for (const id of ids) await shelf.delete('outbox', id)
    },
    newId: () => `together-${++made}`,
    async send(one) {
      sent.push(one.id)
      bodies.push(one.body)
      if (isOffline) return null
      if (answering) return answering(one)
      return answers.length ? answers.shift()! : ok
    },
    now: () => clock,
    chance: () => 0.5,
    isMine: (one) => !one.user || one.user === user,
    patience: () => patience(),
    alone: (work) => work(),
    changed: () => undefined,
  })
}
beforeEach(() => {
  clock = 1_000_000
  sent = []
  bodies = []
  made = 0
  answers = []
  answering = null
  user = 'zhou'
  isFull = false
  isOffline = false
  patience = () => new Promise<void>(() => undefined)
  name++
})

describe('outbox', () => {
  it('sends an act at once and forgets it', async () => {
    const box = await outbox()
    expect(await box.put(entry('a'))).toEqual({ state: 'sent', body: { done: true } })
    expect(box.all()).toEqual([])
  })
  it('keeps what could not be sent, over a reload, and sends oldest first', async () => {
    isOffline = true
    const box = await outbox()
    expect((await box.put(entry('a', 'one'))).state).toBe('waiting')
    expect((await box.put(entry('b', 'two'))).state).toBe('waiting')
    sent = []
    isOffline = false
    const later = await outbox()
    await later.flush(true)
    expect(sent).toEqual(['a', 'b'])
    expect(later.all()).toEqual([])
  })
  it('stops at silence instead of asking once for each entry', async () => {
    answers = [null, null, null]
    const box = await outbox()
    await box.put(entry('a', 'one'))
    await box.put(entry('b', 'two'))
    sent = []
    await box.flush(true)
    expect(sent).toEqual(['a'])
  })
  it('never lets an act overtake an earlier one of the same thing', async () => {
    answers = [status(503)]
    const box = await outbox()
    await box.put(entry('a'))
    await box.put(entry('b'))
    expect(sent).toEqual(['a'])
    clock += 10_000
    await box.flush()
    expect(sent).toEqual(['a', 'a', 'b'])
  })
  it('waits with growing pauses on 401, 429, 5xx and silence', async () => {
    for (const answer of [status(401), status(429), status(500), null]) {
      answers = [answer]
      const box = await outbox(`wait-${name}-${answer?.status}`)
      await box.put(entry('a'))
      expect(box.all()[0]!.state).toBe('waiting')
      expect(box.nextAt()).toBe(clock + 1000)
      sent = []
      await box.flush()
      expect(sent).toEqual([])
    }
  })
  it('waits as long as the server asks', async () => {
    answers = [{ status: 429, body: null, retry_after: 90 }]
    const box = await outbox()
    await box.put(entry('a'))
    expect(box.nextAt()).toBe(clock + 90_000)
  })
  it('keeps a conflict with what the server has', async () => {
    answers = [
      status(409, { code: 'house.changed_meanwhile', current: { revision: 4, note: 'theirs' } }),
    ]
    const box = await outbox()
    expect((await box.put(entry('a'))).state).toBe('conflict')
    expect(box.all()[0]!.current).toEqual({ revision: 4, note: 'theirs' })
    await box.flush(true)
    expect(sent).toEqual(['a'])
  })
  it('keeps a refusal until someone decides', async () => {
    answers = [status(422, { code: 'people.bad_phone' })]
    const box = await outbox()
    expect((await box.put(entry('a'))).state).toBe('refused')
    expect(box.all()[0]!.code).toBe('people.bad_phone')
    await box.replace('a', entry('b'))
    expect(sent).toEqual(['a', 'b'])
    expect(box.all()).toEqual([])
  })
  it('drops the old entry only when the new one is kept', async () => {
    answers = [status(422)]
    const box = await outbox()
    await box.put(entry('a'))
    isFull = true
    const outcome = await box.replace('a', entry('b'))
    expect(outcome).toMatchObject({ state: 'refused', entry: { code: notKept } })
    expect(box.all().map((one) => one.id)).toEqual(['a'])
  })
  it('pauses one second to five minutes, with jitter', () => {
    expect(pause(0, 0.5)).toBe(1000)
    expect(pause(3, 0)).toBe(6000)
    expect(pause(3, 1)).toBe(10_000)
    expect(pause(40, 1)).toBe(300_000)
  })
})

describe('a wrong clock', () => {
  it('does not let a later act overtake: the line keeps its order over a reload', async () => {
    isOffline = true
    const box = await outbox()
    await box.put(entry('b'))
    // The clock was set back: the next id is smaller than the one before.
    await box.put(entry('a'))
    sent = []
    isOffline = false
    const later = await outbox()
    await later.flush(true)
    expect(sent).toEqual(['b', 'a'])
  })
  it('does not hold an act back for as long as it was set back', async () => {
    const box = await outbox()
    answers = [status(503)]
    await box.put(entry('a'))
    clock -= 86_400_000
    await box.flush()
    expect(box.all()).toEqual([])
  })
  it('keeps how far it was off when the act was written', async () => {
    answers = [null]
    const box = await outbox()
    await box.put({ ...entry('a'), offset: -7_200_000 })
    const later = await outbox()
    await later.load()
    expect(later.all()[0]!.offset).toBe(-7_200_000)
  })
})

describe('many acts', () => {
  it('are on their way together when they are about different things', async () => {
    const box = await outbox()
    isOffline = true
    for (let n = 0; n < 60; n++)
      await box.put(entry(`${String(n).padStart(2, '0')}`, `door ${n % 12}`))
    isOffline = false
    sent = []
    await box.flush(true)
    expect(box.all()).toEqual([])
    expect(new Set(sent).size).toBe(60)
    for (let subject = 0; subject < 12; subject++) {
      const own = sent.filter((id) => Number(id) % 12 === subject)
      expect(own).toEqual([...own].sort())
    }
  })
  it('do not keep a form waiting for those before it', async () => {
    const box = await outbox()
    let arrive: (answer: Answer) => void = () => undefined
    answers = []
    answers.shift = () => new Promise((resolve) => (arrive = resolve)) as unknown as Answer
    answers.length = 1
    patience = () => Promise.resolve()
    expect((await box.put(entry('a'))).state).toBe('waiting')
    delete (answers as { shift?: unknown }).shift
    answers.length = 0
    arrive(ok)
    await box.flush(true)
    expect(box.all()).toEqual([])
  })
})

describe('a full disk', () => {
  it('lets an act through that arrives, though it cannot be kept', async () => {
    const box = await outbox()
    isFull = true
    expect(await box.put(entry('a'))).toEqual({ state: 'sent', body: { done: true } })
  })
  it('refuses loudly what can neither be kept nor sent', async () => {
    const box = await outbox()
    isFull = true
    answers = [null]
    const outcome = await box.put(entry('a'))
    expect(outcome).toMatchObject({ state: 'refused', entry: { code: notKept } })
    expect(box.all()).toEqual([])
  })
  it('says what the house says to what arrives', async () => {
    const box = await outbox()
    isFull = true
    answers = [status(422, { code: 'people.bad_phone' })]
    expect(await box.put(entry('a'))).toMatchObject({ entry: { code: 'people.bad_phone' } })
  })
  it('lets nothing overtake what waits about the same thing', async () => {
    const box = await outbox()
    answers = [null]
    await box.put(entry('a'))
    isFull = true
    sent = []
    expect((await box.put(entry('b'))).state).toBe('refused')
    expect(sent).toEqual([])
  })
  it('does not stop what waits from being sent', async () => {
    const box = await outbox()
    answers = [null]
    await box.put(entry('a'))
    isFull = true
    answers = [status(503)]
    await box.flush(true)
    expect(box.all()[0]!.state).toBe('waiting')
    await box.flush(true)
    expect(box.all()).toEqual([])
  })
})

describe('several people with one phone', () => {
  it('sends nothing under another name, and keeps it for the one who wrote it', async () => {
    const box = await outbox()
    answers = [null]
    await box.put({ ...entry('a', 'one'), user: 'zhou' })
    user = 'li'
    sent = []
    await box.put({ ...entry('b', 'two'), user: 'li' })
    expect(sent).toEqual(['b'])
    expect(box.all().map((one) => one.id)).toEqual(['a'])
    user = 'zhou'
    await box.flush(true)
    expect(sent).toEqual(['b', 'a'])
  })
})

describe('entries that were saved elsewhere', () => {
  it('are taken back once, in their order, behind what waits', async () => {
    const box = await outbox()
    isOffline = true
    await box.put(entry('c'))
    await box.put(entry('b'))
    const saved = box.all().map((one) => ({ ...one }))
    name++
    const other = await outbox()
    await other.put(entry('a', 'other'))
    expect(await other.takeBack(saved)).toBe(2)
    expect(await other.takeBack(saved)).toBe(0)
    expect(other.all().map((one) => one.id)).toEqual(['a', 'c', 'b'])
    sent = []
    isOffline = false
    await other.flush(true)
    expect(sent.filter((id) => id !== 'a')).toEqual(['c', 'b'])
  })
})

/// A passage as a gate keeps it, each about somebody else.
function passage(id: string, gate = 'south', more: Partial<Entry> = {}): Entry {
  return {
    ...entry(id, id),
    method: 'POST',
    path: '/passages',
    body: { gate, passages: [{ id }] },
    revision: null,
    gather: { list: 'passages', most: 3 },
    ...more,
  }
}
const passagesIn = (body: Entry['body']) =>
  (body.passages as { id: string }[]).map(({ id }) => id).join(' ')

describe('acts of one kind', () => {
  /// Kept while there was no network; what was tried then is forgotten.
  async function kept(...entries: Entry[]) {
    const box = await outbox()
    isOffline = true
    for (const one of entries) await box.put(one)
    isOffline = false
    sent = []
    bodies = []
    return box
  }
  it('go together, so many as are taken at once, in their order', async () => {
    const box = await kept(...['a', 'b', 'c', 'd', 'e'].map((id) => passage(id)))
    await box.flush(true)
    expect(bodies.map(passagesIn)).toEqual(['a b c', 'd e'])
    expect(bodies[0]).toEqual({ gate: 'south', passages: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] })
    expect(box.all()).toEqual([])
    expect((await outbox()).all()).toEqual([])
  })
  it('count what is in them: a family is not torn apart', async () => {
    const family = passage('b', 'south', {
      body: { gate: 'south', passages: [{ id: 'b1' }, { id: 'b2' }, { id: 'b3' }] },
    })
    const box = await kept(passage('a'), family, passage('c'))
    await box.flush(true)
    expect(bodies.map(passagesIn).sort()).toEqual(['a c', 'b1 b2 b3'])
  })
  it('stay apart where anything else differs', async () => {
    const box = await kept(
      passage('a'),
      passage('b', 'east'),
      passage('c', 'south', { path: '/elsewhere' }),
      passage('d', 'south', { user: 'zhou' }),
      passage('e', 'south', { gather: undefined }),
      passage('f', 'south', { revision: 3 }),
      passage('g'),
    )
    await box.flush(true)
    expect(bodies.map(passagesIn).sort()).toEqual(['a g', 'b', 'c', 'd', 'e', 'f'])
  })
  it('never send another body under a key that was used', async () => {
    const box = await kept(passage('a'), passage('b'), passage('c'))
    answers = [status(503), ok]
    await box.flush(true)
    await box.put(passage('d'))
    await box.flush(true)
    const keys = new Map<string, string>()
    sent.forEach((key, at) => {
      const body = JSON.stringify(bodies[at])
      expect(keys.get(key) ?? body).toBe(body)
      keys.set(key, body)
    })
    expect(new Set(bodies.flatMap((body) => passagesIn(body).split(' ')))).toEqual(
      new Set(['a', 'b', 'c', 'd']),
    )
    expect(box.all()).toEqual([])
  })
  it('are sent one by one when they are refused together, and only the wrong one stays', async () => {
    const box = await kept(passage('a'), passage('b'), passage('c'), passage('d'))
    answering = ({ body }) =>
      passagesIn(body).includes('b') ? status(422, { code: 'gate.no_such_door' }) : ok
    await box.flush(true)
    expect(bodies.map(passagesIn).sort()).toEqual(['a', 'a b c', 'b', 'c', 'd'])
    expect(sent.filter((id) => 'abcd'.includes(id)).sort()).toEqual(['a', 'b', 'c', 'd'])
    expect(box.all().map(({ id, state, code }) => [id, state, code])).toEqual([
      ['b', 'refused', 'gate.no_such_door'],
    ])
  })
  it('wait each for itself when the house cannot answer', async () => {
    const box = await kept(passage('a'), passage('b'), passage('c'))
    answers = [status(503)]
    await box.flush(true)
    expect(box.all().map(({ state, tries }) => [state, tries])).toEqual([
      ['waiting', 2],
      ['waiting', 2],
      ['waiting', 2],
    ])
    // As kept: another visit finds the same.
    const later = await outbox()
    await later.load()
    expect(later.all().map(({ id, tries }) => [id, tries])).toEqual([
      ['a', 2],
      ['b', 2],
      ['c', 2],
    ])
    expect(later.nextAt()).toBe(clock + 2000)
  })
  it('do not overtake what waits about the same thing', async () => {
    const box = await kept(
      passage('a', 'south', { subject: 'x', gather: undefined }),
      passage('b', 'south', { subject: 'x' }),
      passage('c'),
    )
    answers = [status(422), ok]
    await box.flush(true)
    expect(bodies.map(passagesIn)).toEqual(['a', 'c'])
    expect(box.all().map(({ id }) => id)).toEqual(['a', 'b'])
  })
  it('leave alone whose answer somebody waits for', async () => {
    const box = await kept(passage('a'), passage('b'))
    expect(await box.put(passage('c'))).toEqual({ state: 'sent', body: { done: true } })
    expect(bodies.map(passagesIn)).toContain('c')
  })
})

describe('a device that is no longer ours', () => {
  it('keeps what may still be handed in, stripped, and sends it', async () => {
    const box = await outbox()
    isOffline = true
    await box.put(entry('1'))
    await box.put({ ...passage('2'), outlives: true })
    // Kept by another page of this device.
    await (await outbox()).put({ ...passage('3'), outlives: true })
    isOffline = false
    sent = []
    await box.dropAll((one) => (one.outlives ? { ...one, user_name: '' } : null))
    expect(box.all().map(({ id }) => id)).toEqual(['2', '3'])
    const again = await outbox()
    await again.load()
    expect(again.all().map(({ id, user_name }) => [id, user_name])).toEqual([
      ['2', ''],
      ['3', ''],
    ])
    await box.flush(true)
    expect(passagesIn(bodies.at(-1)!)).toBe('2 3')
    expect(box.all()).toEqual([])
  })
  it('drops what waits, and what is on its way does not come back', async () => {
    const box = await outbox()
    answers = [null]
    await box.put(entry('1'))
    // As in the browser: whoever hears the answer first cleans up, before the outbox settles it.
    const gone = box.dropAll.bind(box)
    answers.shift = () =>
      gone().then(() => status(401, { code: 'auth.device_revoked' })) as unknown as Answer
    answers.length = 1
    expect((await box.put(entry('2', 'another'))).state).toBe('refused')
    const again = await outbox()
    await again.load()
    expect(again.all()).toEqual([])
    expect(box.all()).toEqual([])
  })
})
