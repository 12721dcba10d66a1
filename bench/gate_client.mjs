// SPDX-License-Identifier: Apache-2.0
// A guard's phone, four times slower than this machine: from a code to the verdict on the screen, as
// a scanner types it and as the camera sees it, and what a usual passage takes of taps:
//   node bench/gate_client.mjs [--program build/release/linli]
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { launch } from '../e2e/browser.mjs'
import { call } from '../e2e/call.mjs'
import { Camera, printed } from '../e2e/camera.mjs'
import { serve, signIn } from './shushan.mjs'

const { values: given } = parseArgs({
  options: { program: { type: 'string', default: 'build/release/linli' } },
})
const scans = 20
const slower = 4
const gate = 300
let missed = 0
const p95 = (values) =>
  [...values].sort((a, b) => a - b)[
    Math.min(values.length - 1, Math.ceil(values.length * 0.95) - 1)
  ]
function bar(what, value, most, unit, how) {
  const isKept = value <= most
  if (!isKept) missed++
  console.log(
    `${what.padEnd(56)} ${value.toFixed(0).padStart(8)} ${unit}  bar <= ${most} ${unit}  ratio ${(value / most).toFixed(2)}  ${isKept ? 'ok' : 'MISSED'}  (${how})`,
  )
}

// Runs in the page before anything else: when the scanner was done, and when a verdict was painted.
function watch() {
  window.times = { typed: 0, shown: 0 }
  const now = () => performance.timeOrigin + performance.now()
  addEventListener('keydown', ({ key }) => key === 'Enter' && (window.times.typed = now()), true)
  let before = ''
  const look = () => {
    const band = document.querySelector('.gate-band')
    const said = band ? band.textContent : ''
    if (said === before) return
    before = said
    if (!band?.classList.contains('admit')) return
    // A frame later it stands on the screen.
    requestAnimationFrame(() => setTimeout(() => (window.times.shown = now())))
  }
  addEventListener('DOMContentLoaded', () =>
    new MutationObserver(look).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    }),
  )
}

/// Cards of people who had none, and a rule set under which nobody is measured.
async function prepare(ask) {
  const { all } = await ask('GET', '/gate-pack')
  const taken = new Set(all.passes.map(({ person }) => person))
  const seen = new Set()
  const one = ({ id, household }) => !taken.has(id) && !seen.has(household) && seen.add(household)
  const people = all.people.filter(one).slice(0, scans)
  const { items } = await ask('POST', '/passes', {
    id: randomUUID(),
    kind: 'resident',
    medium: 'paper',
    persons: people.map(({ id }) => id),
    gates: [],
  })
  const passes = items.map(({ pass }) => pass)
  const { signings } = await ask('POST', '/pass-cards', { id: randomUUID(), passes })
  const cards = await ask('POST', '/pass-card-sheets', { signings })
  await ask('POST', '/rule-sets', {
    id: randomUUID(),
    gate: null,
    name: '只查证',
    legal_ground: '演练',
    objections: '值班室',
    terms: {
      kinds: [{ kind: 'resident', entry: 'pass' }],
      fever_from: null,
      mask: 'none',
      code: 'none',
      limit: null,
      curfew: null,
      exemptions: [],
    },
    from_at: Date.now(),
    until_at: Date.now() + 86_400_000,
  })
  return cards.items.map(({ code }) => code)
}

async function shown(page) {
  await page.waitForFunction(() => window.times.shown > 0, null, { polling: 20 })
  return page.evaluate(() => window.times)
}
/// One tap, and the next may come.
let taps = 0
async function letIn(page) {
  ++taps
  await page.evaluate(() => (window.times = { typed: 0, shown: 0 }))
  await page.click('.gate-go')
  await page.waitForSelector('.gate-band', { state: 'detached' })
}

async function byScanner(page, codes) {
  const took = []
  for (const code of codes) {
    await page.keyboard.type(code)
    await page.keyboard.press('Enter')
    const { typed, shown: at } = await shown(page)
    took.push(at - typed)
    await letIn(page)
  }
  return took
}
async function byCamera(page, camera, codes) {
  await page.locator('.gate-find-box button').click()
  await page.waitForFunction(() => document.querySelector('.gate-camera video')?.readyState === 4)
  const took = []
  for (const code of codes) {
    const picture = printed(code)
    await page.waitForTimeout(150)
    const began = Date.now()
    camera.hold(picture)
    took.push((await shown(page)).shown - began)
    camera.takeAway()
    await letIn(page)
  }
  return took
}

const base = await serve(given.program)
const camera = new Camera(join(tmpdir(), `linli-bench-camera-${process.pid}.y4m`))
const browser = await launch(camera.flags)
try {
  const { state, place } = await signIn(browser, base)
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    storageState: state,
    locale: 'zh-CN',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  })
  const ask = (method, path, body) => call(context, base, method, `/places/${place}${path}`, body)
  const codes = await prepare(ask)
  await context.addInitScript(watch)
  const page = await context.newPage()
  await page.goto(`${base}/c/${place}/gate`)
  await page.waitForSelector('.gate-kinds')
  await page.waitForTimeout(2_000)
  const devtools = await context.newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower })
  const before = (await ask('GET', '/gate-flow')).sum.in
  const how = `p95 of ${scans}, CPU ÷ ${slower}`
  bar(
    'gate: a code that a scanner typed, to its verdict',
    p95(await byScanner(page, codes)),
    gate,
    'ms',
    how,
  )
  const pictures = await byCamera(page, camera, codes)
  bar('gate: a picture before the camera, to its verdict', p95(pictures), gate, 'ms', how)
  for (let tries = 0; tries < 100; ++tries) {
    if ((await ask('GET', '/gate-flow')).sum.in === before + 2 * scans) break
    await page.waitForTimeout(100)
  }
  const came = (await ask('GET', '/gate-flow')).sum.in - before
  assert.equal(came, 2 * scans, 'every tap let one in')
  bar(
    'gate: taps of a usual passage',
    (2 * scans) / came,
    1,
    'tap',
    'a good pass, nobody is measured',
  )
} finally {
  await browser.close()
}
process.exit(missed ? 1 : 0)
