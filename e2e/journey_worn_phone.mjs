// SPDX-License-Identifier: Apache-2.0
// Phones as they are: one whose disk is full, one whose clock is wrong. No visit is lost, and nobody is
// told that one is safe when it is not.
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { look, open } from './browser.mjs'
import { call } from './call.mjs'
import {
  doorShown,
  doorsPage,
  doorsPath,
  ownDoors,
  pocket,
  rowsOf,
  signIn,
  untilCarried,
  untilKept,
  untilSent,
  visit,
} from './pocket.mjs'

const picture = (world, name) => world.pictures && join(world.pictures, `${name}.png`)

/// A chief at the list of their doors, with the pack on the phone.
async function atTheDoors(world, user, prepare = async () => undefined) {
  const phone = await open(world.browser, world.base, pocket)
  await prepare(phone)
  await signIn(world, phone.page, user)
  await untilKept(phone.page)
  const { drive, doors } = await ownDoors(world, phone.context)
  await phone.page.goto(doorsPage(world, drive))
  await phone.page.waitForSelector('.door-line')
  await untilCarried(phone.page, doors.length)
  return { ...phone, drive, doors }
}
async function visitsOf(world, { context, drive }) {
  const { items } = await call(context, world.base, 'GET', doorsPath(world, drive))
  return new Map(items.map(({ door, visits, at }) => [door, { visits, at }]))
}

/// Chromium asks only twice a minute how much room there is: the disk of this phone is full from now
/// on, and noticed to be when others have walked for a while.
export async function fillDisk(world) {
  const phone = await atTheDoors(world, 'lead03')
  const session = await phone.context.newCDPSession(phone.page)
  const { origin } = new URL(world.base)
  const room = (more) => session.send('Storage.overrideQuotaForOrigin', { origin, ...more })
  await room({ quotaSize: 1 })
  return { ...phone, room, since: Date.now() }
}
const untilNoticed = ({ since }) =>
  new Promise((resolve) => setTimeout(resolve, since + 32_000 - Date.now()))

/// The disk takes nothing more: without a network the form stays as it was filled in and says so; with
/// one the visit goes out at once.
async function fullDisk(world, phone) {
  const { context, page, breaches, room } = phone
  try {
    await untilNoticed(phone)
    const before = await visitsOf(world, phone)
    await page.locator('.door-line').first().click()
    await page.waitForSelector('.sheet .visit-outcomes')
    const door = await doorShown(page)

    await context.setOffline(true)
    await page.locator('.visit-outcomes label', { hasText: '不便受访' }).click()
    await page.fill('.sheet [name=note]', '磁盘满时写的')
    await page.locator('.sheet button[type=submit]').click()
    await page.waitForSelector('.toast.bad')
    assert.match(await page.textContent('.toast.bad'), /存/)
    assert.equal(await doorShown(page), door, 'the form is still there')
    assert.equal(await page.inputValue('.sheet [name=note]'), '磁盘满时写的')
    assert.equal((await rowsOf(page, 'outbox')).length, 0, 'nothing is kept by halves')
    await look(page, breaches, picture(world, 'phone-full'))

    await context.setOffline(false)
    await page.locator('.sheet button[type=submit]').click()
    await page.waitForFunction(
      (was) => document.querySelector('.sheet-title')?.textContent.trim() !== was,
      door,
    )
    const online = await visitsOf(world, phone)
    assert.equal(online.get(door).visits, before.get(door).visits + 1, 'sent at once')

    // There is room again: what is noted without a network is kept as always.
    await room({})
    await context.setOffline(true)
    const next = await visit(page, '不便受访')
    assert.equal((await rowsOf(page, 'outbox')).length, 1)
    await context.setOffline(false)
    await untilSent(page)
    const after = await visitsOf(world, phone)
    assert.equal(after.get(next).visits, before.get(next).visits + 1)
    assert.equal(after.get(door).visits, before.get(door).visits + 1, 'not sent twice')
  } finally {
    await context.close()
  }
}

const day = 86_400_000
/// Three days behind, as after a dead battery: the house knows when the visit was all the same.
async function wrongClock(world) {
  const phone = await atTheDoors(world, 'lead04', ({ context }) =>
    context.addInitScript((late) => {
      const { now } = Date
      const Right = Date
      globalThis.Date = class extends Right {
        constructor(...given) {
          super(...(given.length ? given : [now() - late]))
        }
        static now = () => now() - late
      }
    }, 3 * day),
  )
  const { context, page, breaches } = phone
  try {
    const before = await visitsOf(world, phone)
    await context.setOffline(true)
    await page.reload()
    await page.waitForSelector('.door-line')
    await page.locator('.door-line').first().click()
    const door = await visit(page, '不便受访')
    await look(page, breaches, picture(world, 'phone-clock'))
    const noted = Date.now()
    const [entry] = await rowsOf(page, 'outbox')
    assert.ok(noted - entry.at > 2 * day, 'the phone is really late')
    await context.setOffline(false)
    await untilSent(page)
    const now = (await visitsOf(world, phone)).get(door)
    assert.equal(now.visits, before.get(door).visits + 1)
    assert.ok(Math.abs(now.at - noted) < 60_000, `noted ${noted}, told as ${now.at}`)
  } finally {
    await context.close()
  }
}

export async function wornPhoneJourney(world, full) {
  await world.step('phone: a wrong clock tells the right time', () => wrongClock(world))
  await world.step('phone: a full disk loses no visit and says so', () => fullDisk(world, full))
}
