// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { byKeyboard, byLegend, onPaper } from './board.mjs'
import { look, open, policyBreaches } from './browser.mjs'
import { call } from './call.mjs'
import { accessJourney } from './journey_access.mjs'
import { calledJourney } from './journey_called.mjs'
import { careJourney } from './journey_care.mjs'
import { censusJourney } from './journey_census.mjs'
import { deliveryJourney } from './journey_delivery.mjs'
import { duplicatesJourney } from './journey_duplicates.mjs'
import { exchangeJourney } from './journey_exchange.mjs'
import { dutyJourney } from './journey_duty.mjs'
import { isolationJourney } from './journey_isolation.mjs'
import { handsJourney } from './journey_hands.mjs'
import { isolatedJourney } from './journey_isolated.mjs'
import { givenJourney } from './journey_given.mjs'
import { gateJourney } from './journey_gate.mjs'
import { gatePassJourney } from './journey_gate_pass.mjs'
import { journalJourney } from './journey_journal.mjs'
import { movesJourney } from './journey_moves.mjs'
import { menusJourney } from './journey_menus.mjs'
import { ledgerJourney } from './journey_ledger.mjs'
import { needJourney } from './journey_need.mjs'
import { packJourney } from './journey_pack.mjs'
import { passJourney } from './journey_pass.mjs'
import { placesJourney } from './journey_places.mjs'
import { planJourney } from './journey_plan.mjs'
import { sealJourney } from './journey_seal.mjs'
import { supplyJourney } from './journey_supply.mjs'
import { supportJourney } from './journey_support.mjs'
import { shiftJourney } from './journey_shift.mjs'
import { tasksJourney } from './journey_tasks.mjs'
import { toldJourney } from './journey_told.mjs'
import { reportJourney } from './journey_report.mjs'
import { wholeJourney } from './journey_whole.mjs'
import { fillDisk, wornPhoneJourney } from './journey_worn_phone.mjs'
import { until } from './pocket.mjs'
import { refused, roles } from './states.mjs'

const ledger = fileURLToPath(new URL('ledger.csv', import.meta.url))

async function findHome(world, context) {
  const { base, place } = world
  for (const q of ['张', '王', '李', '陈']) {
    const { items } = await call(
      context,
      base,
      'GET',
      `/places/${place}/people?q=${encodeURIComponent(q)}&limit=20`,
    )
    const found = items.find((one) => one.phone_masked) ?? items[0]
    if (found) return found
  }
  throw new Error('the demo has nobody')
}
const picture = (world, name) => world.pictures && join(world.pictures, `${name}.png`)
const homePath = (world, household) => `/places/${world.place}/households/${household}`

/// Signs in, and learns which community and which person the walks are about.
export async function signIn(world) {
  const { base, step } = world
  const { context, page, breaches } = await open(world.browser, base, {})

  await step('sign in', async () => {
    await page.goto(base)
    await page.fill('input[name=username]', world.user)
    await page.fill('input[name=password]', 'not the password')
    await page.click('button[type=submit]')
    await page.waitForSelector('[role=alert]')
    assert.match(await page.textContent('[role=alert]'), /登录名或密码不对/)
    await page.fill('input[name=username]', world.user)
    await page.fill('input[name=password]', world.password)
    await page.keyboard.press('Enter')
    await page.waitForSelector('.today .figure')
    const { communities } = await call(context, base, 'GET', '/session')
    world.place = communities.find((one) => one.name.includes('山水苑'))?.id ?? communities[0].id
    // Only the session: language and theme are chosen by each context.
    world.state = { cookies: (await context.storageState()).cookies, origins: [] }
    await page.goto(`${base}/c/${world.place}`)
    await page.waitForSelector('.today .figure')
    const figure = await page.textContent('.figure-number strong')
    assert.ok(Number(figure.replace(/\D/g, '')) > 100, `households shown: ${figure}`)
  })
  if (!world.place) throw new Error('nobody signed in, nothing more to walk')
  world.person = await findHome(world, context)
  await context.close()
}

