// SPDX-License-Identifier: Apache-2.0
// Doors change hands: single ones by keyboard on the drive's page, a stairwell with its task; the
// phones concerned hear of it by themselves. Then the drive's answers go onto a sheet.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { look, open } from './browser.mjs'
import { call } from './call.mjs'

/// Ids are made by whoever writes, in order of time.
const uuid = () => randomUUID().replace(/-4(...)-[89ab]/, '-7$1-8')
const picture = (world, name) => world.pictures && join(world.pictures, `${name}.png`)
const path = (world, more) => `/places/${world.place}${more}`
const drivePage = (world) => `${world.base}/c/${world.place}/drives/${world.census}`
const doorsOf = async (world, context, more = '') =>
  (
    await call(
      context,
      world.base,
      'GET',
      path(world, `/drives/${world.census}/doors?whose=all${more}`),
    )
  ).items

/// Three doors of one chief, ticked with the space bar, go to another.
async function giveThree(world, page, context) {
  const { owners } = await call(context, world.base, 'GET', path(world, `/drives/${world.census}`))
  const [from, to] = owners.filter(({ counts }) => counts.doors > 3)
  world.given = { from, to }
  const before = (await doorsOf(world, context, `&owner=${to.user}`)).length
  await page.goto(drivePage(world))
  await page.waitForSelector('.coverage-table')
  await page.locator('.segmented label').nth(1).click()
  const row = page.locator('.coverage-table tr', { hasText: from.name })
  await row.locator('button').press('Enter')
  await page.waitForSelector('.give-doors li')
  await page.selectOption('.sheet select[name=owner]', to.user)
  await page.locator('.give-all input').focus()
  for (let n = 0; n < 3; n++) {
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
  }
  assert.match(await page.textContent('.give-all'), /已选 3 \//)
  await look(page, [], picture(world, 'drive-give'))
  await page.locator('.sheet button[type=submit]').press('Enter')
  await page.waitForSelector('.sheet', { state: 'detached' })
  const after = (await doorsOf(world, context, `&owner=${to.user}`)).length
  assert.equal(after, before + 3)
}

/// On a phone the office does the same.
async function giveOnPhone(world) {
  const size = { width: 390, height: 844, state: world.state }
  const { context, page, breaches } = await open(world.browser, world.base, size)
  try {
    await page.goto(drivePage(world))
    await page.waitForSelector('.coverage-table')
    await page.locator('.segmented label').nth(1).click()
    await page.locator('.coverage-table tbody button').first().click()
    await page.waitForSelector('.give-doors li')
    await look(page, breaches, picture(world, 'drive-give-phone'))
    await page.keyboard.press('Escape')
    await page.waitForSelector('.sheet', { state: 'detached' })
    assert.deepEqual(breaches, [])
  } finally {
    await context.close()
  }
}

/// The task of a stairwell goes to another chief, and the doors with it, while both look on.
async function giveStairwell(world, context) {
  const { base, browser } = world
  const phone = await open(browser, base, { width: 390, height: 844 })
  try {
    await phone.page.goto(base)
    await phone.page.fill('input[name=username]', 'lead02')
    await phone.page.fill('input[name=password]', world.password)
    const follows = phone.page.waitForRequest((one) => one.url().endsWith('/own-live'))
    await phone.page.keyboard.press('Enter')
    await phone.page.waitForSelector('.tasks')
    await follows
    const me = (await call(phone.context, base, 'GET', '/session')).user.id
    const before = await phone.page.locator('.task-row').count()
    const { items } = await call(
      context,
      base,
      'GET',
      path(world, '/tasks?kind=census.stairwell&limit=100'),
    )
    const task = items.find(
      ({ owner, source, place }) => owner.user !== me && source === world.census && place,
    )
    const own = (await doorsOf(world, context, `&owner=${me}`)).length
    await call(
      context,
      base,
      'POST',
      path(world, `/tasks/${task.task}/hand-overs`),
      { id: uuid(), user: me, role: null, reason: 'absent' },
      { 'If-Match': `"${task.revision}"` },
    )
    const now = (await doorsOf(world, context, `&owner=${me}`)).length
    assert.ok(now > own, 'the doors went along')
    // Nobody touches the phone.
    await phone.page.waitForFunction(
      (n) => document.querySelectorAll('.task-row').length > n,
      before,
      { timeout: 8_000 },
    )
  } finally {
    await phone.context.close()
  }
}

/// A template takes the drive's columns, and the sheet shows what was found.
async function exportAnswers(world, page) {
  await page.goto(`${world.base}/c/${world.place}/exports/templates/new`)
  await page.waitForSelector('.add-from select')
  await page.fill('input[name=name]', `摸排结果 ${Date.now() % 10_000}`)
  const columns = await page.locator('.template-columns li').count()
  await page.locator('.add-from select').first().selectOption('all')
  await page.waitForFunction(
    (n) => document.querySelectorAll('.template-columns li').length >= n + 4,
    columns,
  )
  await look(page, [], picture(world, 'template-drive'))
  await page.locator('.template-foot .button.main').press('Enter')
  await page.waitForSelector('.exports-form')
  const choice = page.locator('select[name=template]')
  const wanted = await choice
    .locator('option', { hasText: '摸排结果' })
    .last()
    .getAttribute('value')
  await choice.selectOption(wanted)
  await page.waitForFunction(() =>
    document.querySelector('.exports-table thead')?.textContent.includes('走访结果'),
  )
  await look(page, [], picture(world, 'exports-drive'))
}

export async function givenJourney(world) {
  if (!world.census) return
  const { step } = world
  const { context, page, breaches } = await open(world.browser, world.base, { state: world.state })
  await step('three doors change hands by keyboard', () => giveThree(world, page, context))
  await step('doors change hands on a phone', () => giveOnPhone(world))
  await step('a stairwell goes with its task, and its new owner sees it by itself', () =>
    giveStairwell(world, context),
  )
  await step("a drive's answers go onto a sheet", () => exportAnswers(world, page))
  await step('handing over breaks no rule', async () => assert.deepEqual(breaches, []))
  await context.close()
}
