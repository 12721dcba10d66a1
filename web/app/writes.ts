// SPDX-License-Identifier: Apache-2.0
import { computed, ref, shallowRef } from 'vue'
import { v7 } from 'uuid'
import { base, noteRefusal } from './client'
import { clockOffset, noteClock } from './clock'
import type { BodyOf, PathOf, PathsWith, QueryOf } from './api-types'
import type { Answer, Entry, Gathering, Outbox, Outcome } from './outbox'
import { notKept } from './not-kept'
import { keep, kept } from './device'
import { dropEntries, keepEntries, shelf } from './store'

const entries = shallowRef<Entry[]>([])
/// Longer than a slow network takes; one that swallows everything counts as silence then.
const longestSend = 30_000
/// How long a form waits for the answer to what is kept already.
const formPatience = 4_000
let writer: { id: string; name: string } | null = null
/// Whose session was ended from elsewhere on this device, until somebody signs in: the house still
/// takes from it what was done before. A choice of the device, so that it outlives the page.
let last = kept('last_writer')
/// How many changes of records that were not sent went when this device was signed out from elsewhere,
/// until somebody signs in; "" when none did. Nothing goes in silence.
export const droppedCount = ref(kept('dropped') ?? '')
let timer: ReturnType<typeof setTimeout> | undefined

async function send(entry: Entry): Promise<Answer | null> {
  const headers: Record<string, string> = {
    'Content-Type': entry.file ? 'application/octet-stream' : 'application/json',
    'Idempotency-Key': entry.id,
    'Device-Time': String(entry.at),
  }
  if (entry.revision !== null) headers['If-Match'] = `"${entry.revision}"`
  try {
    const response = await fetch(base + entry.path, {
      method: entry.method,
      headers,
      body: entry.file ?? JSON.stringify(entry.body),
      signal: signalAfter(longestSend),
    })
    noteClock(response)
    const body: unknown = await response.json().catch(() => null)
    noteRefusal(response.status, (body as Record<string, unknown> | null)?.code)
    return {
      status: response.status,
      body: body as Record<string, unknown> | null,
      retry_after: Number(response.headers.get('Retry-After')) || null,
    }
  } catch {
    return null
  }
}

function signalAfter(milliseconds: number): AbortSignal {
  const controller = new AbortController()
  setTimeout(() => controller.abort(), milliseconds)
  return controller.signal
}

/// Who writes from now on; what others wrote here waits for them.
export function writeAs(user: { id: string; name: string } | null) {
  const isNew = user?.id !== writer?.id
  writer = user
  if (user) noteLast('')
  if (user && isNew) void sendNow()
}

function noteLast(user: string) {
  if (!user && droppedCount.value) keep('dropped', (droppedCount.value = ''))
  if ((last ?? '') !== user) keep('last_writer', (last = user))
}

/// What is done in the field, which the house still takes from a session that was ended: its routes
/// are those of also_after_end.
const fieldWork: ReadonlySet<string> = new Set([
  '/places/{place}/passages',
  '/places/{place}/incidents',
  '/places/{place}/incidents/{incident}/steps',
  '/places/{place}/care-subjects/{cared_for}/contacts',
  '/places/{place}/deliveries',
  '/places/{place}/delivery-steps',
  '/places/{place}/delivery-tries',
  '/places/{place}/visits',
  '/places/{place}/isolation-orders/{order}/servings',
  '/places/{place}/isolation-orders/{order}/signatures',
  '/places/{place}/isolation-orders/{order}/symptoms',
  '/places/{place}/isolation-orders/{order}/tests',
  '/places/{place}/seal-steps',
  '/places/{place}/seal-steps/{step}/photos',
  '/places/{place}/supply-counts',
  '/places/{place}/supply-moves',
  '/places/{place}/supply-requests',
  '/places/{place}/tasks/{task}/photos',
  '/places/{place}/tasks/{task}/reports',
])

/// What may still be handed in by the session that was ended; the names that it was kept with go.
export function restOf(entry: Entry, user: string | null): Entry | null {
  const isLeft = entry.outlives && entry.state === 'waiting' && entry.user === user
  return isLeft ? { ...entry, user_name: '', label: { ...entry.label, name: '' } } : null
}

/// This device was signed out from elsewhere: drops what waits, and hands in what may be handed in.
export async function handInRest(user: string | null) {
  if (user) noteLast(user)
  const box = await outbox()
  let dropped = 0
  await box.dropAll((entry) => {
    const rest = restOf(entry, last)
    if (!rest) dropped++
    return rest
  })
  if (dropped) keep('dropped', (droppedCount.value = String(dropped)))
  await box.flush(true)
}

// One sender per device; where locks are absent the outbox's own queue keeps one page in order.
async function alone(work: () => Promise<void>): Promise<void> {
  if (!navigator.locks) return work()
  await navigator.locks.request('linli-outbox', work)
}

