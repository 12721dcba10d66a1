// SPDX-License-Identifier: Apache-2.0
// Walks through the client in a browser, against any server that speaks the interface:
//   node e2e/run.mjs --base URL --password PW [--user NAME] [--demo TEXT] [--pictures DIR] [--only WORD]
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { launch } from './browser.mjs'
import { journeys } from './journeys.mjs'
import { gallery } from './gallery.mjs'

const text = { type: 'string' }
const { values: given } = parseArgs({
  options: { base: text, user: text, password: text, demo: text, pictures: text, only: text },
})

/// The sign-in name that `linli demo` printed.
function userIn(demo = '') {
  return (
    /"?sign_in_name"?\s*[:=]\s*"?([\w.@-]+)/.exec(demo)?.[1] ??
    /(?:sign[ -]?in|user|登录名)[^\w\n]*(?:as|name)?[^\w\n]*([a-z][\w.@-]*)/i.exec(demo)?.[1] ??
    'zhoumin'
  )
}

const pictures = given.pictures ?? fileURLToPath(new URL('pictures', import.meta.url))
mkdirSync(pictures, { recursive: true })
let passed = 0
let failed = 0
const world = {
  base: given.base ?? 'http://localhost:8090',
  user: given.user ?? userIn(given.demo),
  password: given.password ?? 'shushan-2026',
  pictures,
  browser: await launch(),
  async step(name, walk) {
    if (given.only && !name.includes(given.only) && name !== 'sign in') return
    const began = Date.now()
    try {
      await walk()
      passed++
      console.log(`ok      ${name} (${Date.now() - began} ms)`)
    } catch (fault) {
      failed++
      console.log(`FAILED  ${name}: ${fault.stack ?? fault}`)
    }
  },
}
try {
  await journeys(world)
  await gallery(world)
} finally {
  await world.browser.close()
}
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed || !passed ? 1 : 0)
