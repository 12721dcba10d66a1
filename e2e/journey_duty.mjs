// SPDX-License-Identifier: Apache-2.0
// On duty: somebody checks in by the poster, somebody does not come and is noticed, another stands in, a
// note is handed over, and the certificate of thanks can be checked by anybody.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { look, open } from './browser.mjs'
import { call } from './call.mjs'
import { until } from './pocket.mjs'

export async function dutyJourney(world) {
  const staff = await open(world.browser, world.base, { state: world.state })
  const phone = await open(world.browser, world.base, { width: 390, height: 844 })
  const shot = (name) => world.pictures && join(world.pictures, `duty-${name}.png`)
  const own = { ...world, world, staff, phone, shot, at: `/places/${world.place}` }
  try {
    await world.step('duty: a post with three turns that have just begun', () => plan(own))
    await world.step('duty: who reads the poster is here', () => checkIn(own))
    await world.step('duty: who does not come is noticed, and once', () => alarm(own))
    await world.step('duty: one press puts in the first who could', () => standIn(own))
    await world.step('duty: the desk notes who came without a phone', () => desk(own))
    await world.step('duty: what is handed over is read by who comes', () => handOver(own))
    await world.step('duty: a meal is given, and the line says whom to call', () => team(own))
    await world.step('duty: thanks are printed, and their number is true', () => thanks(own))
  } finally {
    await phone.context.close()
    await staff.context.close()
  }
}

const pageOf = ({ base, place }, path) => `${base}/c/${place}/${path}`
const read = (own, path) => call(own.staff.context, own.base, 'GET', own.at + path)
const send = (own, path, body) => call(own.staff.context, own.base, 'POST', own.at + path, body)
const postOf = async (own) => (await read(own, '/duty')).posts.find(({ post }) => post === own.post)
const lineOf = async (own, hand) => (await postOf(own)).turns.find((one) => one.hand === hand)

/// Ten minutes ago a shift began in which three stand at one post; of one of them the link is known.
async function plan(own) {
  const china = new Date(Date.now() + 8 * 3_600_000)
  const day = china.toISOString().slice(0, 10)
  const minute = china.getUTCHours() * 60 + china.getUTCMinutes()
  const shift = randomUUID()
  own.post = own.world.dutyPost = randomUUID()
  const begins = Math.max(0, minute - 10)
  await send(own, '/shift-posts', {
    id: own.post,
    kind: 'other',
    name: '北门岗',
    where_at: '北门岗亭',
    gate: null,
    skills: [],
  })
  await send(own, '/shifts', { id: shift, name: '当班', begins, minutes: 240 })
  const taken = new Set()
  const { posts } = await read(own, '/duty')
  for (const post of posts) for (const turn of post.turns) taken.add(turn.hand)
  const { items } = await read(own, '/hands?limit=200')
  own.hands = []
  for (const { hand, name } of items) {
    if (own.hands.length === 3) break
    if (taken.has(hand)) continue
    const turn = { id: randomUUID(), hand, post: own.post, shift, on: day, exception: '演练' }
    const made = await own.staff.context.request.post(`${own.base}/api/v1${own.at}/turns`, {
      headers: { 'Idempotency-Key': randomUUID() },
      data: turn,
    })
    if (made.status() === 201) own.hands.push({ hand, name, turn: turn.id })
  }
  assert.equal(own.hands.length, 3)
  await send(own, '/roster-tellings', { first_on: day, days: 1 })
  const letters = await send(own, '/roster-letters', { first_on: day, days: 1, base: own.base })
  const letter = letters.items.find(({ hand }) => hand === own.hands[0].hand)
  own.link = letter.link
  own.code = letter.link.split('#').at(-1).replace(/\D/g, '')
  own.minute = begins
}

async function checkIn(own) {
  const { page, breaches } = own.staff
  await page.goto(pageOf(own, `duty/posters/${own.post}`))
  await page.waitForSelector('.duty-poster .qr')
  await look(page, breaches, own.shot('poster'))
  own.poster = (await page.textContent('.duty-poster strong')).replace(/\D/g, '')
  assert.equal(own.poster.length, 16)
  const phone = own.phone.page
  await phone.goto(`${own.base}${new URL(own.link).pathname}${new URL(own.link).hash}`)
  await phone.waitForSelector('input[name=poster]', { state: 'attached' })
  await phone.locator('summary', { hasText: '输入岗位码' }).click()
  await phone.fill('input[name=poster]', own.poster)
  await look(phone, own.phone.breaches, own.shot('own'))
  await phone.locator('form .button', { hasText: '签到' }).click()
  await until('here', async () => (await lineOf(own, own.hands[0].hand)).presence === 'here')
  await phone.locator('[role=status]', { hasText: '北门岗' }).waitFor()
  await look(phone, own.phone.breaches, own.shot('checked-in'))
}

async function alarm(own) {
  const { page, breaches } = own.staff
  const mine = async () => {
    const { items } = await read(own, '/duty-alarms?limit=200')
    return items.filter(({ post }) => post === own.post)
  }
  await page.goto(pageOf(own, 'duty'))
  // On a slow machine the one who came may have been missed before.
  const missing = async () => (await mine()).filter(({ outcome }) => outcome === 'open')
  await until('two are missing', async () => (await missing()).length === 2, 60_000)
  const box = page.locator('section[role=alert]', { hasText: own.hands[1].name })
  await box.first().waitFor()
  await look(page, breaches, own.shot('alarm'))
  await box.locator('.button', { hasText: '我来处理' }).click()
  await box.getByText('在处理').waitFor()
  const [taken] = (await mine()).filter(({ hand }) => hand === own.hands[1].hand)
  assert.ok(taken.acknowledged_at)
  assert.equal(taken.outcome, 'open')
}

