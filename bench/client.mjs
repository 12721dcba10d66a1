// SPDX-License-Identifier: Apache-2.0
// Holds the client to the gates of time and CPU, in a headless Chromium against the served Shushan:
//   node bench/client.mjs [--program build/release/linli]
// Sizes are held by web/tools/check_budgets.mjs when the client is built.
import { parseArgs } from 'node:util'
import { launch } from '../e2e/browser.mjs'
import { serve, signIn } from './shushan.mjs'

const { values: given } = parseArgs({
  options: { program: { type: 'string', default: 'build/release/linli' } },
})
const rounds = 5
let missed = 0
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]
const quantile = (values, share) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))]
function bar(what, value, gate, unit, how) {
  const isKept = value <= gate
  if (!isKept) missed++
  const shown = value >= 100 ? value.toFixed(0) : value.toPrecision(3)
  console.log(
    `${what.padEnd(56)} ${shown.padStart(8)} ${unit}  bar <= ${gate} ${unit}  ratio ${(value / gate).toFixed(2)}  ${isKept ? 'ok' : 'MISSED'}  (${how})`,
  )
}

const desk = { width: 1440, height: 900 }
const pocket = { width: 390, height: 844 }
const slowPhone = {
  cpu: 4,
  net: { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 },
}
const slowLan = {
  cpu: 6,
  net: { offline: false, latency: 5, downloadThroughput: 2_500_000, uploadThroughput: 2_500_000 },
}

// Runs in the page before anything else: gathers what the browser itself says of its painting.
function watch() {
  window.seen = { paint: 0, shift: 0, blocked: 0 }
  const observe = (type, take) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({
      type,
      buffered: true,
    })
  observe('largest-contentful-paint', (entry) => (window.seen.paint = entry.startTime))
  observe('layout-shift', (entry) => {
    if (!entry.hadRecentInput) window.seen.shift += entry.value
  })
  observe('longtask', (entry) => (window.seen.blocked += Math.max(0, entry.duration - 50)))
}

/// Opens a page with nothing cached and answers what it cost until it stood still.
async function visit(browser, { url, shows, size, state, slow, route }) {
  const context = await browser.newContext({
    viewport: size,
    storageState: state,
    locale: 'zh-CN',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  })
  if (route) await context.route(route.url, route.take)
  await context.addInitScript(watch)
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' })
  if (slow) {
    await devtools.send('Network.enable')
    await devtools.send('Network.emulateNetworkConditions', slow.net)
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slow.cpu })
  }
  await page.goto(url)
  await page.waitForSelector(shows, { timeout: 30_000 })
  await page.waitForTimeout(slow ? 600 : 300)
  const { metrics } = await devtools.send('Performance.getMetrics')
  const of = (name) => metrics.find((one) => one.name === name).value
  const seen = await page.evaluate(() => window.seen)
  return { context, page, ...seen, cpu: of('TaskDuration') * 1000 }
}

async function many(browser, wanted) {
  const all = []
  for (let round = 0; round < rounds; round++) {
    const one = await visit(browser, wanted)
    await one.context.close()
    all.push(one)
  }
  const of = (name) => median(all.map((one) => one[name]))
  return { cpu: of('cpu'), paint: of('paint'), shift: of('shift'), blocked: of('blocked') }
}

async function mainThread(browser, pages) {
  const how = `main thread of the page, median of ${rounds} first visits`
  const gates = { signIn: 90, today: 160, board: 160 }
  for (const [name, gate] of Object.entries(gates)) {
    const { cpu } = await many(browser, { ...pages[name], size: desk })
    bar(`client: CPU to ${pages[name].name}`, cpu, gate, 'ms', how)
  }
}

async function painting(browser, pages) {
  for (const name of ['signIn', 'today']) {
    const page = { ...pages[name], size: pocket }
    const phone = await many(browser, { ...page, slow: slowPhone })
    const how = 'slow 4G, CPU ÷ 4, on a phone'
    bar(`client: largest paint, ${page.name}`, phone.paint / 1000, 2.2, 's', how)
    bar('  its layout shift', phone.shift, 0.02, '', how)
    bar('  its blocking time', phone.blocked, 150, 'ms', how)
    const lan = await many(browser, { ...page, slow: slowLan })
    bar(`client: largest paint, ${page.name}`, lan.paint / 1000, 1.8, 's', '20 Mbit, CPU ÷ 6')
  }
}