let opened: Promise<Outbox> | null = null
/// The outbox comes behind what the first page needs. What failed to come is asked for again.
function outbox(): Promise<Outbox> {
  opened ??= import('./outbox').then(
    (part) => openOutbox(part.Outbox),
    (fault: unknown) => {
      opened = null
      throw fault
    },
  )
  return opened
}

function openOutbox(Kind: typeof Outbox): Outbox {
  const box = new Kind({
    load: async () => (await shelf()).getAll('outbox'),
    save: keepEntries,
    drop: dropEntries,
    send,
    now: () => Date.now(),
    chance: () => Math.random(),
    newId: v7,
    isMine: ({ user, outlives }) => !user || user === (writer?.id ?? (outlives ? last : null)),
    patience: () => new Promise((resolve) => setTimeout(resolve, formPatience)),
    alone,
    changed(all) {
      entries.value = all
      clearTimeout(timer)
      const next = box.nextAt()
      if (next !== null)
        timer = setTimeout(() => void box.flush(), Math.max(500, next - Date.now()))
    },
  })
  return box
}

/// Keeps it and tries to send it; one that no outbox came for is refused, loudly.
const put = (entry: Entry): Promise<Outcome> =>
  outbox().then(
    (box) => box.put(entry),
    () => ({ state: 'refused', entry: { ...entry, code: notKept } }),
  )

/// What waits, conflicts or was refused on this device, oldest first.
export const unsent = computed(() => entries.value)
export const waitingCount = computed(() => entries.value.length)

/// Starts sending: now, when the network returns, and when the page is looked at again.
export function startOutbox() {
  void sendNow()
  addEventListener('online', () => void sendNow())
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void sendNow()
  })
}

/// Sends what waits as soon as it can; what cannot be sent waits on.
export const sendNow = (): Promise<void> =>
  outbox().then(
    (box) => box.flush(true),
    () => undefined,
  )
export const discard = async (id: string) => (await outbox()).discard(id)
/// Takes entries back that were saved to a file; answers how many are new.
export async function takeBack(entries: readonly Entry[]): Promise<number> {
  const taken = await (await outbox()).takeBack(entries)
  void sendNow()
  return taken
}
/// Whether somebody else wrote it than the one who is signed in.
export const isOfOther = (entry: Entry): boolean => !!entry.user && entry.user !== writer?.id

interface Wanted<Path, B> {
  path: Path
  body: B
  revision?: number | null
  subject: string
  label: { act: string; name: string }
  gather?: Gathering
}

function entryOf(
  method: Entry['method'],
  template: string,
  wanted: Wanted<unknown, unknown>,
): Entry {
  const values = wanted.path as Record<string, string>
  return {
    id: v7(),
    user: writer?.id ?? null,
    user_name: writer?.name ?? '',
    at: Date.now(),
    offset: clockOffset(),
    method,
    path: template.replace(/\{(\w+)\}/g, (_, name: string) =>
      encodeURIComponent(values[name] ?? ''),
    ),
    body: JSON.parse(JSON.stringify(wanted.body)) as Record<string, unknown>,
    revision: wanted.revision ?? null,
    subject: wanted.subject,
    label: wanted.label,
    ...(wanted.gather && { gather: wanted.gather }),
    ...(fieldWork.has(template) && { outlives: true }),
    state: 'waiting',
    tries: 0,
    next_at: 0,
    code: null,
    current: null,
  }
}

/// Adds something: kept here first, then sent.
export function add<P extends PathsWith<'post'>>(
  path: P,
  wanted: Wanted<PathOf<P, 'post'>, BodyOf<P, 'post'>>,
): Promise<Outcome> {
  return put(entryOf('POST', path, wanted))
}

/// Adds a file: kept here first, then sent.
export function addFile<P extends PathsWith<'post'>>(
  path: P,
  wanted: Omit<Wanted<PathOf<P, 'post'>, unknown>, 'body'> & {
    query: QueryOf<P, 'post'>
    file: Blob
  },
): Promise<Outcome> {
  const entry = entryOf('POST', path, { ...wanted, body: {} })
  entry.path += `?${new URLSearchParams(wanted.query as Record<string, string>)}`
  entry.file = wanted.file
  return put(entry)
}

/// Changes something that was read at a revision: kept here first, then sent.
export function change<P extends PathsWith<'patch'>>(
  path: P,
  wanted: Wanted<PathOf<P, 'patch'>, BodyOf<P, 'patch'>>,
): Promise<Outcome> {
  return put(entryOf('PATCH', path, wanted))
}

/// Sends a conflicting entry again, on top of what the server has now.
export async function insist(entry: Entry, body: Record<string, unknown>): Promise<Outcome> {
  const revision = Number(entry.current?.revision ?? entry.revision)
  const again: Entry = {
    ...entry,
    id: v7(),
    body,
    revision: Number.isNaN(revision) ? null : revision,
    state: 'waiting',
    tries: 0,
    next_at: 0,
    code: null,
    current: null,
  }
  return (await outbox()).replace(entry.id, again)
}
