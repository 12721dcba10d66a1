// SPDX-License-Identifier: Apache-2.0
import { computed, shallowRef } from 'vue'
import { v7 } from 'uuid'
import { base, noteRefusal } from './client'
import { clockOffset, noteClock } from './clock'
import type { BodyOf, PathOf, PathsWith, QueryOf } from './api-types'
import { Outbox, type Answer, type Entry, type Outcome } from './outbox'
import { keepEntry, shelf } from './store'

const entries = shallowRef<Entry[]>([])
/// Longer than a slow network takes; one that swallows everything counts as silence then.
const longestSend = 30_000
/// How long a form waits for the answer to what is kept already.
const formPatience = 4_000
let writer: { id: string; name: string } | null = null
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
  if (user && isNew) void outbox.flush(true)
}

// One sender per device; where locks are absent the outbox's own queue keeps one page in order.
async function alone(work: () => Promise<void>): Promise<void> {
  if (!navigator.locks) return work()
  await navigator.locks.request('linli-outbox', work)
}

const outbox = new Outbox({
  load: async () => (await shelf()).getAll('outbox'),
  save: keepEntry,
  drop: async (id) => (await shelf()).delete('outbox', id),
  send,
  now: () => Date.now(),
  chance: () => Math.random(),
  isMine: (entry) => !entry.user || entry.user === writer?.id,
  patience: () => new Promise((resolve) => setTimeout(resolve, formPatience)),
  alone,
  changed(all) {
    entries.value = all
    clearTimeout(timer)
    const next = outbox.nextAt()
    if (next !== null)
      timer = setTimeout(() => void outbox.flush(), Math.max(500, next - Date.now()))
  },
})

/// What waits, conflicts or was refused on this device, oldest first.
export const unsent = computed(() => entries.value)
export const waitingCount = computed(() => entries.value.length)

/// Starts sending: now, when the network returns, and when the page is looked at again.
export function startOutbox() {
  void outbox.flush(true)
  addEventListener('online', () => void outbox.flush(true))
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void outbox.flush(true)
  })
}

export const sendNow = () => outbox.flush(true)
export const discard = (id: string) => outbox.discard(id)
export const dropAll = () => outbox.dropAll()
/// Takes entries back that were saved to a file; answers how many are new.
export async function takeBack(entries: readonly Entry[]): Promise<number> {
  const taken = await outbox.takeBack(entries)
  void outbox.flush(true)
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
  return outbox.put(entryOf('POST', path, wanted))
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
  return outbox.put(entry)
}

/// Changes something that was read at a revision: kept here first, then sent.
export function change<P extends PathsWith<'patch'>>(
  path: P,
  wanted: Wanted<PathOf<P, 'patch'>, BodyOf<P, 'patch'>>,
): Promise<Outcome> {
  return outbox.put(entryOf('PATCH', path, wanted))
}

/// Sends a conflicting entry again, on top of what the server has now.
export function insist(entry: Entry, body: Record<string, unknown>): Promise<Outcome> {
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
  return outbox.replace(entry.id, again)
}
