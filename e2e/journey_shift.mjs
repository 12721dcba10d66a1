// SPDX-License-Identifier: Apache-2.0
// A week of turns: posts and needs, one press fills it, a turn is moved and locked, it is published; by a
// personal link somebody cannot come, a repair is taken, and two swap from their phones.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { look, open } from './browser.mjs'
import { call } from './call.mjs'
import { until } from './pocket.mjs'

export async function shiftJourney(world) {
  const staff = await open(world.browser, world.base, { state: world.state })
  const phone = await open(world.browser, world.base, { width: 360, height: 640 })
  const shot = (name) => world.pictures && join(world.pictures, `roster-${name}.png`)
  const own = { ...world, world, staff, phone, shot, at: `/places/${world.place}` }
  own.week = plusDays(mondayOf(), 14)
  try {
    await world.step('roster: posts are listed, and one more needs people', () => addPost(own))
    await world.step('roster: one press fills the week', () => fill(own))
    await world.step('roster: a turn is carried to an open place by keyboard', () => move(own))
    await world.step('roster: a locked turn stays when it is filled again', () => lock(own))
    await world.step('roster: it is published, and everybody has a letter', () => tell(own))
    await world.step('roster: a link opens own turns, also without a network', () => link(own))
    await world.step('roster: who cannot come says so, and a repair is taken', () => repair(own))
    await world.step('roster: two swap, and the rules hold for both', () => swap(own))
    await world.step('roster: one sheet for the guard house', () => wall(own))
  } finally {
    await phone.context.close()
    await staff.context.close()
  }
}

const day = 86_400_000
const china = 8 * 3_600_000
const plusDays = (on, days) =>
  new Date(Date.parse(`${on}T00:00Z`) + days * day).toISOString().slice(0, 10)
function mondayOf() {
  const today = new Date(Date.now() + china).toISOString().slice(0, 10)
  return plusDays(today, 1 - (new Date(`${today}T00:00Z`).getUTCDay() || 7))
}
const pageOf = ({ base, place, week }, path = 'roster') => `${base}/c/${place}/${path}?week=${week}`
const read = (own, path) => call(own.staff.context, own.base, 'GET', own.at + path)
const sheet = (own) => read(own, `/roster?first_on=${own.week}`)

async function addPost(own) {
  const { page, breaches } = own.staff
  await page.goto(`${own.base}/c/${own.place}/roster/posts`)
  await page.waitForSelector('.roster-line')
  await look(page, breaches, own.shot('posts'))
  await page.click('.page-head .main')
  await page.fill('.sheet input[name=name]', '东侧门')
  await look(page, breaches, own.shot('new-post'))
  await page.click('.sheet .form-acts .main')
  const card = page.locator('section.card', { hasText: '东侧门' })
  await card.waitFor()
  await card.locator('.button').first().click()
  await page.fill('.sheet input[name=least]', '1')
  await page.fill('.sheet input[name=wanted]', '2')
  await look(page, breaches, own.shot('new-need'))
  await page.click('.sheet .form-acts .main')
  await card.locator('.roster-line').waitFor()
  const { needs, posts } = await read(own, '/shift-posts')
  own.post = posts.find(({ name }) => name === '东侧门').post
  assert.equal(needs.filter(({ post }) => post === own.post).length, 1)
}

async function fill(own) {
  const { page, breaches } = own.staff
  await page.goto(pageOf(own))
  await page.waitForSelector('.turn-open')
  await page.locator('.page-head .button', { hasText: '补齐空缺' }).click()
  await look(page, breaches, own.shot('fill'))
  await page.click('.sheet .form-acts .main')
  await page.waitForSelector('.fill-result', { timeout: 20_000 })
  await look(page, breaches, own.shot('filled'))
  await page.keyboard.press('Escape')
  const now = await sheet(own)
  assert.ok(now.turns.length > 60, `turns: ${now.turns.length}`)
  assert.equal(
    now.turns.filter(({ breaches: broken }) => broken.some(({ breach }) => breach !== 'apart'))
      .length,
    0,
  )
  assert.equal(now.drafted, now.turns.length)
}

