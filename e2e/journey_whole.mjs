// SPDX-License-Identifier: Apache-2.0
// A census from the printer to the sheet for the street, as one walk: a household reports by the code
// on its letter, its chief loses the network and the tab and loses nothing else, the desk watches its
// board turn, decides what both told, closes with two named exceptions, and sends the sheet out.
import assert from 'node:assert/strict'
import { randomInt } from 'node:crypto'
import { join } from 'node:path'
import { look, open } from './browser.mjs'
import { asker, newId, runDrive, withPhone } from './drive.mjs'
import { closeWithTwo } from './journey_census.mjs'
import {
  exactly,
  doorShown,
  doorsPage,
  pocket,
  rowsOf,
  signIn,
  tellOfFirst,
  until,
  untilCarried,
  untilKept,
  untilSent,
  visit,
  waiting,
} from './pocket.mjs'
import { codesIn, sheetsIn } from './second.mjs'

const offlineVisits = 30
const mobile = (n) => `1370000${n}`
const masked = (n) => `137****${n}`

/// Holds what is open to everything in both languages, and comes back to Chinese. A page without a
/// switch in sight is loaded again, and brought back to where it was.
async function inBoth(world, { page, breaches }, name, comeBack = async () => undefined) {
  const shot = (language) => world.pictures && join(world.pictures, `whole-${name}-${language}.png`)
  await look(page, breaches, shot('zh-CN'))
  for (const language of ['en', 'zh-CN']) {
    const words = language === 'en' ? 'English' : '中文'
    const button = page.locator('.top-button, .door-top button').filter({ hasText: words })
    if (await button.isVisible()) await button.click()
    else {
      await page.evaluate((chosen) => localStorage.setItem('language', chosen), language)
      await page.reload()
      await comeBack()
    }
    await page.waitForFunction((chosen) => document.documentElement.lang === chosen, language)
    if (language === 'en') await look(page, breaches, shot('en'))
  }
}

/// A building of more than thirty doors, and a drive over it whose doors are all one chief's.
async function begin(world, walk) {
  const { ask } = walk
  const sections = (await ask('GET', '/letter-sections')).items
  const doorsOf = ({ building }) =>
    sections.filter((one) => one.building === building).reduce((sum, one) => sum + one.doors, 0)
  const [section] = sections
    .filter((one) => one.building !== world.person.building && doorsOf(one) > offlineVisits + 3)
    .sort((one, two) => doorsOf(one) - doorsOf(two))
  assert.ok(section, 'a building of more than thirty doors')
  const { items: workers } = await ask('GET', '/drive-workers')
  const chief = workers.find(({ role }) => role === 'stairwell_lead')
  const drive = await runDrive(ask, {
    name: `全程演练 ${Date.now() % 100_000}`,
    within: section.building,
    owner: chief.user,
    questions: [],
  })
  const known = await withPhone(ask, drive.doors)
  // Numbers that stood there on no earlier walk: the household's word, and what the chief hears.
  const told = [randomInt(1000, 5000), randomInt(5000, 10_000)]
  Object.assign(walk, { section, known, told, ...drive })
}

/// Every code on the paper is read by another program and is the one that is printed beside it.
async function print(world, walk) {
  const { page } = walk.desk
  await page.goto(`${world.base}/c/${world.place}/letters`)
  await page.waitForSelector('.report-list li')
  await inBoth(world, walk.desk, 'letters')
  const { items } = await walk.ask('GET', '/letter-sections')
  const at = items.findIndex(({ place }) => place === walk.known.stairwell)
  await page.locator('.report-list li').nth(at).locator('.button').first().click()
  await page.waitForSelector('.paper-code')
  await inBoth(world, walk.desk, 'paper')
  await page.emulateMedia({ media: 'print' })
  const paper = page.locator('.paper-page')
  const links = {}
  for (const sheet of await paper.all()) {
    const read = codesIn(await sheet.screenshot({ scale: 'device' }))
    const letters = await sheet.locator('.paper-one').evaluateAll((all) =>
      all.map((one) => ({
        door: one.querySelector('.paper-door').textContent,
        code: one.querySelector('.paper-code').textContent.replace(/\D/g, ''),
      })),
    )
    assert.equal(read.length, letters.length, 'every letter has a code that can be read')
    for (const { door, code } of letters) {
      links[door] = read.find((link) => link.endsWith(`#${code}`))
      assert.ok(links[door]?.startsWith(world.base), `the code of ${door} leads here: ${read}`)
    }
  }
  await page.emulateMedia({ media: null })
  walk.link = links[walk.known.door]
  assert.ok(walk.link, `a letter for ${walk.known.door}`)
}

