// SPDX-License-Identifier: Apache-2.0
/// Unsent work as a file: for a phone that will not find the network again. The entries keep their
/// ids, so what was sent meanwhile, or comes back twice, is applied once.
import type { Entry } from '../outbox'

const kind = 'linli-unsent'
const form = 1

export const fileOf = (entries: readonly Entry[], now: number): string =>
  JSON.stringify({ kind, form, saved_at: now, entries }, null, 1)

const isText = (value: unknown): value is string => typeof value === 'string'
const isWhole = (value: unknown): value is number => Number.isSafeInteger(value)
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
// A path of the interface and nothing else: a file from strangers must not choose where we write.
const path = /^\/places\/[\w%-]+(\/[\w%-]+)+$/

function entryIn(value: unknown): Entry | null {
  if (!isObject(value)) return null
  const { id, at, offset, method, body, revision, subject, label, state, code, current } = value
  const isKnown =
    isText(id) &&
    uuid.test(id) &&
    isWhole(at) &&
    isWhole(offset) &&
    (method === 'POST' || method === 'PATCH') &&
    isText(value.path) &&
    path.test(value.path) &&
    isObject(body) &&
    (revision === null || isWhole(revision)) &&
    isText(subject) &&
    isObject(label) &&
    isText(label.act) &&
    isText(label.name) &&
    (state === 'waiting' || state === 'conflict' || state === 'refused')
  if (!isKnown) return null
  return {
    id,
    user: isText(value.user) ? value.user : null,
    user_name: isText(value.user_name) ? value.user_name : '',
    at,
    offset,
    method,
    path: value.path as string,
    body,
    revision,
    subject,
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
