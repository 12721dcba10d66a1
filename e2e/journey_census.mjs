// SPDX-License-Identifier: Apache-2.0
// A census: staff plan a drive and split it, a chief goes from door to door on a phone and loses the
// network, staff see the board turn, decide between two values and close with two named exceptions.
import assert from 'node:assert/strict'
import { look, open } from './browser.mjs'
import { call } from './call.mjs'
import { newId } from './drive.mjs'
import { visit } from './pocket.mjs'

const path = (world, rest) => `/places/${world.place}${rest}`

async function plan(world, page, context) {
  await page.goto(`${world.base}/c/${world.place}/drives`)
  await page.waitForSelector('.drives .card')
  await page.click('.page-head .button.main')
  await page.waitForSelector('.sheet input[name=name]')
  await page.fill('.sheet input[name=name]', '演练摸排')
  await page.waitForFunction(
    () => document.querySelectorAll('select[name=within] option').length > 1,
  )
  await page.locator('.sheet fieldset .button').first().click()
  await page.waitForSelector('.sheet fieldset li')
  await page.click('.sheet button[type=submit]')
  await page.waitForURL(/\/drives\/[0-9a-f-]{36}$/)
  world.drive = world.planned = page.url().split('/').pop()
  const { items } = await call(context, world.base, 'GET', path(world, '/drives'))
  world.census = items.find(({ state }) => state === 'running').drive
  const card = await call(context, world.base, 'GET', path(world, `/drives/${world.drive}`))
  assert.equal(card.questions.length, 4)
  assert.ok(card.counts.doors > 1_000)
}

/// Over one stairwell instead, so that it can be walked to its end.
async function planSmall(world, context) {
  const { base } = world
  const { items } = await call(
    context,
    base,
    'GET',
    path(world, `/drives/${world.drive}/doors?whose=all`),
  )
  const stairwell = items.find(({ stairwell_name: name }) => name).stairwell
  const small = newId()
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
  await call(context, base, 'POST', path(world, '/drives'), {
    id: small,
    name: '一个单元',
    within: stairwell,
    starts_on: today,
    ends_on: today,
    kinds: ['occupied', 'rented', 'vacant', 'unknown', 'elsewhere'],
    fields: ['phone', 'residence'],
    questions: [
      {
        key: 'outsiders',
        kind: 'count',
        text: '外来人员几位？',
        text_en: null,
        choices: [],
        is_private: false,
      },
    ],
  })
  world.drive = small
}

async function setUp(world, page) {
  await page.goto(`${world.base}/c/${world.place}/drives/${world.drive}`)
  const lead = page.locator('.checks label', { hasText: world.lead.name }).first()
  await lead.locator('input').check()
  await page.waitForSelector('.split-part')
  await page.locator('.card .button.main').first().click()
  await page.locator('.button.main', { hasText: '开始摸排' }).click()
  await page.locator('.confirm .button', { hasText: '开始摸排' }).click()
  await page.waitForSelector('.coverage-table')
}

async function walk(world, phone) {
  await phone.goto(`${world.base}/c/${world.place}/drives/${world.drive}/doors`)
  await phone.waitForSelector('.door-line')
  const doors = await phone.locator('.door-line').count()
  assert.ok(doors > 3, `doors of the chief: ${doors}`)
  await phone.locator('.door-line').first().click()
  await visit(phone, '已走访', async () => {
    await phone.fill('.sheet input[name=q-outsiders]', '2')
  })
  await visit(phone, '不在家')
}
async function offline(world, phone, phoneContext) {
  await phone.waitForSelector('.sheet .visit-outcomes')
  await phoneContext.setOffline(true)
  await phone.locator('.visit-outcomes label', { hasText: '不便受访' }).click()
  await phone.locator('.sheet button[type=submit]').click()
  await phone.waitForSelector('.toast')
  await phoneContext.setOffline(false)
  await phone.evaluate(() => dispatchEvent(new Event('online')))
  await phone.waitForFunction(() => !document.querySelector('.door-line .tone-due'))
}

async function finish(world, page, context) {
  const { base } = world
  const { items } = await call(
    context,
    base,
    'GET',
    path(world, `/drives/${world.drive}/doors?whose=all`),
  )
  const left = items.filter(({ outcome }) => ['none', 'absent'].includes(outcome))
  for (const door of left.slice(2))
    await call(context, base, 'POST', path(world, '/visits'), {
      id: newId(),
      drive: world.drive,
      target: door.target,
      source: 'visit',
      outcome: 'vacant',
      answered_by: 'nobody',
      at: Date.now(),
      answers: [],
      changes: [],
      newcomers: [],
      needs: [],
    })
  await closeWithTwo(world, page, world.drive)
}

/// Closing is refused while two doors are left; both are named with reason and owner, then it closes.
export async function closeWithTwo(world, page, drive, between = async () => undefined) {
  await page.goto(`${world.base}/c/${world.place}/drives/${drive}`)
  await page.waitForSelector('.coverage-table')
  const close = async () => {
    await page.locator('.button', { hasText: '结束摸排' }).last().click()
    await page.locator('.confirm .button', { hasText: '结束摸排' }).click()
  }
  await close()
  await page.waitForSelector('[role=alert]')
  assert.match(await page.textContent('[role=alert]'), /还有 2 户/)
  for (let n = 0; n < 2; n++) {
    await page.locator('.button', { hasText: '列为例外' }).first().click()
    await page.waitForSelector('.sheet select[name=reason]')
    await page.click('.sheet button[type=submit]')
    await page.waitForSelector('.sheet', { state: 'detached' })
  }
  await between()
  await close()
  await page.waitForFunction(() =>
    document.querySelector('.page-head')?.textContent.includes('已结束'),
  )
}

export async function censusJourney(world) {
  const { base, step } = world
  const { context, page, breaches } = await open(world.browser, base, { state: world.state })
  await step('plan a drive with the four asks', () => plan(world, page, context))
  if (!world.drive) return context.close()
  const { items } = await call(context, base, 'GET', path(world, '/drive-workers'))
  world.lead = items.find(({ role }) => role === 'stairwell_lead')
  await step('plan one over a stairwell', () => planSmall(world, context))
  await step('name a chief, split and start', () => setUp(world, page))
  const phone = await open(world.browser, base, { width: 390, height: 844 })
  await step('a chief signs in on a phone', async () => {
    await phone.page.goto(base)
    await phone.page.fill('input[name=username]', 'lead01')
    await phone.page.fill('input[name=password]', world.password)
    await phone.page.keyboard.press('Enter')
    // What is theirs to do leads to the doors.
    await phone.page.locator('.task-row .button').first().click()
    await phone.page.waitForSelector('.doors .door-line')
    await phone.page.goto(`${base}/c/${world.place}/drives`)
    await phone.page.waitForSelector('.drives .card')
  })
  await step('a chief goes from door to door', () => walk(world, phone.page))
  await step('what was noted offline is sent later', () =>
    offline(world, phone.page, phone.context),
  )
  await step('the doors of a chief look right', () => look(phone.page, phone.breaches))
  await step('the follow-up list has who was not home', async () => {
    await page.goto(`${base}/c/${world.place}/drives/${world.drive}/calls`)
    await page.waitForSelector('.drives .card h2')
  })
  await step('close with two named exceptions', () => finish(world, page, context))
  await step('a census breaks no rule', async () => {
    assert.deepEqual(breaches, [])
  })
  await phone.context.close()
  await context.close()
}