/// The camera opens the link; the household shows who it is and tells a new number.
async function report(world, walk) {
  const { known, told } = walk
  const phone = await open(world.browser, world.base, { width: 390, height: 844, scale: 2 })
  try {
    const { page } = phone
    await page.goto(walk.link)
    await page.waitForSelector('#proof-name')
    await inBoth(world, phone, 'door')
    await page.fill('#proof-name', known.name)
    await page.fill('#proof-tail', known.tail)
    await page.keyboard.press('Enter')
    await page.waitForSelector('input[value=right]')
    for (const right of await page.locator('input[value=right]').all()) await right.check()
    const mine = page.locator('section.card', { hasText: known.name }).first()
    await mine.locator('input[value=change]').check()
    await mine.locator('input[type=tel]').fill(mobile(told[0]))
    await inBoth(world, phone, 'form')
    await page.locator('button[type=submit]').click()
    await page.waitForSelector('[role=status]')
    await inBoth(world, phone, 'sent')
  } finally {
    await phone.context.close()
  }
}

/// The chief took the doors along in the morning, before anybody reported.
async function takeAlong(world, walk) {
  const { page } = walk.chief
  await signIn(world, page, 'lead01')
  await untilKept(page)
  walk.list = doorsPage(world, walk.drive)
  await page.goto(walk.list)
  await page.waitForSelector('.door-line')
  assert.equal(await page.locator('.door-line').count(), walk.doors.length)
  await untilCarried(page, walk.doors.length)
}

const openDoor = (page, door) => async () => {
  await page.locator('.door-line', { hasText: door }).first().click()
  await page.waitForSelector('.sheet .visit-outcomes')
}

/// Goes from door to door, as often as said: two are not at home, one does not talk, and at one a
/// number is told.
async function goRound(walk, page, times) {
  const note = async (outcome, more) => {
    const door = await visit(page, outcome, more)
    walk.found.push({ door, outcome })
  }
  const found = (outcome) => walk.found.filter((one) => one.outcome === outcome).length
  for (let n = 0; n < times; n++) {
    await page.waitForSelector('.sheet .visit-outcomes')
    if ((await doorShown(page)) === walk.known.door)
      await note('已走访', () => tellOfFirst(page, { phone: mobile(walk.told[1]) }))
    else if (found('不在家') < 2) await note('不在家')
    else if (found('不便受访') < 1) await note('不便受访')
    else await note(n % 2 ? '已走访' : '空置')
  }
}
const settled = (walk) =>
  walk.found.filter(({ outcome }) => ['已走访', '空置'].includes(outcome)).length

async function workOffline(world, walk) {
  const { page, context } = walk.chief
  await context.setOffline(true)
  await page.goto(walk.list)
  await openDoor(page, walk.known.door)()
  await inBoth(world, walk.chief, 'visit', openDoor(page, walk.known.door))
  walk.found = []
  await goRound(walk, page, offlineVisits)
  assert.equal((await rowsOf(page, 'outbox')).length, offlineVisits)
}

/// The browser kills the page in the middle of the next door; what was noted is there.
async function dieAndComeBack(world, walk) {
  const { page: before, context } = walk.chief
  const gone = before.waitForEvent('crash')
  const session = await context.newCDPSession(before)
  void session.send('Page.crash').catch(() => undefined)
  await gone
  await before.close()
  const page = await context.newPage()
  walk.chief.page = page
  await page.goto(walk.list)
  await page.waitForSelector('.door-line')
  assert.match(await waiting(page).textContent(), new RegExp(`^\\s*${offlineVisits}`))
  await inBoth(world, walk.chief, 'doors', () => page.waitForSelector('.door-line'))
  await page.goto(`${world.base}/c/${world.place}/waiting`)
  await page.waitForSelector('.waiting li')
  await inBoth(world, walk.chief, 'waiting', () => page.waitForSelector('.waiting li'))
  await page.goto(walk.list)
  await page.waitForSelector('.door-line')
}

/// The board of the desk, opened before anything arrives and never loaded again.
async function watchBoard(world, walk) {
  const { page } = walk.desk
  const { known } = walk
  const compound = (await walk.ask('GET', `/households/${known.household}`)).compound
  await page.goto(`${world.base}/c/${world.place}/board/${compound}?layer=census`)
  await page.waitForSelector('.cell')
  const options = await page
    .locator('.board-turn option')
    .evaluateAll((all) => all.map(({ value, textContent }) => [value, textContent.trim()]))
  const [index] = options.find(([, text]) => text.startsWith(walk.section.building_name))
  await page.locator('.board-turn select').selectOption(index)
  const cells = page.locator(`[data-building="${index}"] .cell`)
  await cells.first().waitFor()
  assert.equal(await page.locator(`[data-building="${index}"] .cell-visited`).count(), 0)
  await inBoth(world, walk.desk, 'board')
  await page.evaluate(() => (window.isSamePage = true))
  walk.green = page.locator(`[data-building="${index}"] .cell-visited`)
}

