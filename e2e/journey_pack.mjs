// SPDX-License-Identifier: Apache-2.0
// A grid worker takes the doors along, goes where there is no network, loses the tab, goes on, and
// comes back: everything that was written arrives once. Then unsent work goes over a file.
import assert from 'node:assert/strict'
import { randomInt } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { look, open } from './browser.mjs'
import { call } from './call.mjs'

const pocket = { width: 390, height: 844, scale: 2, worker: true }
const picture = (world, name) => world.pictures && join(world.pictures, `${name}.png`)
const homePath = ({ place }, household) => `/places/${place}/households/${household}`

async function signIn(world, page, user) {
  await page.goto(world.base)
  await page.fill('input[name=username]', user)
  await page.fill('input[name=password]', world.password)
  await page.click('button[type=submit]')
  await page.waitForURL(/\/c\//)
}
/// The service worker serves the next visit; without it a closed tab is gone for good.
async function untilKept(page) {
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.reload()
  await page.waitForFunction(() => navigator.serviceWorker.controller)
}
const rowsOf = (page, store) =>
  page.evaluate(
    (name) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('linli')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const asked = opening.result.transaction(name).objectStore(name).getAll()
          asked.onsuccess = () => {
            opening.result.close()
            resolve(
              asked.result.map((row) =>
                row.sealed ? { key: row.key } : JSON.parse(JSON.stringify(row)),
              ),
            )
          }
        }
      }),
    store,
  )
const waiting = (page) => page.locator('.tab-badge')

