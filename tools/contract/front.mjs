// SPDX-License-Identifier: Apache-2.0
// The door before the program while the journeys run: JSON calls of the API pass through the validating
// proxy, everything else (the client, streams, files) goes straight to the program.
import http from 'node:http'

const API = '/api/v1'
const JUDGE_ERROR = 'https://stoplight.io/prism/errors#'

/** The operations the judge can read: JSON (or nothing) in, JSON (or nothing) out. */
export function judgedOperations(document) {
  const judged = []
  for (const [path, item] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(item)) {
      if (!operation.responses) continue
      const types = [operation.requestBody, ...Object.values(operation.responses)].flatMap((part) =>
        Object.keys(part?.content ?? {}),
      )
      const pattern = new RegExp('^' + path.replace(/\{[^}]+\}/g, '[^/]+') + '$')
      const isJson = types.every((type) => /^application\/(.+\+)?json$/.test(type))
      judged.push({ method: method.toUpperCase(), path, pattern, isJson, literals: path.replace(/\{[^}]+\}/g, '').length })
    }
  }
  return judged.sort((one, other) => other.literals - one.literals)
}

/** What is wrong with one judged exchange: a request the program took although the document forbids it, a reply
 *  the document does not know, or a path it does not know. A request that both refuse is no breach. */
export function breachesOf(status, headers, body) {
  if (String(headers['content-type']).startsWith('application/problem+json')) {
    try {
      const problem = JSON.parse(body)
      if (String(problem.type).startsWith(JUDGE_ERROR)) return [`${problem.title}: ${problem.detail}`]
    } catch {
      return ['the reply calls itself JSON and is not']
    }
  }
  const violations = headers['sl-violations'] ? JSON.parse(headers['sl-violations']) : []
  return violations
    .filter((one) => one.severity === 'Error')
    .filter((one) => one.location[0] === 'response' || status < 400)
    .map((one) => `${one.location.join('.')}: ${one.message}`)
}

function relay(request, body, { host, port, path, headers }) {
  return new Promise((resolve, reject) => {
    const onward = http.request(
      { host, port, path, method: request.method, headers, maxHeaderSize: 1 << 20, agent: false },
      resolve,
    )
    onward.on('error', reject)
    onward.end(body)
  })
}

function count(sums, name) {
  sums[name] = (sums[name] ?? 0) + 1
}

async function all(stream) {
  const pieces = []
  for await (const piece of stream) pieces.push(piece)
  return Buffer.concat(pieces)
}

/** Listens on `port`; `record` collects { judged, unjudged, breaches } while it runs. */
export function openFront({ port, program, judge, document, record }) {
  const operations = judgedOperations(document)

  async function answer(request, reply) {
    const body = await all(request)
    const headers = { ...request.headers, host: `127.0.0.1:${program}` }
    // Whatever name the browser knows the front by, the program sees its own.
    for (const name of ['origin', 'referer']) {
      if (headers[name]) headers[name] = headers[name].replace(`//${request.headers.host}`, `//${headers.host}`)
    }
    const [path, query] = request.url.split('?')
    const inApi = path.startsWith(API + '/') ? path.slice(API.length) : null
    const operation = inApi && operations.find((one) => one.method === request.method && one.pattern.test(inApi))
    if (!operation?.isJson) {
      if (operation) record.unjudged[`${request.method} ${operation.path}`] = true
      else if (inApi && inApi !== '/openapi.json') count(record.breaches, `${request.method} ${inApi}: not in the document`)
      const from = await relay(request, body, { host: '127.0.0.1', port: program, path: request.url, headers })
      reply.writeHead(from.statusCode, from.headers)
      from.pipe(reply)
      reply.on('close', () => from.destroy())
      return
    }
    delete headers['accept-encoding']
    const judgedPath = inApi + (query === undefined ? '' : `?${query}`)
    const from = await relay(request, body, { host: '127.0.0.1', port: judge, path: judgedPath, headers })
    const text = await all(from)
    const name = `${request.method} ${operation.path}`
    count(record.judged, name)
    for (const breach of breachesOf(from.statusCode, from.headers, text.toString())) {
      count(record.breaches, `${name} ${from.statusCode} ${breach}`)
    }
    delete from.headers['sl-violations']
    delete from.headers['transfer-encoding']
    delete from.headers['access-control-allow-origin']
    reply.writeHead(from.statusCode, { ...from.headers, ...(text.length ? { 'content-length': text.length } : {}) })
    reply.end(text)
  }

  const server = http.createServer((request, reply) => {
    answer(request, reply).catch((fault) => {
      if (reply.headersSent) return reply.destroy()
      reply.writeHead(502, { 'content-type': 'text/plain' })
      reply.end(`the front: ${fault.message}`)
    })
  })
  return new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(server)))
}
