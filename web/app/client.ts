// SPDX-License-Identifier: Apache-2.0
import createClient from 'openapi-fetch'
import { v7 } from 'uuid'
import type { Import, paths, Problem } from './api-types'
import { noteClock } from './clock'

/// Where the interface lies; the session travels in a cookie that scripts cannot read.
export const base = '/api/v1'

/// A sound answer that says no, or a server that cannot answer. `code` is the key of its words.
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly problem: Partial<Problem>,
    readonly retryAfter: number | null = null,
  ) {
    super(problem.code ?? `status ${status}`)
  }
  get code(): string {
    return this.problem.code ?? ''
  }
  get request(): string {
    return this.problem.request ?? ''
  }
}

/// Nothing came back: no network, or the program is not running.
export class Unreachable extends Error {}

let whenRevoked: () => void = () => undefined
/// Tells who cleans up when this device was signed out from elsewhere.
export function onRevoked(clean: () => void) {
  whenRevoked = clean
}
/// Looks at every answer that says no, before anybody else does.
export function noteRefusal(status: number, code: unknown) {
  if (status === 401 && code === 'auth.device_revoked') whenRevoked()
}

/// `fetch` that throws Unreachable instead of the browser's wordless TypeError.
async function reach(input: Request): Promise<Response> {
  try {
    const response = await globalThis.fetch(input)
    noteClock(response)
    return response
  } catch (fault) {
    if (fault instanceof DOMException && fault.name === 'AbortError') throw fault
    throw new Unreachable()
  }
}

export const client = createClient<paths>({ baseUrl: base, fetch: reach })
client.use({
  onRequest({ request }) {
    if (request.method !== 'GET' && !request.headers.has('Idempotency-Key'))
      request.headers.set('Idempotency-Key', v7())
    return request
  },
})

/// The refusal in a response that is not 2xx.
export function refusalOf(response: Response, problem: unknown): Refused {
  const after = Number(response.headers.get('Retry-After'))
  const readable = typeof problem === 'object' && problem !== null ? (problem as Problem) : {}
  noteRefusal(response.status, (readable as Partial<Problem>).code)
  return new Refused(response.status, readable, after > 0 ? after : null)
}

/// The answer of a call; throws Refused or Unreachable.
export async function ask<T>(
  call: Promise<{ data?: T; error?: unknown; response: Response }>,
): Promise<T> {
  const { data, error, response } = await call
  if (!response.ok) throw refusalOf(response, error)
  return data as T
}

/// Sends a file as it is, up to the server's limit of 10 MiB.
export async function sendFile(place: string, file: File): Promise<Import> {
  const url = `${base}/places/${place}/imports?file_name=${encodeURIComponent(file.name)}`
  const headers = { 'Content-Type': 'application/octet-stream', 'Idempotency-Key': v7() }
  const request = new Request(new URL(url, location.href), { method: 'POST', headers, body: file })
  const response = await reach(request)
  const body: unknown = await response.json().catch(() => null)
  if (!response.ok) throw refusalOf(response, body)
  return body as Import
}
