// SPDX-License-Identifier: Apache-2.0
// What came in goes back, and what goes out says why: an import undone, a sheet fetched.
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { look, open } from './browser.mjs'
import { call } from './call.mjs'

const picture = (world, name) => world.pictures && join(world.pictures, `${name}.png`)

async function undoLatest(world, page, context, breaches) {
  const { base, place } = world
  const { items } = await call(context, base, 'GET', `/places/${place}/imports`)
  const latest = items.find((one) => one.state === 'done' && one.counts.persons.created > 0)
  assert.ok(latest, 'an import that brought somebody')
  await page.goto(`${base}/c/${place}/imports/${latest.import}`)
  await page.locator('.undo .button').click()
  await page.waitForSelector('.undo-figures')
  await look(page, breaches, picture(world, 'import-undo'))
  await page.locator('.undo .button').last().click()
  await page.locator('.confirm .main').click()
  await page.waitForFunction(() =>
    document.querySelector('.undo h2')?.textContent.includes('已撤销'),
  )
  const path = `/places/${place}/imports/${latest.import}`
  assert.equal((await call(context, base, 'GET', path)).state, 'undone')
  const undone = await call(context, base, 'GET', `${path}/undo`)
  assert.equal(
    undone.persons.removed + undone.persons.kept + undone.persons.restored > 0,
    true,
    'persons are accounted for',
  )
  await page.locator('.import-acts .button', { hasText: '再次导入' }).click()
  await page.waitForSelector('.import-done')
  assert.equal((await call(context, base, 'GET', path)).state, 'done')
}

async function fetchSheet(world, page, context, breaches) {
  const { base, place } = world
  await page.goto(`${base}/c/${place}/exports`)
  await page.waitForSelector('.exports-table')
  await page.selectOption('.exports-form select >> nth=0', { label: '重点人员名单' })
  await page.waitForFunction(() =>
    document.querySelector('.exports-table th:nth-child(2)')?.textContent.includes('门牌'),
  )
  await page.fill('.exports-form input', '演练：街道汇总')
  await page.click('.exports-form button[type=submit]')
  await page.waitForSelector('.export-list li')
  await look(page, breaches, picture(world, 'exports'))
  const { items } = await call(context, base, 'GET', `/places/${place}/sheets`)
  assert.equal(items[0].note, '演练：街道汇总')
  if (items[0].state !== 'ready') return
  const waiting = page.waitForEvent('download')
  await page.locator('.export-list a').first().click()
  assert.match((await waiting).suggestedFilename(), /重点人员名单.*\.xlsx$/)
}

export async function exchangeJourney(world) {
  const { base, step } = world
  const { context, page, breaches } = await open(world.browser, base, { state: world.state })
  await step('take an import back', () => undoLatest(world, page, context, breaches))
  await step('ask for a sheet and fetch it', () => fetchSheet(world, page, context, breaches))
  await context.close()
}
