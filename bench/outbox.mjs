// SPDX-License-Identifier: Apache-2.0
// A guard's phone that had no network for a day: 5,000 passages wait on it, then the network is back.
//   node bench/outbox.mjs [--program build/release/linli]
// The first passage is let through on the page, without a network; the others are kept as that one was, each about
// somebody else.
import { parseArgs } from 'node:util'
import { launch } from '../e2e/browser.mjs'
import { ask, serve, signIn } from './shushan.mjs'

const { values: given } = parseArgs({
  options: { program: { type: 'string', default: 'build/release/linli' } },
})
const passages = 5_000
const gate = 10

/// Whom the gate knows, behind doors.
async function roster(browser, base, state, place) {
  const context = await browser.newContext({ storageState: state })
  const answer = await context.request.get(`${base}/api/v1/places/${place}/gate-pack`)
  const { all } = await answer.json()
  await context.close()
  return all.people.filter(({ door }) => /^\d+-\d+-\d+$/.test(door))
}

async function openGate(browser, base, state, place) {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    storageState: state,
    locale: 'zh-CN',
  })
  const page = await context.newPage()
  await page.goto(`${base}/c/${place}/gate`)
  await page.waitForSelector('.gate-kinds')
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.reload()
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await page.waitForSelector('.gate-kinds')
  await page.waitForTimeout(1_000)
  await context.setOffline(true)
  return { context, page }
}

async function letThrough(page, { door, name }) {
  await page.fill('.gate-find input', door)
  await page.locator('.gate-found-people button', { hasText: name }).first().click()
  for (const figure of '365')
    await page.locator('.gate-keys button', { hasText: new RegExp(`^\\s*${figure}\\s*$`) }).click()
  await page.click('.gate-go')
  await page.waitForSelector('.gate-waiting')
}

// Runs in the page: keeps passages as the first one was kept; answers the ids of all.
async function keepMore({ count, people }) {
  const open = await new Promise((resolve) => {
    const request = indexedDB.open('linli')
    request.onsuccess = () => resolve(request.result)
  })
  const store = () => open.transaction('outbox', 'readwrite').objectStore('outbox')
  const [first] = await new Promise((resolve) => {
    const request = store().getAll()
    request.onsuccess = () => resolve(request.result)
  })
  const id = () => {
    const bytes = crypto.getRandomValues(new Uint8Array(16))
    let time = Date.now()
    for (let at = 5; at >= 0; at--, time = Math.floor(time / 256)) bytes[at] = time % 256
    bytes[6] = 0x70 | (bytes[6] & 15)
    bytes[8] = 0x80 | (bytes[8] & 63)
    const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
  }
  const [passage] = first.body.passages
  const all = store()
  const ids = [passage.id]
  for (let n = 1; n < count; n++) {
    const one = { ...passage, id: id(), person: people[n % people.length], at: passage.at - n }
    ids.push(one.id)
    all.put({
      ...first,
      id: id(),
      order: first.order + n,
      subject: one.id,
      body: { ...first.body, passages: [one] },
    })
  }
  await new Promise((resolve) => (all.transaction.oncomplete = resolve))
  open.close()
  return ids
}

// Runs in the page until nothing waits; answers how many are left when that takes too long.
async function untilEmpty() {
  const open = await new Promise((resolve) => {
    const request = indexedDB.open('linli')
    request.onsuccess = () => resolve(request.result)
  })
  const count = () =>
    new Promise((resolve) => {
      const request = open.transaction('outbox').objectStore('outbox').count()
      request.onsuccess = () => resolve(request.result)
    })
  const began = performance.now()
  while ((await count()) > 0 && performance.now() - began < 120_000)
    await new Promise((resolve) => setTimeout(resolve, 20))
  const left = await count()
  open.close()
  return left
}

const base = await serve(given.program)
const browser = await launch()
let isKept = false
try {
  const { state, place } = await signIn(browser, base)
  const people = await roster(browser, base, state, place)
  const before = ask('select hex(id) from gate_passage').length
  const { context, page } = await openGate(browser, base, state, place)
  await letThrough(page, people[0])
  const ids = await page.evaluate(keepMore, {
    count: passages,
    people: people.map((one) => one.id),
  })
  await page.reload()
  await page.waitForFunction(
    (count) => document.querySelector('.gate-waiting')?.textContent.replace(/\D/g, '') === count,
    String(passages),
  )
  await page.waitForTimeout(2_000)
  const began = performance.now()
  await context.setOffline(false)
  const left = await page.evaluate(untilEmpty)
  const seconds = (performance.now() - began) / 1000
  const arrived = ask('select lower(hex(id)) from gate_passage')
  const wanted = new Set(ids.map((id) => id.replaceAll('-', '')))
  const found = arrived.filter((id) => wanted.has(id))
  const isExact = left === 0 && found.length === passages && arrived.length === before + passages
  isKept = isExact && seconds <= gate
  const requests = ask("select id from journal_line where act = 'gate.take_passages'").length
  console.log(
    `${'outbox: 5,000 passages of a day without a network'.padEnd(56)} ${seconds.toPrecision(3).padStart(8)} s  bar <= ${gate} s  ratio ${(seconds / gate).toFixed(2)}  ${isKept ? 'ok' : 'MISSED'}  (${found.length} of ${passages} arrived, ${arrived.length - before - found.length} others, ${left} left; ${requests} lines of the journal)`,
  )
} finally {
  await browser.close()
}
process.exit(isKept ? 0 : 1)
