// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'

/// Calls the interface as the signed-in page would.
export async function call(context, base, method, path, body, headers = {}) {
  const answer = await context.request.fetch(`${base}/api/v1${path}`, {
    method,
    headers: { 'Idempotency-Key': randomUUID(), ...headers },
    ...(body === undefined ? {} : { data: body }),
  })
  assert.ok(answer.ok(), `${method} ${path}: ${answer.status()} ${await answer.text()}`)
  return answer.status() === 204 ? null : answer.json()
}
