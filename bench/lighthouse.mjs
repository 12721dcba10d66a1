// SPDX-License-Identifier: Apache-2.0
// What Lighthouse says of the served Shushan, on its slow phone and its desk:
//   node bench/lighthouse.mjs [--program build/release/linli] [--reports DIR]
// Lighthouse is a peer, kept in bench/peers and asked only when this bench is named.
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { launch as openBrowser } from '../e2e/browser.mjs'
import { serve, signIn } from './shushan.mjs'

const { values: given } = parseArgs({
  options: {
    program: { type: 'string', default: 'build/release/linli' },
    reports: { type: 'string' },
  },
})
const peers = createRequire(new URL('peers/package.json', import.meta.url))
const { default: lighthouse, desktopConfig } = await import(peers.resolve('lighthouse'))
const { launch } = await import(peers.resolve('chrome-launcher'))

/// Least scores; a run that is slower than usual may be repeated once.
const gates = { performance: 95, accessibility: 100, 'best-practices': 100 }
const metrics = {
  'largest-contentful-paint': [2.2, 's', 1000],
  'total-blocking-time': [150, 'ms', 1],
  'cumulative-layout-shift': [0.02, '', 1],
}

let missed = 0
function bar(what, value, sign, gate, unit, how) {
  const isKept = sign === '>=' ? value >= gate : value <= gate
  if (!isKept) missed++
  const shown = value >= 100 ? value.toFixed(0) : value.toPrecision(3)
  console.log(
    `${what.padEnd(56)} ${shown.padStart(8)} ${unit}  bar ${sign} ${gate} ${unit}  ratio ${(value / gate).toFixed(2)}  ${isKept ? 'ok' : 'MISSED'}  (${how})`,
  )
}

async function ask(port, { url, cookie }, isDesk) {
  const flags = {
    port,
    logLevel: 'error',
    onlyCategories: Object.keys(gates),
    disableStorageReset: false,
    extraHeaders: cookie ? { Cookie: cookie } : {},
  }
  const run = () => lighthouse(url, flags, isDesk ? desktopConfig : undefined)
  const first = await run()
  if (first.lhr.categories.performance.score * 100 >= gates.performance) return first
  const second = await run()
  const score = (one) => one.lhr.categories.performance.score
  return score(second) > score(first) ? second : first
}

function tell(page, how, { lhr, report }) {
  for (const [category, gate] of Object.entries(gates)) {
    const score = Math.round((lhr.categories[category].score ?? 0) * 100)
    bar(`lighthouse: ${page}, ${category}`, score, '>=', gate, '', how)
  }
  if (how === 'phone')
    for (const [audit, [gate, unit, scale]] of Object.entries(metrics))
      bar(`  its ${audit}`, lhr.audits[audit].numericValue / scale, '<=', gate, unit, how)
  // What is short of perfect, so that it can be mended.
  const counted = Object.values(lhr.categories).flatMap((one) => one.auditRefs)
  for (const { id, weight } of counted) {
    const audit = lhr.audits[id]
    if (weight && audit.score !== null && audit.score < 0.9)
      console.log(`    ${id}: ${audit.displayValue ?? audit.title}`)
  }
  if (!given.reports) return
  mkdirSync(given.reports, { recursive: true })
  const name = `${page.replaceAll(' ', '-')}-${how}.json`
  writeFileSync(join(given.reports, name), Array.isArray(report) ? report[0] : report)
}

const base = await serve(given.program)
const browser = await openBrowser()
const { state, place } = await signIn(browser, base)
await browser.close()
const cookie = state.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
const chrome = await launch({
  chromePath:
    process.env.CHROMIUM ?? execFileSync('which', ['chromium'], { encoding: 'utf8' }).trim(),
  chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu', '--lang=zh-CN'],
})
try {
  const pages = {
    'the sign-in': { url: `${base}/sign-in` },
    today: { url: `${base}/c/${place}`, cookie },
    'the board': { url: `${base}/c/${place}/board`, cookie },
  }
  for (const [name, page] of Object.entries(pages))
    tell(name, 'phone', await ask(chrome.port, page, false))
  for (const name of ['today', 'the board'])
    tell(name, 'desk', await ask(chrome.port, pages[name], true))
} finally {
  chrome.kill()
}
process.exit(missed ? 1 : 0)