async function atTheDesk(world) {
  const { base, step } = world
  const { context, page, breaches } = await open(world.browser, base, { state: world.state })
  await page.goto(`${base}/c/${world.place}`)
  await page.waitForSelector('.today .figure')

  await step('search by slash, arrows and Enter', async () => {
    await page.keyboard.press('/')
    const q = world.person.name.slice(0, 2)
    // Enter on what was found for the first letter alone leads to the list of all.
    const answered = page.waitForResponse((one) => new URL(one.url()).searchParams.get('q') === q)
    await page.keyboard.type(q, { delay: 25 })
    await answered
    await page.waitForSelector('[role=option]')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.house h1')
    assert.match(page.url(), /\/homes\//)
  })

  await step('people page finds by door', async () => {
    await page.goto(`${base}/c/${world.place}/people`)
    await page.fill('.people-box input', world.person.door)
    await page.waitForSelector('.people-list a')
    assert.ok((await page.textContent('.people-list')).includes(world.person.door))
    await page.fill('.people-box input', '没有这个人呀')
    await page.waitForSelector('.state-block')
  })

  await step('walk the board by keyboard alone', () => byKeyboard(world, page))
  await step('filter the board by its legend', () => byLegend(world, page))
  await step('print the board', () => onPaper(world, page))
  await step('edit a household', () => editHousehold(world, page, context))
  await step('a conflict keeps both', () => conflict(world, page, context, breaches))
  await step('add and end a need', () => need(world, page))
  await step('reveal asks for the purpose', () => reveal(world, page))
  await step('import a ledger', () => importLedger(world, page))
  await step('switch language and theme', () => switches(world, page))
  await step('journeys break no rule', async () => {
    assert.deepEqual([...breaches, ...(await policyBreaches(page))], [])
  })
  await context.close()
}

/// The ledger: places, people, rights, imports, what is told of it and what keeps it true.
export async function ledgerJourneys(world) {
  const { step } = world
  await atTheDesk(world)
  await menusJourney(world)
  await placesJourney(world)
  await movesJourney(world)
  await planJourney(world)
  await accessJourney(world)
  await ledgerJourney(world)
  await step('leave an import whose columns wait to be checked', () => leaveWaiting(world))
  await exchangeJourney(world)
  await journalJourney(world)
  await duplicatesJourney(world)
  await censusJourney(world)
  await givenJourney(world)
  let full
  await step('phone: the disk fills up', async () => (full = await fillDisk(world)))
  await packJourney(world)
  await reportJourney(world)
  if (full) await wornPhoneJourney(world, full)
  await wholeJourney(world)
  await step('work offline and send later', () => offline(world))
  await step('a guard learns whose page it is', () => refused(world))
  await step('each role begins where its work is', () => roles(world))
}

/// What is done outside: gates, deliveries, hands, care, supplies, seals, tasks and passes. Answers what is to be walked
/// some minutes later.
export async function postsJourneys(world) {
  await gateJourney(world)
  await gatePassJourney(world)
  await deliveryJourney(world)
  await toldJourney(world)
  const thanks = await calledJourney(world)
  await handsJourney(world)
  await shiftJourney(world)
  await dutyJourney(world)
  await isolationJourney(world)
  await needJourney(world)
  await supportJourney(world)
  await sealJourney(world)
  await supplyJourney(world)
  await careJourney(world)
  await isolatedJourney(world)
  await tasksJourney(world)
  await passJourney(world)
  return thanks
}

async function openHome(world, page) {
  await page.goto(`${world.base}/c/${world.place}/homes/${world.person.household}`)
  await page.waitForSelector('.house .house-acts')
}
async function writeNote(page, text) {
  await page.locator('.house-acts button').nth(1).click()
  await page.fill('.house textarea', text)
  await page.click('.house button[type=submit]')
}

async function editHousehold(world, page, context) {
  await openHome(world, page)
  const text = `演练备注 ${randomUUID().slice(0, 8)}`
  await writeNote(page, text)
  await page.waitForSelector('.toast.good')
  await page.reload()
  await page.waitForSelector('.house-note')
  assert.equal(await page.textContent('.house-note'), text)
  const file = await call(context, world.base, 'GET', homePath(world, world.person.household))
  assert.equal(file.note, text)
}

async function conflict(world, page, context, breaches) {
  await openHome(world, page)
  await page.locator('.house-acts button').nth(1).click()
  await page.fill('.house textarea', '我写的备注')
  const path = homePath(world, world.person.household)
  // Another desk writes first; the page must not notice before it sends.
  await page.route('**/households/*', (route) =>
    route.request().method() === 'GET' ? route.abort() : route.continue(),
  )
  const { revision } = await call(context, world.base, 'GET', path)
  await call(
    context,
    world.base,
    'PATCH',
    path,
    { note: '别人写的备注' },
    { 'If-Match': `"${revision}"` },
  )
  await page.click('.house button[type=submit]')
  await page.waitForSelector('.conflict')
  await page.unroute('**/households/*')
  const shown = await page.textContent('.conflict')
  assert.ok(
    shown.includes('我写的备注') && shown.includes('别人写的备注'),
    'both versions are shown',
  )
  await look(page, breaches, picture(world, 'state-conflict'))
  await page.locator('.conflict button').nth(2).click()
  await page.waitForSelector('.conflict', { state: 'detached' })
  await page.waitForFunction(() =>
    document.querySelector('.house-note')?.textContent.includes('我写的备注'),
  )
  // The page shows what was chosen at once; the house has it when the act has come.
  await until('both notes are kept', async () => {
    const { note } = await call(context, world.base, 'GET', path)
    return note.includes('我写的备注') && note.includes('别人写的备注')
  })
}

async function need(world, page) {
  await openHome(world, page)
  const before = await page.locator('.member-need').count()
  await page.locator('.member-add').first().click()
  await page.locator('.house select').selectOption('language')
  await page.fill(
    '.house input[type=date]',
    new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10),
  )
  await page.click('.house button[type=submit]')
  await page.waitForSelector('.house-acts')
  await page.waitForFunction(
    (n) => document.querySelectorAll('.member-need').length === n,
    before + 1,
  )
  await page.locator('.member-need', { hasText: '语言不通' }).first().click()
  await page.locator('.form-acts button').nth(1).click()
  await page.waitForFunction((n) => document.querySelectorAll('.member-need').length === n, before)
}

