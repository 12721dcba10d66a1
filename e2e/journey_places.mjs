// SPDX-License-Identifier: Apache-2.0
// Places change: a building gets another name, its old doors are still found, grids are suggested.
import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { open } from './browser.mjs'
import { call } from './call.mjs'

async function say(page, reason) {
  await page.fill('.sheet input[name=reason]', reason)
  await page.click('.sheet button[type=submit]')
  await page.waitForSelector('.toast.good')
  await page.waitForSelector('.sheet', { state: 'detached' })
}

async function renameBuilding(world, page, context) {
  const { base, place } = world
  await page.goto(`${base}/c/${place}/places`)
  await page.locator('.spot-row a').first().click()
  await page.waitForSelector('.layout-line')
  const { items } = await call(context, base, 'GET', `/places/${place}/compounds`)
  world.compound = items[0].compound.id
  const path = `/places/${place}/compounds/${world.compound}`
  const { buildings } = await call(context, base, 'GET', path)
  const before = buildings[0].building
  await page.locator('.layout-line .button').nth(1).click()
  await page.fill('.sheet input[name=name]', '99')
  await say(page, '演练：换幢号')
  const now = await call(context, base, 'GET', path)
  const after = now.buildings.find((one) => one.building.name === '99')?.building
  assert.equal(after?.id, before.id)
  await page.goto(`${base}/c/${place}/people`)
  await page.fill('.people-box input', '99-1-101')
  await page.waitForSelector('.people-list a')
  await page.fill('.people-box input', `${before.name}-1-101`)
  await page.waitForFunction(() =>
    document.querySelector('.people-list')?.textContent.includes('99-1-101'),
  )
  return { compound: items[0].compound.name, name: before.name }
}

async function backBySheet(world, page, { compound, name }) {
  const file = join(tmpdir(), 'linli-names.csv')
  writeFileSync(file, `小区,幢,新幢\n${compound},99,${name}\n`)
  await page.goto(`${world.base}/c/${world.place}/places`)
  await page.locator('.page-head .button').nth(1).click()
  await page.setInputFiles('.sheet input[type=file]', file)
  await page.fill('.sheet input[name=reason]', '演练：改回')
  await page.click('.sheet button[type=submit]')
  await page.waitForSelector('.pattern-outcome')
  await page.click('.sheet button[type=submit]')
  await page.waitForSelector('.toast.good')
}

async function balance(world, page) {
  await page.goto(`${world.base}/c/${world.place}/places`)
  await page.locator('.grids-card .button').first().click()
  await page.waitForSelector('.suggested li')
  await page.click('.sheet button[type=submit]')
  await page.waitForSelector('.sheet', { state: 'detached' })
  await page.waitForSelector('.grids-card .spots li')
  await page.goto(`${world.base}/c/${world.place}/board`)
  await page.waitForSelector('.cell')
}

export async function placesJourney(world) {
  const { base, step } = world
  const { context, page } = await open(world.browser, base, { state: world.state })
  let renamed
  await step('rename a building and find its old doors', async () => {
    renamed = await renameBuilding(world, page, context)
  })
  if (renamed) await step('rename it back by a sheet', () => backBySheet(world, page, renamed))
  await step('balance the grids as suggested', () => balance(world, page))
  await context.close()
}