/// The open place is made first: one of the two at the new post is dropped.
async function move(own) {
  const { page, breaches } = own.staff
  let now = await sheet(own)
  const gone = now.turns.find(({ post }) => post === own.post)
  await own.staff.context.request
    .post(`${own.base}/api/v1${own.at}/turns/${gone.turn}/ends`, {
      headers: { 'Idempotency-Key': randomUUID(), 'If-Match': `"${gone.revision}"` },
      data: {},
    })
    .then((answer) => assert.equal(answer.status(), 201))
  // Whoever has nothing else that day and the days around may stand there by any rule.
  now = await sheet(own)
  const list = await read(
    own,
    `/roster-candidates?post=${gone.post}&shift=${gone.shift}&on=${gone.on}`,
  )
  const may = new Set(list.items.filter((one) => !one.breaches.length).map(({ hand }) => hand))
  const from = now.turns.find(
    (turn) => may.has(turn.hand) && turn.on !== gone.on && turn.post !== own.post,
  )
  assert.ok(from, 'somebody may be moved')
  const names = new Map(now.posts.map(({ post, name }) => [post, name]))
  await page.reload()
  const chip = page.locator('button.turn', {
    has: page.locator('.turn-name', { hasText: from.name }),
    hasText: names.get(from.post),
  })
  await chip.first().focus()
  await page.keyboard.press('ArrowDown')
  await chip.first().focus()
  await page.keyboard.press('x')
  await page.waitForSelector('.turn-carried')
  await look(page, breaches, own.shot('carried'))
  const place = page.locator('button.turn-open', { hasText: '东侧门' }).first()
  await place.focus()
  await page.keyboard.press('Enter')
  await until('the turn stands there', async () =>
    (await sheet(own)).turns.some(
      (turn) => turn.hand === from.hand && turn.post === own.post && turn.on === gone.on,
    ),
  )
}

async function lock(own) {
  const { page, breaches } = own.staff
  const chip = page.locator('button.turn:not(.turn-open)', { hasText: '东侧门' }).first()
  await chip.click()
  await page.waitForSelector('.roster-reasons li')
  await look(page, breaches, own.shot('why'))
  await page.locator('.sheet .button', { hasText: '锁定' }).click()
  await until('it is locked', async () =>
    (await sheet(own)).turns.some((turn) => turn.post === own.post && turn.is_locked),
  )
  const locked = (await sheet(own)).turns.find((turn) => turn.is_locked)
  await page.locator('.page-head .button', { hasText: '补齐空缺' }).click()
  await page.click('.sheet .form-acts .main')
  await page.waitForSelector('.fill-result', { timeout: 20_000 })
  await page.keyboard.press('Escape')
  assert.ok(
    (await sheet(own)).turns.some(({ turn }) => turn === locked.turn),
    'the lock holds',
  )
}

async function tell(own) {
  const { page, breaches } = own.staff
  await page.locator('.page-head .button', { hasText: '发布' }).click()
  await page.locator('.confirm .main').click()
  await until('everything is told', async () => (await sheet(own)).drafted === 0)
  await look(page, breaches, own.shot('week'))
  await page.goto(pageOf(own, 'roster/letters'))
  await page.waitForSelector('.roster-letter')
  await look(page, breaches, own.shot('letters'))
  const list = await own.staff.context.request
    .post(`${own.base}/api/v1${own.at}/roster-letters`, {
      headers: { 'Idempotency-Key': randomUUID() },
      data: { first_on: own.week, days: 7, base: 'https://linli.example' },
    })
    .then((answer) => answer.json())
  own.letters = list.items.map((one) => ({ ...one, code: one.link.split('#')[1] }))
  assert.ok(own.letters.every(({ code }) => /^\d{16}$/.test(code)))
}

async function link(own) {
  const { page, breaches, context } = own.phone
  const [mine] = own.letters
  await page.goto(`${own.base}/s#${mine.code}`)
  await page.locator('h1', { hasText: mine.name }).waitFor()
  await page.waitForSelector('.own-turn')
  assert.equal(new URL(page.url()).hash, '', 'the code is out of the address')
  await look(page, breaches, own.shot('own'))
  await context.setOffline(true)
  const turns = await page.locator('.own-turn').count()
  await page.evaluate(() => dispatchEvent(new Event('online')))
  await page.locator('[role=status]', { hasText: '没有网络' }).waitFor()
  assert.equal(await page.locator('.own-turn').count(), turns, 'the last known turns are shown')
  await look(page, breaches, own.shot('own-offline'))
}