async function reveal(world, page) {
  await openHome(world, page)
  await page.locator('.member-reveal').first().click()
  await page.click('.reveal button[type=submit]')
  await page.waitForSelector('.reveal [role=alert]')
  await page.locator('.reveal input[type=radio]').first().check()
  await page.click('.reveal button[type=submit]')
  await page.waitForSelector('.reveal-value')
  assert.match(await page.textContent('.reveal-value'), /^[\d+ X-]{7,20}$/)
  await page.locator('.reveal .button', { hasText: '收起' }).click()
  await page.waitForSelector('.house-acts')
}

async function importLedger(world, page) {
  await page.goto(`${world.base}/c/${world.place}/imports`)
  await page.setInputFiles('input[type=file]', ledger)
  await page.waitForSelector('.columns li')
  const fields = await page
    .locator('.columns select')
    .evaluateAll((all) => all.map((one) => one.value))
  assert.deepEqual(fields, [
    'compound',
    'building',
    'stairwell',
    'door',
    'name',
    'sex',
    'id_number',
    'phone',
  ])
  await page.click('.mapping button[type=submit]')
  await page.waitForSelector('.counts')
  const findings = await page.textContent('.findings')
  assert.ok(findings.includes('第 5 行') && findings.includes('第 6 行'), findings)
  assert.ok(findings.includes('四舍五入'), findings)
  await page.locator('.import-acts .main').click()
  await page.waitForSelector('.import-done')
  world.done = page.url().slice(world.base.length)
}

async function leaveWaiting(world) {
  const { context, page } = await open(world.browser, world.base, { state: world.state })
  await page.goto(`${world.base}/c/${world.place}/imports`)
  await page.setInputFiles('input[type=file]', ledger)
  await page.waitForSelector('.columns li')
  world.mapped = page.url().slice(world.base.length)
  await context.close()
}

async function switches(world, page) {
  await page.goto(`${world.base}/c/${world.place}`)
  await page.waitForSelector('.today .figure')
  await page.locator('.top-button', { hasText: 'English' }).click()
  await page.waitForFunction(() => document.querySelector('h1')?.textContent === 'Today')
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'en')
  await page.locator('.top-button.icon').click()
  assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), 'dark')
  await page.reload()
  await page.waitForFunction(() => document.querySelector('h1')?.textContent === 'Today')
  assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), 'dark')
  await page.locator('.top-button', { hasText: '中文' }).click()
  await page.waitForFunction(() => document.querySelector('h1')?.textContent === '今日态势')
}

async function offline(world) {
  const { context, page, breaches } = await open(world.browser, world.base, {
    state: world.state,
    worker: true,
  })
  const path = `${world.base}/c/${world.place}/homes/${world.person.household}`
  await page.goto(path)
  await page.waitForSelector('.house-acts')
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.reload()
  await page.waitForSelector('.house-acts')
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await context.setOffline(true)
  await page.reload()
  await page.waitForSelector('.await-banner')
  assert.match(await page.textContent('.await-banner'), /离线/)
  const names = await page.locator('.member-name').allTextContents()
  assert.ok(
    names.every((name) => name.length < 2 || name.includes('*')),
    `names kept on the device: ${names}`,
  )
  await page.locator('.house-acts button').nth(1).click()
  assert.equal(await page.locator('.house textarea').count(), 0, 'nobody writes over unseen notes')
  await page.locator('.house form select').first().selectOption('owner_away')
  await page.click('.house button[type=submit]')
  await page.waitForSelector('.chip-waiting')
  await page.reload()
  await page.waitForSelector('.chip-waiting')
  const house = page.locator('.house', { hasText: '业主外出' })
  assert.equal(await house.count(), 1, 'what waits is shown')
  await look(page, breaches, picture(world, 'state-offline'))
  await page.locator('.chip-waiting').click()
  await page.waitForSelector('.waiting')
  await look(page, breaches, picture(world, 'state-waiting'))
  await page.locator('.entrance', { hasText: '导入台账' }).click()
  await page.waitForSelector('.state-block')
  assert.match(await page.textContent('.state-block'), /现在没有网络/)
  await context.setOffline(false)
  await page.waitForSelector('.chip-waiting', { state: 'detached', timeout: 20_000 })
  const file = await call(context, world.base, 'GET', homePath(world, world.person.household))
  assert.equal(file.occupancy, 'owner_away')
  const journal = `/places/${world.place}/journal`
  const { items } = await call(
    context,
    world.base,
    'GET',
    `${journal}?act=people.change_household&limit=1`,
  )
  const line = await call(context, world.base, 'GET', `${journal}/${items[0].sequence}`)
  assert.ok(line.device_time < line.line.at, 'the journal keeps when it was done, too')
  await context.close()
}
