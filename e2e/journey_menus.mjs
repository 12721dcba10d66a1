// SPDX-License-Identifier: Apache-2.0
// The menus of the desk, by keyboard and by pointer; what they open is loaded when it is wanted.
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { look, open } from './browser.mjs'

export async function menusJourney(world) {
  const { context, page, breaches } = await open(world.browser, world.base, { state: world.state })
  try {
    await world.step('a menu by keyboard', () => byKeys(world, page, breaches))
    await world.step('a menu by pointer', () => byPointer(world, page))
  } finally {
    await context.close()
  }
}

const last = 'header .top-button[aria-haspopup=menu]'
const isFocused = (page, selector) =>
  page.waitForFunction((wanted) => document.activeElement?.matches(wanted), selector)

async function byKeys(world, page, breaches) {
  await page.goto(`${world.base}/c/${world.place}`)
  await page.waitForSelector('.today .figure')
  await page.focus(last)
  assert.equal(await page.getAttribute(last, 'aria-expanded'), 'false')
  for (const key of ['Enter', 'ArrowDown', ' ']) {
    await page.keyboard.press(key)
    await page.waitForSelector('[role=menu]')
    assert.equal(await page.getAttribute(last, 'aria-expanded'), 'true')
    await page.keyboard.press('Escape')
    await page.waitForSelector('[role=menu]', { state: 'detached' })
    await isFocused(page, last)
  }
  await page.keyboard.press('Enter')
  await isFocused(page, '[role=menuitem]')
  const named = await page.getAttribute('[role=menu]', 'aria-labelledby')
  assert.equal(await page.getAttribute(last, 'id'), named, 'a menu is named by its button')
  await look(page, breaches, world.pictures && join(world.pictures, 'menu.png'))
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/devices$/)
}

async function byPointer(world, page) {
  await page.goto(`${world.base}/c/${world.place}`)
  await page.waitForSelector('.today .figure')
  await page.click(last)
  await page.waitForSelector('[role=menu]')
  await page.click(last)
  await page.waitForSelector('[role=menu]', { state: 'detached' })
  await page.click('.switcher')
  await page.locator('.menu-item.chosen').click()
  await page.waitForSelector('[role=menu]', { state: 'detached' })
  await page.waitForSelector('.today .figure')
}
