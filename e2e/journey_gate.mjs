// SPDX-License-Identifier: Apache-2.0
// A guard's shift on a phone, with a network and without; and the office that makes the rules.
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { look, open } from './browser.mjs'
import { call } from './call.mjs'
import { until } from './pocket.mjs'

export async function gateJourney(world) {
  const staff = await open(world.browser, world.base, { state: world.state })
  const phone = { state: world.state, width: 390, height: 844 }
  const { context, page, breaches } = await open(world.browser, world.base, phone)
  const shot = (name) => world.pictures && join(world.pictures, `gate-${name}.png`)
  const own = { ...world, context, page, breaches, shot, staff, at: `/places/${world.place}` }
  own.home = await homeAtGate(own)
  try {
    await world.step('a gate: a door, three figures, one word', () => letIn(own))
    await world.step('a gate: a fever is measured again, then the side room', () => fever(own))
    await world.step('a gate: a scanner and a thermometer type by themselves', () => typed(own))
    await world.step('a gate: an emergency is one tap', () => emergency(own))
    await world.step('a gate without a network loses nothing', () => offline(own))
    await world.step('a gate: a lost phone hands in what it did before', () => lost(own))
    await world.step('a gate: a shift is handed over', () => shift(own))
    await world.step('gates as the office sees them', () => office(own))
    await world.step('rules are tried on last week, then made', () => rules(own))
    await world.step('a single entrance, and its notice', () => single(own))
  } finally {
    await context.close()
    await staff.context.close()
  }
}

/// A household of the roster with two people.
async function homeAtGate({ context, base, at }) {
  const { all } = await call(context, base, 'GET', `${at}/gate-pack`)
  const people = all.people.filter(({ door }) => /^\d+-\d+-\d+$/.test(door))
  const first = people.find((one) => people.some((p) => p.household === one.household && p !== one))
  return people.filter(({ household }) => household === first.household)
}
const sumOf = async ({ context, base, at }) => {
  const { sum } = await call(context, base, 'GET', `${at}/gate-flow`)
  return sum
}
async function start({ page, base, place }) {
  await page.goto(`${base}/c/${place}/gate`)
  await page.waitForSelector('.gate-kinds')
}
async function keys(page, figures) {
  for (const figure of figures)
    await page.locator('.gate-keys button', { hasText: new RegExp(`^\\s*${figure}\\s*$`) }).click()
}
async function meet(page, door, name) {
  await page.fill('.gate-find input', door)
  await page.locator('.gate-found-people button', { hasText: name }).first().click()
  await page.waitForSelector('.gate-band')
}
const word = (page) => page.textContent('.gate-word')

async function letIn(own) {
  const { page, breaches, shot, home } = own
  await start(own)
  await look(page, breaches, shot('start'))
  const before = await sumOf(own)
  await meet(page, home[0].door, home[0].name)
  assert.match(await word(page), /测体温/)
  await look(page, breaches, shot('measure'))
  await keys(page, '365')
  assert.match(await word(page), /请通行/)
  assert.match(await page.textContent('.gate-band'), /36\.5 °C/)
  await look(page, breaches, shot('admit'))
  await page.click('.gate-go')
  await page.waitForSelector('.gate-band', { state: 'detached' })
  for (let tries = 0; tries < 40 && (await sumOf(own)).in === before.in; ++tries)
    await page.waitForTimeout(100)
  assert.equal((await sumOf(own)).in, before.in + 1)
}

async function fever(own) {
  const { page, breaches, shot, home, context, base, at } = own
  await start(own)
  await meet(page, home[0].door, home[0].name)
  await page.locator('.gate-chips button', { hasText: '没戴口罩' }).click()
  assert.match(await word(page), /请先戴好口罩/)
  await look(page, breaches, shot('mask'))
  await page.locator('.gate-acts button', { hasText: '已戴好' }).click()
  await keys(page, '378')
  assert.match(await word(page), /请稍候/)
  await look(page, breaches, shot('wait'))
  await page.locator('.gate-acts button', { hasText: '复测' }).click()
  await keys(page, '377')
  await page.locator('.gate-acts button', { hasText: '观察点' }).click()
  await page.waitForSelector('.gate-steps li')
  await page.locator('.sheet .button', { hasText: '仍偏高' }).click()
  await look(page, breaches, shot('incident'))
  await page.locator('.sheet .button', { hasText: '已到观察点' }).click()
  await page.waitForTimeout(1_200)
  const { items } = await call(context, base, 'GET', `${at}/incidents?limit=1`)
  assert.equal(items[0].kind, 'fever')
  assert.deepEqual(
    items[0].steps.map(({ step }) => step),
    ['noted', 'measured_fever', 'in_side_room'],
  )
}

