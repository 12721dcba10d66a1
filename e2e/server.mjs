// SPDX-License-Identifier: Apache-2.0
// A program of our own for what a shared one cannot show: its first use, and its absence.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}

/// Serves a data folder, empty or filled by `furnish`; `stop` and `start` may be called again and
/// again.
export async function openHouse(program, furnish) {
  const data = mkdtempSync(join(tmpdir(), 'linli-e2e-'))
  await furnish?.(data)
  const port = await freePort()
  const base = `http://127.0.0.1:${port}`
  let child = null

  async function start() {
    child = spawn(program, ['serve', '--data', data, '--http', String(port)], { stdio: 'ignore' })
    for (const until = Date.now() + 20_000; Date.now() < until;) {
      if (child.exitCode !== null) break
      const answer = await fetch(`${base}/healthz`).catch(() => null)
      if (answer?.ok) return
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    throw new Error(`${program} does not serve`)
  }
  async function stop() {
    if (!child || child.exitCode !== null) return
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGTERM')
    await ended
  }
  async function close() {
    await stop()
    rmSync(data, { recursive: true, force: true })
  }
  await start()
  return { base, start, stop, close }
}