async function openHome(page, world, home) {
  await page.goto(`${world.base}/c/${world.place}/people`)
  await page.fill('.people-box input', home.door)
  await page.locator('.people-list a', { hasText: home.name }).first().click()
  await page.waitForSelector('.house h1')
}
async function changePerson(page, name, words) {
  await page.locator('.member', { hasText: name }).locator('button.square').first().click()
  await page.waitForSelector('.house form')
  await page.locator('.house form select').nth(2).selectOption(words)
  await page.click('.house form button[type=submit]')
  await page.waitForSelector('.house-acts')
}
async function member(world, context, home) {
  const file = await call(context, world.base, 'GET', homePath(world, home.household))
  return file.members.find((one) => one.person === home.person)
}
async function until(what, is) {
  for (const end = Date.now() + 15_000; Date.now() < end;) {
    if (await is()) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  assert.fail(what)
}

/// A visit as the chief's form sends it: an outcome, then on to the next door; answers which door.
async function visit(page, outcome, more = async () => undefined) {
  await page.waitForSelector('.sheet .visit-outcomes')
  const door = (await page.textContent('.sheet-title')).trim()
  await page.locator('.visit-outcomes label', { hasText: outcome }).click()
  await more()
  await page.locator('.sheet button[type=submit]').click()
  await page.waitForFunction(
    (was) => document.querySelector('.sheet-title')?.textContent.trim() !== was,
    door,
  )
  return door
}
const doorsPath = (world, drive) => `/places/${world.place}/drives/${drive}/doors`

/// The drive that runs, as the chief sees it, and the doors that are left.
async function ownDoors(world, context) {
  const { base, place } = world
  const { items } = await call(context, base, 'GET', `/places/${place}/drives`)
  const { drive } = items.find((one) => one.state === 'running' && one.mine > 10)
  const list = await call(context, base, 'GET', doorsPath(world, drive))
  return { drive, doors: list.items }
}

async function chief(world) {
  const { context, page: first, breaches } = await open(world.browser, world.base, pocket)
  let page = first
  try {
    await signIn(world, page, 'lead01')
    await untilKept(page)
    const { drive, doors } = await ownDoors(world, context)
    const list = `${world.base}/c/${world.place}/drives/${drive}/doors`
    await page.goto(list)
    await page.waitForSelector('.door-line')
    await until('the doors are carried', async () => {
      const rows = await rowsOf(page, 'pack')
      return rows.filter(({ key }) => key.includes('/targets/')).length === doors.length
    })
    await context.setOffline(true)
    await page.goto(list)
    await page.waitForSelector('.door-line')
    await page.locator('.door-line').first().click()
    const visited = []
    for (let n = 0; n < 30; n++) visited.push(await visit(page, n % 3 ? '不在家' : '空置'))
    await look(page, breaches, picture(world, 'pack-visit'))
    await page.close()
    page = await context.newPage()
    await page.goto(list)
    await page.waitForSelector('.door-line')
    assert.match(await waiting(page).textContent(), /30/)
    await look(page, breaches, picture(world, 'pack-doors'))
    await context.setOffline(false)
    await until('nothing waits', async () => (await rowsOf(page, 'outbox')).length === 0)
    const now = await call(context, world.base, 'GET', doorsPath(world, drive))
    for (const { target, door, visits } of now.items) {
      const before = doors.find((one) => one.target === target).visits
      assert.equal(visits - before, visited.includes(door) ? 1 : 0, `visits of ${door}`)
    }
  } finally {
    await context.close()
  }
}

/// Opens a door by its label and tells two fields of its first member.
async function tellOf(page, list, door, told) {
  await page.goto(list)
  await page.locator('.segmented label, .segmented button').nth(1).click()
  await page.locator('.door-line', { hasText: door }).first().click()
  await page.waitForSelector('.sheet .visit-outcomes')
  await page.locator('.visit-outcomes label', { hasText: '已走访' }).click()
  await page.locator('.visit-member button').first().click()
  for (const [field, value] of Object.entries(told)) {
    const box = page.locator(`.visit-member [name^=${field}-]`).first()
    if (field === 'phone') await box.fill(value)
    else await box.selectOption(value)
  }
  await page.locator('.sheet button[type=submit]').click()
  await until('it waits', async () => (await rowsOf(page, 'outbox')).length === 1)
}

/// Both phones write while neither hears of the other: fields merge, and a clash keeps both.
async function twoPhones(world) {
  const phones = []
  const staff = await open(world.browser, world.base, { state: world.state })
  try {
    for (let n = 0; n < 2; n++) {
      const phone = await open(world.browser, world.base, pocket)
      await signIn(world, phone.page, 'lead02')
      await untilKept(phone.page)
      phones.push(phone)
    }
    const { drive, doors } = await ownDoors(world, phones[0].context)
    const list = `${world.base}/c/${world.place}/drives/${drive}/doors`
    const home = await withPhone(world, staff.context, doors)
    for (const phone of phones) {
      await phone.page.goto(list)
      await phone.page.waitForSelector('.door-line')
      await until(
        'the doors are carried',
        async () => (await rowsOf(phone.page, 'pack')).length > 0,
      )
      await phone.context.setOffline(true)
    }
    const other = home.residence === 'away' ? 'here' : 'away'
    // Numbers that stood there on no earlier walk.
    const [one, two] = [randomInt(1000, 5000), randomInt(5000, 10_000)]
    await tellOf(phones[0].page, list, home.door, { phone: `1370000${one}`, residence: other })
    await tellOf(phones[1].page, list, home.door, { phone: `1370000${two}` })
    for (const { context, page } of phones) {
      await context.setOffline(false)
      await until('nothing waits', async () => (await rowsOf(page, 'outbox')).length === 0)
    }
    const file = await call(staff.context, world.base, 'GET', homePath(world, home.household))
    const after = file.members.find((one) => one.person === home.person)
    assert.equal(after.residence, other)
    assert.equal(after.phone_masked, `137****${one}`)
    const { items } = await call(staff.context, world.base, 'GET', `/places/${world.place}/clashes`)
    const clash = items.find((one) => one.person === home.person)
    assert.equal(clash.field, 'phone')
  } finally {
    for (const { context } of [...phones, staff]) await context.close()
  }
}

/// A door of the list whose head has a telephone.
async function withPhone(world, context, doors) {
  for (const { household, door } of doors) {
    if (!household) continue
    const file = await call(context, world.base, 'GET', homePath(world, household))
    const first = file.members[0]
    if (first?.phone_masked) return { household, door, ...first }
  }
  throw new Error('nobody has a telephone')
}

export async function packJourney(world) {
  await world.step('pack: a chief visits thirty doors without network', () => chief(world))
  await world.step('pack: two phones tell of one household', () => twoPhones(world))
  const { step, base } = world
  const { context, page: first, breaches } = await open(world.browser, base, pocket)
  let page = first
  let home = null
  try {
    await step('pack: the doors are taken along', async () => {
      await signIn(world, page, 'grid1')
      await untilKept(page)
      await page.goto(`${base}/c/${world.place}/carried`)
      await page.waitForSelector('.carried-number')
      const doors = Number((await page.textContent('.carried-number')).replace(/\D/g, ''))
      assert.ok(doors > 100, `${doors} doors are carried`)
      const rows = await rowsOf(page, 'pack')
      assert.ok(rows.length >= doors && rows.every((row) => row.key.startsWith(world.place)))
      await look(page, breaches, picture(world, 'pack-carried'))
      home = await somebody(world, context)
    })
    await step('pack: no network, and the work goes on', async () => {
      await context.setOffline(true)
      await openHome(page, world, home)
      assert.equal((await page.locator('.member', { hasText: home.name }).count()) > 0, true)
      await look(page, breaches, picture(world, 'pack-offline-home'))
      await changePerson(page, home.name, 'away')
      await waiting(page).waitFor()
      await doubles(page, home)
    })
    await step('pack: the tab is killed and opened again', async () => {
      await page.close({ runBeforeUnload: false })
      page = await context.newPage()
      await openHome(page, world, home)
      assert.match(await waiting(page).textContent(), /^\s*1/)
      await page.goto(`${base}/c/${world.place}/waiting`)
      await page.waitForSelector('.waiting li')
      await look(page, breaches, picture(world, 'pack-waiting'))
    })
    await step('pack: back on the network everything arrives once', async () => {
      const before = await member(world, context, home)
      await context.setOffline(false)
      await until('the change arrives', async () => {
        const now = await member(world, context, home)
        return now.residence === 'away' && now.revision === before.revision + 1
      })
      await until('nothing waits', async () => (await rowsOf(page, 'outbox')).length === 0)
    })
    await step('pack: a change of the office reaches the phone', async () => {
      const { revision } = await member(world, context, home)
      await page.goto(`${base}/c/${world.place}/carried`)
      await page.waitForSelector('.carried-number')
      const cursor = async () => (await rowsOf(page, 'pack_state'))[0].cursor
      const before = await cursor()
      const path = `/places/${world.place}/persons/${home.person}`
      const match = { 'If-Match': `"${revision}"` }
      await call(context, base, 'PATCH', path, { residence: 'here' }, match)
      await page.locator('.page-head button').click()
      await until('the pack is mended', async () => (await cursor()) !== before)
      await context.setOffline(true)
      await openHome(page, world, home)
      const row = page.locator('.member', { hasText: home.name })
      assert.equal(await row.locator('.member-where').count(), 0, 'nobody is away any more')
      await context.setOffline(false)
    })
    await step('pack: unsent work goes over a file, and counts once', () =>
      overFile(world, context, page, home),
    )
    await step('pack: signing out takes the pack along', async () => {
      await page.goto(`${base}/c/${world.place}/me`)
      await page.locator('button', { hasText: '退出' }).last().click()
      await page.waitForURL(/sign-in/)
      await until('the pack is gone', async () => (await rowsOf(page, 'pack')).length === 0)
    })
  } finally {
    await context.close()
  }
}

/// Somebody whose name nobody else in the list bears.
async function somebody({ base, place }, context) {
  for (const q of ['陈', '李', '王']) {
    const path = `/places/${place}/people?q=${encodeURIComponent(q)}&limit=40`
    const { items } = await call(context, base, 'GET', path)
    const found = items.find(
      (one) =>
        one.person &&
        one.relation === 'head' &&
        items.filter((two) => two.name === one.name).length === 1,
    )
    if (found) return found
  }
  throw new Error('nobody')
}

/// The hint while typing comes from the pack, and says so.
async function doubles(page, home) {
  await page.locator('.house-acts .main').click()
  await page.waitForSelector('.house form')
  await page.locator('.house form input').first().fill(home.name)
  await page.locator('.lookalikes', { hasText: home.name }).waitFor()
  assert.match(await page.textContent('.lookalikes'), /只查了本机/)
  await page.locator('.form-acts button').nth(1).click()
}

async function overFile(world, context, page, home) {
  await context.setOffline(true)
  await openHome(page, world, home)
  await changePerson(page, home.name, 'away')
  await waiting(page).waitFor()
  await page.goto(`${world.base}/c/${world.place}/waiting`)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('.waiting-file button').first().click(),
  ])
  const file = await download.path()
  assert.equal(JSON.parse(readFileSync(file, 'utf8')).entries.length, 1)

  const other = await open(world.browser, world.base, pocket)
  try {
    await signIn(world, other.page, 'grid1')
    const before = await member(world, other.context, home)
    await other.page.goto(`${world.base}/c/${world.place}/waiting`)
    await other.page.setInputFiles('.waiting-file input', file)
    await until('it arrives from the other phone', async () => {
      const now = await member(world, other.context, home)
      return now.residence === 'away' && now.revision === before.revision + 1
    })
    await context.setOffline(false)
    await until('nothing waits', async () => (await rowsOf(page, 'outbox')).length === 0)
    const after = await member(world, other.context, home)
    assert.equal(after.revision, before.revision + 1)
  } finally {
    await other.context.close()
  }
}