async function offlineStart(browser, { url, shows, state }) {
  const times = []
  const context = await browser.newContext({ viewport: pocket, storageState: state })
  const page = await context.newPage()
  await page.goto(url)
  await page.waitForSelector(shows)
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.reload()
  await page.waitForSelector(shows)
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await page.waitForTimeout(500)
  await context.setOffline(true)
  for (let round = 0; round < rounds; round++) {
    await page.reload({ waitUntil: 'commit' })
    const found = await page.waitForSelector(shows)
    times.push(await found.evaluate(() => performance.now()))
  }
  await context.close()
  bar('client: offline start on a second visit', median(times) / 1000, 1, 's', 'to its figures')
}

/// The board with its buildings again and again, until it has that many doors.
function grown(board, doors) {
  const buildings = []
  for (let copy = 0, count = 0; count < doors; copy++)
    for (const one of board.buildings) {
      const id = `00000000-0000-7000-8000-${String(buildings.length).padStart(12, '0')}`
      buildings.push({ ...one, id, name: `${copy}${one.name}` })
      count += one.floor.length
      if (count >= doors) break
    }
  return { ...board, buildings, dwellings: doors }
}

async function largeBoard(browser, pages, board) {
  const body = JSON.stringify(grown(board, 10_000))
  const route = {
    url: /\/board(\?|$)/,
    take: (to) =>
      to.request().url().includes('/api/')
        ? to.fulfill({ contentType: 'application/json', body })
        : to.continue(),
  }
  const paints = []
  let last
  for (let round = 0; round < rounds; round++) {
    await last?.context.close()
    last = await visit(browser, { ...pages.board, size: desk, route })
    paints.push(last.paint)
  }
  bar('client: board of 10,000 doors to its first rows', median(paints) / 1000, 1.2, 's', 'LCP')
  const frames = await last.page.evaluate(async () => {
    const scrolls = [...document.querySelectorAll('*')]
      .filter((one) => one.scrollHeight > one.clientHeight + 200)
      .filter(
        (one) =>
          one === document.scrollingElement || /auto|scroll/.test(getComputedStyle(one).overflowY),
      )
      .sort((a, b) => b.scrollHeight - a.scrollHeight)[0]
    const next = () => new Promise((resolve) => requestAnimationFrame(resolve))
    const took = []
    let before = await next()
    for (let i = 0; i < 120; i++) {
      scrolls.scrollBy(0, 180)
      const now = await next()
      took.push(now - before)
      before = now
    }
    return { took, moved: scrolls.scrollTop }
  })
  if (frames.moved < 5000) throw new Error(`the board scrolled by ${frames.moved} only`)
  bar('  a frame while it scrolls, usual', median(frames.took), 20, 'ms', '180 px a frame')
  bar('  a frame while it scrolls, p95', quantile(frames.took, 0.95), 80, 'ms', '180 px a frame')
  const filtered = await last.page.evaluate(async () => {
    const next = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
    const took = []
    for (let i = 0; i < 6; i++) {
      const began = performance.now()
      document.querySelector('.legend-chip').click()
      await next()
      took.push(performance.now() - began)
    }
    return took
  })
  bar('  filter by its legend', median(filtered) / 1000, 0.3, 's', 'click to painted frame')
  await last.context.close()
}

const base = await serve(given.program)
const browser = await launch()
try {
  const { state, place, board } = await signIn(browser, base)
  const pages = {
    signIn: { name: 'the sign-in', url: base, shows: 'input[name=password]' },
    today: { name: 'today', url: `${base}/c/${place}`, shows: '.today .figure', state },
    board: { name: 'the board', url: `${base}/c/${place}/board`, shows: '.cell', state },
  }
  await mainThread(browser, pages)
  await painting(browser, pages)
  await offlineStart(browser, pages.today)
  await largeBoard(browser, pages, board)
} finally {
  await browser.close()
}
process.exit(missed ? 1 : 0)
