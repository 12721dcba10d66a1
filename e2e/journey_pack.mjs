// SPDX-License-Identifier: Apache-2.0
// A grid worker takes the doors along, goes where there is no network, loses the tab, goes on, and
// comes back: everything that was written arrives once. Then unsent work goes over a file.
import assert from 'node:assert/strict'
import { randomInt } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { look, open } from './browser.mjs'
import { call } from './call.mjs'
import { asker, withPhone } from './drive.mjs'
import {
  doorsPage,
  ownDoors,
  pocket,
  rowsOf,
  signIn,
  tellOfFirst,
  until,
  untilKept,
  untilSent,
  waiting,
} from './pocket.mjs'

const picture = (world, name) => world.pictures && join(world.pictures, `${name}.png`)
const homePath = ({ place }, household) => `/places/${place}/households/${household}`

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
/// Opens a door by its label and tells two fields of its first member.
async function tellOf(page, list, door, told) {
  await page.goto(list)
  await page.locator('.segmented label, .segmented button').nth(1).click()
  await page.locator('.door-line', { hasText: door }).first().click()
  await page.waitForSelector('.sheet .visit-outcomes')
  await page.locator('.visit-outcomes label', { hasText: '已走访' }).click()
  await tellOfFirst(page, told)
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
    const list = doorsPage(world, drive)
    const home = await withPhone(asker(world, staff.context), doors)
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
      await untilSent(page)
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

export async function packJourney(world) {
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
      await untilSent(page)
    })
    await step('pack: a change of the office reaches the phone', async () => {
      const { revision } = await member(world, context, home)
      await page.goto(`${base}/c/${world.place}/carried`)
      await page.waitForSelector('.carried-number')
      const cursor = async () => (await rowsOf(page, 'pack_state'))[0].cursor
      // What came before may still be on its way; a mended cursor must be of this change.
      let before = await cursor()
      await until('nothing is on its way', async () => {
        const last = before
        await page.waitForTimeout(3000)
        return last === (before = await cursor())
      })
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
    await untilSent(page)
    const after = await member(world, other.context, home)
    assert.equal(after.revision, before.revision + 1)
  } finally {
    await other.context.close()
  }
}