async function typed(own) {
  const { page, home } = own
  await start(own)
  await page.fill('.gate-find input', home[0].door)
  await page.keyboard.press('Enter')
  await page.waitForSelector('.gate-chips')
  for (const { name } of home.slice(0, 2))
    await page.locator('.gate-who .gate-chips button', { hasText: name }).first().click()
  await page.fill('.gate-find input', '36.4')
  await page.keyboard.press('Enter')
  await page.evaluate(() => document.activeElement.blur())
  await page.keyboard.type('366')
  await page.waitForSelector('.gate-band.admit')
  const before = await sumOf(own)
  await page.keyboard.press('Enter')
  await page.waitForSelector('.gate-band', { state: 'detached' })
  for (let tries = 0; tries < 40 && (await sumOf(own)).in === before.in; ++tries)
    await page.waitForTimeout(100)
  assert.equal((await sumOf(own)).in, before.in + 2, 'a family in one go')
}

async function emergency(own) {
  const { page, breaches, shot } = own
  await start(own)
  await page.locator('.gate-head label', { hasText: '出' }).click()
  await page.click('.gate-emergency')
  await page.waitForSelector('.gate-steps li')
  await look(page, breaches, shot('emergency'))
  await page.locator('.sheet .button', { hasText: '伤病' }).click()
  await page.waitForSelector('text=处理完毕')
}

/// A phone at the gate that has everything with it, and no network.
async function goOffline(own, { context, page }) {
  await start({ ...own, page })
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.reload()
  await page.waitForSelector('.gate-kinds')
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await page.waitForTimeout(500)
  await context.setOffline(true)
  await page.reload()
  await page.waitForSelector('.gate-kinds')
}

async function offline(own) {
  const { base, home, shot } = own
  const { context, page, breaches } = await open(own.browser, base, {
    state: own.state,
    width: 390,
    height: 844,
    worker: true,
  })
  try {
    const before = await sumOf(own)
    await goOffline(own, { context, page })
    for (const { door, name } of home.slice(0, 2)) {
      await meet(page, door, name)
      const began = Date.now()
      await keys(page, '364')
      await page.waitForSelector('.gate-band.admit')
      assert.ok(Date.now() - began < 3_000, 'the verdict needs no network')
      await page.click('.gate-go')
      await page.waitForSelector('.gate-band', { state: 'detached' })
    }
    await page.waitForSelector('.gate-waiting')
    await look(page, breaches, shot('offline'))
    const names = await page.evaluate(async () => {
      const opened = await new Promise((resolve) => {
        const request = indexedDB.open('linli')
        request.onsuccess = () => resolve(request.result)
      })
      const rows = await new Promise((resolve) => {
        const all = opened.transaction('pack').objectStore('pack').getAll()
        all.onsuccess = () => resolve(all.result)
      })
      return rows.map((row) => new TextDecoder().decode(row.sealed)).join('')
    })
    assert.ok(!names.includes(home[0].name), 'the roster lies sealed')
    await context.setOffline(false)
    await page.waitForSelector('.gate-waiting', { state: 'detached', timeout: 20_000 })
    assert.equal((await sumOf(own)).in, before.in + 2)
  } finally {
    await context.close()
  }
}

/// Somebody signs the phone out from elsewhere while it waits for a network.
async function lost(own) {
  const { base, home, shot, at } = own
  const phone = await open(own.browser, base, { width: 390, height: 844, worker: true })
  const { context, page, breaches } = phone
  try {
    const body = { sign_in_name: own.user, password: own.password }
    await call(context, base, 'POST', '/sessions', body)
    const { items } = await call(context, base, 'GET', '/sessions')
    const before = await sumOf(own)
    await goOffline(own, phone)
    await meet(page, home[0].door, home[0].name)
    await keys(page, '366')
    await page.click('.gate-go')
    await page.waitForSelector('.gate-waiting')
    // What needed more than a verdict waits as well, with its step.
    await page.click('.gate-emergency')
    await page.waitForSelector('.gate-steps li')
    await page.locator('.sheet .button', { hasText: '火情' }).click()
    await page.waitForSelector('text=处理完毕')
    await page.keyboard.press('Escape')
    const { session } = items.find(({ is_here }) => is_here)
    await call(own.context, base, 'DELETE', `/sessions/${session}`)
    await context.setOffline(false)
    await page.waitForSelector('text=这台设备已从别处退出', { timeout: 20_000 })
    await look(page, breaches, shot('lost'))
    for (let tries = 0; tries < 100 && (await sumOf(own)).in === before.in; ++tries)
      await page.waitForTimeout(100)
    const arrived = (await sumOf(own)).in
    assert.ok(arrived >= before.in + 1, 'what it did before has arrived')
    await until('its incident has arrived with its step', async () => {
      const { items } = await call(own.context, base, 'GET', `${at}/incidents?limit=1`)
      const steps = items[0].steps.map(({ step }) => step)
      return items[0].kind === 'emergency' && steps.includes('reason_fire')
    })
    await page.waitForFunction(async () => {
      const opened = await new Promise((resolve) => {
        const request = indexedDB.open('linli')
        request.onsuccess = () => resolve(request.result)
      })
      const counts = ['outbox', 'reads', 'pack'].map(
        (name) =>
          new Promise((resolve) => {
            const request = opened.transaction(name).objectStore(name).count()
            request.onsuccess = () => resolve(request.result)
          }),
      )
      const sum = (await Promise.all(counts)).reduce((all, one) => all + one, 0)
      opened.close()
      return sum === 0
    })
    const refused = await context.request.get(`${base}/api/v1${at}/gate-pack`)
    assert.equal(refused.status(), 401, 'nothing else opens')
  } finally {
    await context.close()
  }
}