async function standIn(own) {
  const { page, breaches } = own.staff
  const box = page.locator('section[role=alert]', { hasText: own.hands[1].name })
  await box.locator('.button.main').click()
  await page.waitForSelector('.sheet .hand-line')
  await look(page, breaches, own.shot('stand-ins'))
  await page.locator('.sheet .hand-line .button.main').first().click()
  await page.waitForSelector('.sheet', { state: 'detached' })
  const { items } = await read(own, '/duty-alarms?limit=200')
  const ended = items.find(({ hand, post }) => hand === own.hands[1].hand && post === own.post)
  assert.equal(ended.outcome, 'stood_in')
  const lines = (await postOf(own)).turns
  assert.ok(!lines.some(({ hand }) => hand === own.hands[1].hand), 'the turn is another’s now')
  assert.ok(lines.some(({ name }) => name === ended.stand_in_name))
}

async function desk(own) {
  const { page, breaches } = own.staff
  const { name, hand } = own.hands[2]
  await page.goto(pageOf(own, 'duty'))
  const card = page.locator('section.card', { hasText: '北门岗' })
  const row = card.locator('.hand-line', { hasText: name })
  await row.locator('.button', { hasText: '签到' }).click()
  await page.fill('.sheet input[name=reason]', '手机没电')
  await look(page, breaches, own.shot('desk'))
  await page.click('.sheet .form-acts .main')
  await page.waitForSelector('.sheet', { state: 'detached' })
  await until('here', async () => (await lineOf(own, hand)).presence === 'here')
  const { items } = await read(own, '/duty-alarms?limit=200')
  const ended = items.find((one) => one.hand === hand && one.post === own.post)
  assert.equal(ended.outcome, 'came', 'the alarm is over by itself')
  await row.getByText('前台代签').waitFor()
  await look(page, breaches, own.shot('board'))
}

async function handOver(own) {
  const { page, breaches } = own.staff
  const phone = own.phone.page
  await phone.fill('#own-note', '钥匙在左边抽屉')
  await phone.fill('input[name=poster]', own.poster)
  // Without a network it waits on the phone.
  await own.phone.context.setOffline(true)
  await phone.locator('form .button', { hasText: '签退' }).click()
  await phone.locator('[role=status]', { hasText: '已记在手机上' }).waitFor()
  await look(phone, own.phone.breaches, own.shot('waits'))
  assert.equal((await lineOf(own, own.hands[0].hand)).presence, 'here')
  await own.phone.context.setOffline(false)
  await until('what waited arrived', async () =>
    ['gone', 'left_early'].includes((await lineOf(own, own.hands[0].hand)).presence),
  )
  await page.goto(pageOf(own, `duty/notes?post=${own.post}`))
  const note = page.locator('.hand-line', { hasText: '钥匙在左边抽屉' })
  await note.waitFor()
  assert.match(await note.textContent(), new RegExp(own.hands[0].name))
  await look(page, breaches, own.shot('notes'))
  await note.locator('.button', { hasText: '我已看过' }).click()
  await note.locator('.button').waitFor({ state: 'detached' })
  const { items } = await read(own, `/duty-notes?post=${own.post}`)
  assert.ok(items[0].read_at)
}

async function team(own) {
  const { page, breaches } = own.staff
  await page.goto(pageOf(own, 'duty/welfare'))
  const row = page.locator('.hand-line', { hasText: own.hands[2].name }).first()
  await row.locator('.button', { hasText: '已发餐' }).click()
  await row.getByText('用餐').waitFor()
  await look(page, breaches, own.shot('welfare'))
  await page.goto(pageOf(own, 'duty/on-call'))
  await page.waitForSelector('.oncall-paper')
  await look(page, breaches, own.shot('on-call'))
}

async function thanks(own) {
  const { page, breaches } = own.staff
  await page.goto(pageOf(own, 'duty/thanks'))
  await page.waitForSelector('ol .hand-line a')
  await look(page, breaches, own.shot('thanks'))
  await page.locator('ol .hand-line a').first().click()
  await page.waitForSelector('details')
  own.world.thanked = page.url().split('/').at(-1)
  await page.locator('.hand-line .button', { hasText: '更正' }).first().click()
  await page.fill('.sheet input[name=hours]', '9')
  await page.fill('.sheet input[name=minutes]', '0')
  await page.fill('.sheet input[name=reason]', '接班的人晚到一小时')
  await page.click('.sheet .form-acts .main')
  await page.waitForSelector('.sheet', { state: 'detached' })
  await page.getByText('接班的人晚到一小时').first().waitFor()
  await look(page, breaches, own.shot('hours'))
  await page.click('.page-head .main')
  await page.click('.sheet .form-acts .main')
  await page.waitForSelector('.thanks-paper')
  own.world.certificate = page.url().split('/').at(-1)
  await look(page, breaches, own.shot('certificate'))
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: false })
  assert.equal(pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g).length, 1, 'one sheet')
  const number = (await page.textContent('.thanks-paper footer strong')).replace(/\D/g, '')
  const phone = own.phone.page
  await phone.goto(`${own.base}/z#${number}`)
  await phone.locator('h2', { hasText: '证明属实' }).waitFor()
  assert.equal(new URL(phone.url()).hash, '', 'the number is out of the address')
  await look(phone, own.phone.breaches, own.shot('checked'))
  await phone.fill('#number', '1234567890123456')
  await phone.click('.door .button.main')
  await phone.locator('[role=alert]').waitFor()
}
