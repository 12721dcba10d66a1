// SPDX-License-Identifier: Apache-2.0
// Starts the invented Shushan in a temporary folder, the validating proxy before it, and lets the journeys run.
// journeys.mjs --program FILE --document FILE --run FILE --tally FILE --contract FILE [--lane LANE]
import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { openFront } from './front.mjs'

const option = (type) => ({ type })
const { values: given } = parseArgs({
  options: {
    program: option('string'),
    document: option('string'),
    run: option('string'),
    tally: option('string'),
    contract: option('string'),
    lane: option('string'),
  },
})
const prism = fileURLToPath(new URL('node_modules/.bin/prism', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'linli-journeys-'))
const started = []
const stop = () => {
  for (const process of started) process.kill('SIGTERM')
  rmSync(folder, { recursive: true, force: true })
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(130))
process.on('exit', stop)

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}

function start(program, ...args) {
  const child = spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit'] })
  started.push(child)
  return child
}

async function answers(url, child, seconds) {
  for (const until = Date.now() + seconds * 1000; Date.now() < until; ) {
    if (child.exitCode !== null) throw new Error(`${child.spawnfile} ended with ${child.exitCode}`)
    try {
      await fetch(url)
      return
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
  throw new Error(`${url} does not answer`)
}

function tally(passed, failed) {
  writeFileSync(given.tally, `${passed} ${failed} 0\n`)
}

tally(0, 1)
const data = join(folder, 'data')
const password = `shushan-${randomBytes(9).toString('base64url')}`
const demo = spawnSync(given.program, ['demo', '--data', data, '--password', password], { encoding: 'utf8' })
process.stdout.write(demo.stdout + demo.stderr)
if (demo.status !== 0) throw new Error(`linli demo ended with ${demo.status}`)

const [program, judge, port] = [await freePort(), await freePort(), await freePort()]
const served = start(given.program, 'serve', '--data', data, '--http', String(program))
await answers(`http://127.0.0.1:${program}/healthz`, served, 30)
const proxy = start(
  prism, 'proxy', given.document, `http://127.0.0.1:${program}/api/v1`,
  '--host', '127.0.0.1', '--port', String(judge), '--verboseLevel', 'error',
)
await answers(`http://127.0.0.1:${judge}/`, proxy, 60)
const record = { judged: {}, unjudged: {}, breaches: {} }
const document = JSON.parse(readFileSync(given.document, 'utf8'))
await openFront({ port, program, judge, document, record })

const journeys = spawn(
  process.execPath,
  [
    given.run, '--base', `http://127.0.0.1:${port}`, '--password', password, '--demo', demo.stdout,
    '--program', given.program, ...(given.lane ? ['--lane', given.lane] : []),
  ],
  { stdio: ['ignore', 'pipe', 'inherit'] },
)
let said = ''
journeys.stdout.on('data', (piece) => {
  said += piece
  process.stdout.write(piece)
})
const code = await new Promise((resolve) => journeys.on('close', resolve))
writeFileSync(given.contract, JSON.stringify(record, null, 2))
const sums = [...said.matchAll(/^(\d+) passed, (\d+) failed$/gm)].at(-1)
if (sums) tally(Number(sums[1]), Number(sums[2]))
process.exit(sums && code === 0 && sums[2] === '0' && sums[1] !== '0' ? 0 : 1)
