// SPDX-License-Identifier: Apache-2.0
// What journeys on a phone share: signing in, what the browser keeps, and a visit at a door.
import assert from 'node:assert/strict'
import { call } from './call.mjs'

export const pocket = { width: 390, height: 844, scale: 2, worker: true }

export async function signIn(world, page, user) {
  await page.goto(world.base)
  await page.fill('input[name=username]', user)
  await page.fill('input[name=password]', world.password)
  await page.click('button[type=submit]')
  await page.waitForURL(/\/c\//)
}

/// The service worker serves the next visit; without it a closed tab is gone for good.
export async function untilKept(page) {
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.reload()
  await page.waitForFunction(() => navigator.serviceWorker.controller)
}

/// What the browser keeps in one of its stores; of what is sealed only the key.
export const rowsOf = (page, store) =>
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

/// That door, and none that its label is a part of.
export const exactly = (door) => new RegExp(`(?<![\\d-])${door}(?![\\d-])`)

/// The badge with the number of acts that wait.
export const waiting = (page) => page.locator('.tab-badge')

export async function until(what, is, patience = 40_000) {
  for (const end = Date.now() + patience; Date.now() < end;) {
    if (await is()) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  assert.fail(what)
}
export const untilSent = (page) =>
  until('nothing waits', async () => (await rowsOf(page, 'outbox')).length === 0)
/// The doors of the chief are on the phone.
export const untilCarried = (page, doors) =>
  until('the doors are carried', async () => {
    const rows = await rowsOf(page, 'pack')
    return rows.filter(({ key }) => key.includes('/targets/')).length >= doors
  })

export const doorsPath = (world, drive) => `/places/${world.place}/drives/${drive}/doors`
export const doorsPage = (world, drive) => `${world.base}/c${doorsPath(world, drive).slice(7)}`
export const doorShown = async (page) => (await page.textContent('.sheet-title')).trim()

/// A visit as the chief's form sends it: an outcome, then on to the next door; answers which door.
export async function visit(page, outcome, more = async () => undefined) {
  await page.waitForSelector('.sheet .visit-outcomes')
  const door = await doorShown(page)
  await page.locator('.visit-outcomes label', { hasText: outcome }).click()
  await more()
  await page.locator('.sheet button[type=submit]').click()
  await page.waitForFunction(
    (was) => document.querySelector('.sheet-title')?.textContent.trim() !== was,
    door,
  )
  return door
}

/// Tells fields of the first member of the door that is open.
export async function tellOfFirst(page, told) {
  await page.locator('.visit-member button').first().click()
  for (const [field, value] of Object.entries(told)) {
    const box = page.locator(`.visit-member [name^=${field}-]`).first()
    if (field === 'phone') await box.fill(value)
    else await box.selectOption(value)
  }
}

/// The drive that runs, as the chief sees it, and the doors that are left.
export async function ownDoors(world, context) {
  const { base, place } = world
  const { items } = await call(context, base, 'GET', `/places/${place}/drives`)
  const { drive } = items.find((one) => one.state === 'running' && one.mine > 10)
  const list = await call(context, base, 'GET', doorsPath(world, drive))
  return { drive, doors: list.items }
}