/// By the interface, as the page of a link asks.
const ask = (own, path, data) =>
  own.phone.context.request
    .post(`${own.base}/api/v1${path}`, { data, headers: { 'Idempotency-Key': randomUUID() } })
    .then((answer) => answer.json())
/// A hand may have turns of other weeks too.
async function lineOf(own, code, wanted) {
  const { turns } = await ask(own, '/own-turns', { turn_code: code })
  const at = turns.findIndex(({ turn }) => turn === wanted)
  assert.ok(at >= 0, 'the turn stands on the page of its hand')
  return own.phone.page.locator('section', { hasText: '我的班' }).locator('.own-turn').nth(at)
}

async function repair(own) {
  const { page, context } = own.phone
  const [mine] = own.letters
  const turn = mine.turns[0]
  await context.setOffline(false)
  const line = await lineOf(own, mine.code, turn.turn)
  await context.setOffline(true)
  await line.locator('.button', { hasText: '来不了' }).click()
  await line.locator('.button.main').click()
  await page.locator('.own-note', { hasText: '已存在这部手机上' }).waitFor()
  await context.setOffline(false)
  await until('the house has it', async () =>
    (await sheet(own)).turns.some((one) => one.turn === turn.turn && one.cannot_at),
  )
  const desk = own.staff.page
  await desk.goto(pageOf(own))
  await desk.locator('.roster-todo .button', { hasText: mine.name }).first().click()
  await desk.locator('.sheet .button', { hasText: '这天来不了' }).click()
  await desk.waitForSelector('.roster-repair li')
  await look(desk, own.staff.breaches, own.shot('repair'))
  const before = (await sheet(own)).count.empty
  await desk.locator('.sheet .button', { hasText: '采用' }).click()
  await until('another stands there', async () => {
    const now = await sheet(own)
    return !now.turns.some((one) => one.turn === turn.turn) && now.count.empty <= before
  })
}

/// Asked on one phone, answered on another.
async function swap(own) {
  let found
  for (const letter of own.letters.slice(1)) {
    for (const turn of letter.turns) {
      const { items = [] } = await ask(own, '/own-turn-partners', {
        turn_code: letter.code,
        turn: turn.turn,
      })
      const partner = items.find((one) => one.turns.length)
      const other = partner && own.letters.find(({ hand }) => hand === partner.hand)
      if (other) found = { letter, turn, partner, other }
      if (found) break
    }
    if (found) break
  }
  assert.ok(found, 'two may swap')
  const { page, breaches } = own.phone
  await page.goto('about:blank')
  await page.goto(`${own.base}/s#${found.letter.code}`)
  await page.locator('h1', { hasText: found.letter.name }).waitFor()
  const line = await lineOf(own, found.letter.code, found.turn.turn)
  await line.locator('.button', { hasText: '换班' }).click()
  await line.locator('select').waitFor()
  await line.locator('select').selectOption(`${found.partner.hand}/${found.partner.turns[0].turn}`)
  await look(page, breaches, own.shot('swap'))
  await line.locator('.button.main').click()
  await page.locator('section h2', { hasText: `您问了${found.partner.name}` }).waitFor()
  const other = await open(own.world.browser, own.base, { width: 390, height: 844 })
  await other.page.goto(`${own.base}/s#${found.other.code}`)
  await other.page.locator('section h2', { hasText: '想和您换班' }).waitFor()
  await look(other.page, other.breaches, own.shot('swap-asked'))
  await other.page.locator('.button.main', { hasText: '好，我来' }).click()
  await until('each has the turn of the other', async () => {
    const { turns } = await sheet(own)
    return turns.some(
      (one) =>
        one.hand === found.partner.hand &&
        one.from_at === found.turn.from_at &&
        one.state === 'told' &&
        one.instead_of === found.turn.turn,
    )
  })
  await other.context.close()
}

async function wall(own) {
  const { page, breaches } = own.staff
  await page.goto(pageOf(own, 'roster/wall'))
  await page.waitForSelector('.roster-wall .turn')
  await look(page, breaches, own.shot('wall'))
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true })
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)?.length ?? 0
  assert.equal(pages, 1, 'one sheet of paper')
}
