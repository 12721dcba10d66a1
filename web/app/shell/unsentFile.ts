// SPDX-License-Identifier: Apache-2.0
/// Unsent work as a file: for a phone that will not find the network again. The entries keep their
/// ids, so what was sent meanwhile, or comes back twice, is applied once.
import type { Entry, Gathering } from '../outbox'

const kind = 'linli-unsent'
const form = 1

/// Photos go along as text, at a third more than their size.
export async function fileOf(entries: readonly Entry[], now: number): Promise<string> {
  const saved = await Promise.all(
    entries.map(async (entry) =>
      entry.file ? { ...entry, file: await textOf(entry.file) } : entry,
    ),
  )
  return JSON.stringify({ kind, form, saved_at: now, entries: saved }, null, 1)
}

interface SavedFile {
  type: string
  base64: string
}
// By pieces: a call takes only so many arguments.
const piece = 0x8000
async function textOf(file: Blob): Promise<SavedFile> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  let text = ''
  for (let at = 0; at < bytes.length; at += piece)
    text += String.fromCharCode(...bytes.subarray(at, at + piece))
  return { type: file.type, base64: btoa(text) }
}
/// Undefined when it is no file, or was spoilt.
function blobOf(value: unknown): Blob | undefined {
  if (!isObject(value) || !isText(value.type) || !isText(value.base64)) return undefined
  try {
    const bytes = Uint8Array.from(atob(value.base64), (letter) => letter.charCodeAt(0))
    return bytes.length ? new Blob([bytes], { type: value.type }) : undefined
  } catch {
    return undefined
  }
}

const isText = (value: unknown): value is string => typeof value === 'string'
const isWhole = (value: unknown): value is number => Number.isSafeInteger(value)
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
// A path of the interface and nothing else: a file from strangers must not choose where we write.
const path = /^\/places\/[\w%-]+(\/[\w%-]+)+$/
// What a photo is of stands behind the path.
const pathOfFile = /^\/places\/[\w%-]+(\/[\w%-]+)+(\?[\w%.+=&-]*)?$/

/// How it goes together with others; undefined where that cannot be, and it goes alone then.
function gatheringIn(value: unknown, body: Record<string, unknown>): Gathering | undefined {
  if (!isObject(value) || !isText(value.list) || !isWhole(value.most)) return undefined
  const { list, most } = value
  return Array.isArray(body[list]) && most > 0 ? { list, most } : undefined
}

function entryIn(value: unknown): Entry | null {
  if (!isObject(value)) return null
  const { id, at, offset, method, body, revision, subject, label, state, code, current } = value
  const file = blobOf(value.file)
  const isKnown =
    (file !== undefined || value.file === undefined) &&
    isText(id) &&
    uuid.test(id) &&
    isWhole(at) &&
    isWhole(offset) &&
    (method === 'POST' || method === 'PATCH') &&
    isText(value.path) &&
    (file ? pathOfFile : path).test(value.path) &&
    isObject(body) &&
    (revision === null || isWhole(revision)) &&
    isText(subject) &&
    isObject(label) &&
    isText(label.act) &&
    isText(label.name) &&
    (state === 'waiting' || state === 'conflict' || state === 'refused')
  if (!isKnown) return null
  const gather = gatheringIn(value.gather, body)
  return {
    id,
    user: isText(value.user) ? value.user : null,
    user_name: isText(value.user_name) ? value.user_name : '',
    at,
    offset,
    method,
    path: value.path as string,
    body,
    ...(file ? { file } : {}),
    revision,
    subject,
    ...(gather ? { gather } : {}),
    label: { act: label.act as string, name: label.name as string },
    state,
    tries: 0,
    next_at: 0,
    code: isText(code) ? code : null,
    current: isObject(current) ? current : null,
  }
}

/// The entries of such a file in their order, or null when it is none, or was cut or changed so that
/// one of them cannot be read: nothing is taken back by halves.
export function entriesIn(text: string): Entry[] | null {
  let read: unknown
  try {
    read = JSON.parse(text)
  } catch {
    return null
  }
  if (!isObject(read) || read.kind !== kind || read.form !== form) return null
  if (!Array.isArray(read.entries)) return null
  const entries = read.entries.map(entryIn)
  return entries.every((entry) => entry !== null) ? (entries as Entry[]) : null
}