async function arrive(world, walk) {
  const { page, context } = walk.chief
  await context.setOffline(false)
  await untilSent(page)
  await until('the board turns green', async () => (await walk.green.count()) === settled(walk))
  assert.equal(await walk.desk.page.evaluate(() => window.isSamePage), true)
  await inBoth(world, walk.desk, 'board-green')
  const now = (await walk.ask('GET', `/drives/${walk.drive}/doors?whose=all`)).items
  assert.equal(
    now.reduce((sum, { visits }) => sum + visits, 0),
    offlineVisits + 1,
    'thirty visits and one report, none lost and none twice',
  )
  await page.reload()
  await page.waitForSelector('.door-line')
  const left = walk.doors.length - offlineVisits
  const next = page.locator('.door-line').filter({ hasNotText: '不在家' }).first()
  await next.click()
  await goRound(walk, page, left)
  await untilSent(page)
  await until('the rest turns green', async () => (await walk.green.count()) === settled(walk))
  assert.equal(await walk.desk.page.evaluate(() => window.isSamePage), true)
}

/// What the household told and what the chief heard stand side by side; somebody decides.
async function decide(world, walk) {
  const { page } = walk.desk
  const { known, told } = walk
  await page.goto(`${world.base}/c/${world.place}/reports`)
  const line = page.locator('.report-list li', { hasText: exactly(known.door) })
  await line.locator('.report-line').click()
  const sides = page.locator('.report-body .report-sides .button')
  await sides.first().waitFor()
  assert.deepEqual(await sides.locator('strong').allTextContents(), told.map(masked))
  await inBoth(world, walk.desk, 'conflict')
  await sides.nth(1).click()
  await sides.first().waitFor({ state: 'detached' })
  await page.locator('.report-body .button.main').click()
  await line.waitFor({ state: 'detached' })
  const { members } = await walk.ask('GET', `/households/${known.household}`)
  const now = members.find(({ person }) => person === known.person)
  assert.equal(now.phone_masked, masked(told[1]))
}

async function close(world, walk) {
  const { page } = walk.desk
  await closeWithTwo(world, page, walk.drive, () => inBoth(world, walk.desk, 'exceptions'))
  await inBoth(world, walk.desk, 'closed')
  const { items } = await walk.ask('GET', `/drives/${walk.drive}/exceptions`)
  const absent = walk.found.filter(({ outcome }) => outcome === '不在家')
  assert.deepEqual(items.map(({ door }) => door).sort(), absent.map(({ door }) => door).sort())
  for (const one of items) assert.ok(one.reason && one.owner_name, 'named with reason and owner')
}

/// The sheet of the building leaves as a workbook, and another program reads it back.
async function sendOut(world, walk) {
  const { page } = walk.desk
  const { known, told } = walk
  const { items } = await walk.ask('GET', '/export-templates')
  const { layout } = items.find(({ name }) => name === '人员台账')
  const name = `全程 ${walk.drive.slice(-6)}`
  const choice = { ...layout.choice, places: [walk.section.building] }
  await walk.ask('POST', '/export-templates', { id: newId(), name, layout: { ...layout, choice } })
  await page.goto(`${world.base}/c/${world.place}/exports`)
  await page.waitForSelector('.exports-table')
  await page.selectOption('select[name=template]', { label: name })
  await page.fill('.exports-form input:not([type=radio])', name)
  await inBoth(world, walk.desk, 'exports')
  await page.click('.exports-form button[type=submit]')
  const asked = page.locator('.export-list li', { hasText: name }).first()
  await asked.waitFor()
  const coming = page.waitForEvent('download')
  await asked.locator('.button').first().click()
  const sheets = Object.values(sheetsIn(await (await coming).path()))
  assert.equal(sheets.length, 1)
  const cells = sheets[0]
  const { items: sent } = await walk.ask('GET', '/sheets')
  assert.ok(cells.length > sent[0].row_count && sent[0].row_count > offlineVisits)
  const has = (phone) =>
    cells.some((row) => row.includes(known.name) && row.includes(masked(phone)))
  assert.ok(has(told[1]), 'the number that was kept is in the workbook')
  assert.ok(!has(told[0]), 'the other one is not')
}

export async function wholeJourney(world) {
  const step = (name, act) => world.step(`whole census: ${name}`, act)
  const desk = await open(world.browser, world.base, { state: world.state })
  const chief = await open(world.browser, world.base, pocket)
  const walk = { desk, chief, ask: asker(world, desk.context) }
  try {
    await step('a drive over a building', () => begin(world, walk))
    await step('the letters are printed, another program reads their codes', () =>
      print(world, walk),
    )
    await step('a chief takes the doors along', () => takeAlong(world, walk))
    await step('a household reports by its letter', () => report(world, walk))
    await step('thirty doors without network', () => workOffline(world, walk))
    await step('the tab dies and is opened again', () => dieAndComeBack(world, walk))
    await step('the desk has its board open', () => watchBoard(world, walk))
    await step('the network is back and the board turns green', () => arrive(world, walk))
    await step('two numbers stand side by side, one is kept', () => decide(world, walk))
    await step('the drive closes with two named exceptions', () => close(world, walk))
    await step('the sheet goes out and is read back', () => sendOut(world, walk))
    await step('no rule was broken', () => {
      assert.deepEqual([...desk.breaches, ...chief.breaches], [])
    })
  } finally {
    await chief.context.close()
    await desk.context.close()
  }
}
