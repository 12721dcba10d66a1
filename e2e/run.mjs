// SPDX-License-Identifier: Apache-2.0
// Walks through the client in a browser, against a program that serves the invented Shushan:
//   node e2e/run.mjs --base URL --password PW [--user NAME] [--program FILE] [--pictures DIR] [--only WORD]
//     [--lane ledger|posts]
// Two lanes walk each through a house of its own and may go side by side; without one both are walked. The program is started once more with an empty folder, for the journeys of its first use.
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { launch } from './browser.mjs'
import { gallery, strangersGallery } from './gallery.mjs'
import { ledgerPages } from './gallery_ledger.mjs'
import { postsPages } from './gallery_posts.mjs'
import { ledgerJourneys, postsJourneys, signIn } from './journeys.mjs'
import { senses } from './senses.mjs'
import { firstUse } from './states.mjs'

const text = { type: 'string' }
const { values: given } = parseArgs({
  options: {
    base: text,
    user: text,
    password: text,
    program: text,
    demo: text,
    pictures: text,
    only: text,
    lane: text,
  },
})

/// The sign-in name that `linli demo` printed first.
const userIn = (demo = '') => /sign_in_name:\s*([\w.@-]+)/.exec(demo)?.[1] ?? 'zhoumin'

/// The open pages and what they say of themselves, for a walk that failed somewhere else.
async function whatIsSeen(browser) {
  const pages = browser.contexts().flatMap((context) => context.pages())
  return Promise.all(
    pages.map(async (page) => {
      const said = page.locator('h1, [role=alert], .toast, .state-block, [role=dialog] h2')
      const texts = await said.allInnerTexts().catch(() => [])
      return `${page.url()} ${JSON.stringify(texts).slice(0, 400)}`
    }),
  )
}

if (given.pictures) mkdirSync(given.pictures, { recursive: true })
let passed = 0
let failed = 0
const world = {
  base: given.base ?? 'http://localhost:8080',
  user: given.user ?? userIn(given.demo),
  password: given.password ?? 'shushan-2026',
  program:
    given.program ?? fileURLToPath(new URL('../build/release/linli', import.meta.url).toString()),
  pictures: given.pictures,
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
      for (const line of await whatIsSeen(world.browser)) console.log(`  ${line}`)
    }
  },
}
try {
  await signIn(world)
  if (given.lane !== 'posts') {
    await ledgerJourneys(world)
    await Promise.all([senses(world), firstUse(world)])
    await gallery(world, ledgerPages)
    await strangersGallery(world)
  }
  if (given.lane !== 'ledger') {
    const later = await postsJourneys(world)
    await gallery(world, postsPages)
    await later()
  }
} finally {
  await world.browser.close()
}
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed || !passed ? 1 : 0)