async function shift(own) {
  const { page, breaches, shot } = own
  await start(own)
  await page.locator('.gate-foot button', { hasText: '交接班' }).click()
  await page.waitForSelector('.sheet .gate-numbers')
  await look(page, breaches, shot('shift'))
  await page.locator('.sheet input').first().fill('3')
  await page.locator('.sheet .button.main').click()
  await page.waitForSelector('text=请接班人用自己的账号签字')
}

async function office({ staff, base, place, shot }) {
  const { page, breaches } = staff
  await page.goto(`${base}/c/${place}/gates`)
  await page.waitForSelector('.gates-list .card')
  await page.waitForSelector('.flow-bars svg')
  await page.waitForSelector('.gates-rules li')
  await look(page, breaches, shot('office'))
  await page.click('.page-head a.button')
  await page.waitForSelector('.wall li')
  await look(page, breaches, shot('wall'))
}

async function rules({ staff, base, place, shot, at }) {
  const { page, breaches, context } = staff
  await page.goto(`${base}/c/${place}/gates`)
  await page.locator('.page-head .button.main').click()
  await page.waitForSelector('.sheet .form')
  const fields = page.locator('.sheet .field input')
  await fields.nth(0).fill('限次出门')
  await fields.nth(1).fill('蜀山街道 2022 年第 8 号通告（虚构）')
  await fields.nth(2).fill('社区值班室')
  await page.locator('.sheet .checks label', { hasText: '限次出门' }).click()
  await page.locator('.sheet .button', { hasText: '用上周试一遍' }).click()
  await page.waitForSelector('.gates-trial')
  assert.match(await page.textContent('.gates-trial'), /会有 \d+ 人被拦下/)
  await page.locator('.gates-trial').scrollIntoViewIfNeeded()
  await look(page, breaches, shot('trial'))
  await page.locator('.sheet .button.main').click()
  await page.waitForSelector('.sheet', { state: 'detached' })
  const { items } = await call(context, base, 'GET', `${at}/rule-sets`)
  assert.equal(items[0].name, '限次出门')
  assert.equal(items[0].state, 'in_force')
  await page.waitForSelector('.gates-rules li >> text=限次出门')
  await page.locator('.gates-rules li', { hasText: '限次出门' }).locator('.button').click()
  await page.waitForSelector('.sheet textarea')
  await page.fill('.sheet textarea', '先试到这里')
  await page.locator('.sheet .button.main').click()
  await page.waitForSelector('.sheet', { state: 'detached' })
}

async function single({ staff, base, place, shot }) {
  const { page, breaches } = staff
  await page.goto(`${base}/c/${place}/gates`)
  await page.waitForSelector('.gates-list .card')
  const side = page.locator('.gates-list .card', { hasText: '东侧门' })
  await side.locator('.button').click()
  await page.waitForSelector('.sheet .gates-only')
  await look(page, breaches, shot('standing'))
  await page.fill('.sheet textarea', '老人多，守好一个门')
  await page.locator('.gates-only .button').click()
  await page.waitForSelector('.notice-paper')
  assert.match(await page.textContent('.notice-paper'), /南大门暂时关闭/)
  await look(page, breaches, shot('notice'))
  // And back, for whoever comes after.
  await page.goto(`${base}/c/${place}/gates`)
  await page.locator('.gates-list .card', { hasText: '南大门' }).locator('.button').click()
  await page.fill('.sheet textarea', '恢复南大门')
  await page.locator('.gates-only .button').click()
  await page.waitForSelector('.notice-paper')
}
