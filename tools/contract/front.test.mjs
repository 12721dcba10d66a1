// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { breachesOf, judgedOperations } from './front.mjs'

const json = { content: { 'application/json': {} } }

test('streams and files are not judged, JSON and empty replies are', () => {
  const document = {
    paths: {
      '/places/{place}/live': { get: { responses: { 200: { content: { 'text/event-stream': {} } } } } },
      '/places/{place}': { get: { responses: { 200: json } }, delete: { responses: { 204: {} } } },
    },
  }
  const judged = judgedOperations(document)
  const of = (method, path) => judged.find((one) => one.method === method && one.pattern.test(path)).isJson
  assert.equal(of('GET', '/places/1/live'), false)
  assert.equal(of('GET', '/places/1'), true)
  assert.equal(of('DELETE', '/places/1'), true)
})

test('a path written out wins over one with a parameter', () => {
  const responses = { 200: json }
  const document = { paths: { '/a/{x}': { get: { responses } }, '/a/live': { get: { responses } } } }
  const first = judgedOperations(document).find((one) => one.pattern.test('/a/live'))
  assert.equal(first.path, '/a/live')
})

test('a wrong request that the program refuses is no breach, one that it takes is', () => {
  const violation = [{ location: ['request', 'body', 'n'], severity: 'Error', message: 'must be integer' }]
  const headers = { 'sl-violations': JSON.stringify(violation) }
  assert.deepEqual(breachesOf(422, headers, ''), [])
  assert.deepEqual(breachesOf(201, headers, ''), ['request.body.n: must be integer'])
})

test('a reply outside the document is always a breach', () => {
  const violation = [{ location: ['response', 'body'], severity: 'Error', message: 'must have a' }]
  assert.equal(breachesOf(404, { 'sl-violations': JSON.stringify(violation) }, '').length, 1)
})

test('an answer of the judge itself is a breach', () => {
  const body = '{"type":"https://stoplight.io/prism/errors#NO_PATH_MATCHED_ERROR","title":"t","detail":"d"}'
  assert.deepEqual(breachesOf(404, { 'content-type': 'application/problem+json' }, body), ['t: d'])
})
