// SPDX-License-Identifier: Apache-2.0
// The invented Shushan, served for measurements in a browser: it is gone when the bench ends.
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const password = 'bench-of-shushan-street'
const folder = mkdtempSync(join(tmpdir(), 'linli-bench-'))
let served
process.on('exit', () => {
  served?.kill('SIGTERM')
  rmSync(folder, { recursive: true, force: true })
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(130))

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}

const data = join(folder, 'data')

/// The first column of what the database itself answers.
export function ask(sql) {
  const asked = spawnSync('sqlite3', ['-readonly', join(data, 'linli.db'), sql], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  if (asked.status !== 0) throw new Error(`sqlite3: ${asked.stderr}`)
  return asked.stdout.split('\n').filter(Boolean)
}

/// Where Shushan is served.
export async function serve(program) {
  const demo = spawnSync(program, ['demo', '--data', data, '--password', password])
  if (demo.status !== 0) throw new Error(`linli demo ended with ${demo.status}: ${demo.stderr}`)
  const port = await freePort()
  served = spawn(program, ['serve', '--data', data, '--http', String(port)], {
    stdio: 'ignore',
  })
  const base = `http://localhost:${port}`
  for (let tries = 0; tries < 400; tries++) {
    try {
      await fetch(`${base}/healthz`)
      return base
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 25))
    }
  }
  throw new Error('linli does not answer')
}

/// Signs in as community staff of the first community: its cookies, place and board.
export async function signIn(browser, base) {
  const context = await browser.newContext()
  const answer = await context.request.post(`${base}/api/v1/sessions`, {
    data: { sign_in_name: 'zhoumin', password },
  })
  if (!answer.ok()) throw new Error(`sign-in: ${answer.status()}`)
  const { communities } = await (await context.request.get(`${base}/api/v1/session`)).json()
  const state = { cookies: (await context.storageState()).cookies, origins: [] }
  const place = (communities.find((one) => one.name.includes('山水苑')) ?? communities[0]).id
  const board = await (await context.request.get(`${base}/api/v1/places/${place}/board`)).json()
  await context.close()
  return { state, place, board }
}
