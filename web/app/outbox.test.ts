// SPDX-License-Identifier: Apache-2.0
import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { beforeEach, describe, expect, it } from 'vitest'
import { Outbox, pause, type Answer, type Entry } from './outbox'

let clock = 0
let sent: string[] = []
let answers: (Answer | null)[] = []
let name = 0
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
    save: async (one) => void (await shelf.put('outbox', one)),
    drop: (id) => shelf.delete('outbox', id),
    async send(one) {
      sent.push(one.id)
      return answers.length ? answers.shift()! : ok
    },
    now: () => clock,
    chance: () => 0.5,
    alone: (work) => work(),
    changed: () => undefined,
  })
}
beforeEach(() => {
  clock = 1_000_000
  sent = []
  answers = []
  name++
})

describe('outbox', () => {
  it('sends an act at once and forgets it', async () => {
    const box = await outbox()
    expect(await box.put(entry('a'))).toEqual({ state: 'sent', body: { done: true } })
    expect(box.all()).toEqual([])
  })
  it('keeps what could not be sent, over a reload, and sends oldest first', async () => {
    answers = [null, null]
    const box = await outbox()
    expect((await box.put(entry('b', 'two'))).state).toBe('waiting')
    expect((await box.put(entry('a', 'one'))).state).toBe('waiting')
    sent = []
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
    const broken = { ...entry('b'), body: { note: () => 'cannot be kept' } }
    await expect(box.replace('a', broken)).rejects.toThrow()
    expect(box.all().map((one) => one.id)).toEqual(['a'])
  })
  it('pauses one second to five minutes, with jitter', () => {
    expect(pause(0, 0.5)).toBe(1000)
    expect(pause(3, 0)).toBe(6000)
    expect(pause(3, 1)).toBe(10_000)
    expect(pause(40, 1)).toBe(300_000)
  })
})

describe('a device that is no longer ours', () => {
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
