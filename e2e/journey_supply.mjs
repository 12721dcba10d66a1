// SPDX-License-Identifier: Apache-2.0
// Supplies: a gift makes them last longer, a post's request is picked and sent, a guard's phone without a network
// says what arrived and counts a shelf, and what differs is explained.
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { look, open } from './browser.mjs'
import { call } from './call.mjs'
import { signIn, until, untilKept, untilSent } from './pocket.mjs'

export async function supplyJourney(world) {
  const desk = await open(world.browser, world.base, { state: world.state })
  const phone = await open(world.browser, world.base, { width: 390, height: 844, worker: true })
  const shot = (name) => world.pictures && join(world.pictures, `supply-${name}.png`)
  const own = { ...world, desk, phone, shot, at: `/places/${world.place}` }
  try {
    await signIn(own, phone.page, 'gate1')
    await world.step('supplies: a gift makes masks last longer', () => receive(own))
    await world.step('supplies: a request is picked, lot by lot, and sent', () => pick(own))
    await world.step('supplies: less arrived, said without a network', () => arrive(own))
    await world.step('supplies: a shelf is counted without a network', () => countShelf(own))
    await world.step('supplies: what differs is explained, and stays so', () => explain(own))
    await world.step('supplies: a mistake is answered by a counter-move', () => counter(own))
    await world.step('supplies: a basket goes to a door, within its limit', () => toDoor(own))
    await world.step('supplies: a guard sees neither homes nor donors', () => guard(own))
  } finally {
    await phone.context.close()
    await desk.context.close()
  }
}

const pageOf = ({ base, place }, side) => `${base}/c/${place}/supplies/${side}`
const read = (own, path) => call(own.desk.context, own.base, 'GET', own.at + path)
const stockOf = async (own, code) => {
  const { items } = await read(own, '/supply-items')
  const { item } = items.find((one) => one.code === code)
  return (await read(own, '/supply-stock')).items.find((one) => one.item === item)
}
const nameOf = async (own, code) => (await stockOf(own, code)).name
async function choose(page, name, words) {
  const select = page.locator(`select[name=${name}]`)
  const value = await select.locator('option', { hasText: words }).first().getAttribute('value')
  await select.selectOption(value)
}
/// One more thing and how many, in the form that stands there.
async function want(page, name, amount) {
  await choose(page, 'item', name)
  await page.locator('.goods-line', { hasText: name }).locator('input').fill(String(amount))
}

async function receive(own) {
  const { page, breaches } = own.desk
  const before = await stockOf(own, 'mask')
  assert.ok(before.days_of_cover !== null, 'masks are used at posts')
  await page.goto(pageOf(own, ''))
  await page.waitForSelector('.goods-row')
  await look(page, breaches, own.shot('stock'))
  await page.locator('.page-head .main').click()
  await page.waitForSelector('.sheet .form')
  const donors = page.locator('.sheet select[name=donor]')
  if (await donors.count()) await donors.selectOption('')
  await page.fill('.sheet input[name=new_donor]', '九悦江南超市')
  await want(page, before.name, 3000)
  await page.fill('.sheet input[name=expires_on]', '2029-01-31')
  await page.fill('.sheet input[name=mark]', 'J-77')
  await look(page, breaches, own.shot('receive'))
  await page.locator('.sheet .form-acts .main').click()
  await page.waitForSelector('.sheet', { state: 'detached' })
  const after = await stockOf(own, 'mask')
  assert.equal(after.on_shelf, before.on_shelf + 3000)
  assert.ok(after.days_of_cover > before.days_of_cover, 'they cover more days')
  assert.ok(after.lasts_days > before.lasts_days, 'and last longer')
  await page
    .locator('.goods-row', { hasText: before.name })
    .first()
    .filter({ hasText: after.days_of_cover.toLocaleString('zh-CN') })
    .waitFor()
}

async function pick(own) {
  const { page, breaches } = own.desk
  await page.goto(pageOf(own, 'requests'))
  await page.waitForSelector('li.goods-row')
  await look(page, breaches, own.shot('requests'))
  const { items } = await read(own, '/supply-requests')
  const asked = items.find(({ state }) => state === 'asked')
  own.request = asked.supply_request
  own.post = asked.account_name
  await page
    .locator('li.goods-row', { hasText: own.post })
    .filter({ has: page.locator('.button.main') })
    .first()
    .locator('.button.main')
    .click()
  await page.waitForSelector('.sheet .goods-table tbody tr')
  await look(page, breaches, own.shot('pick'))
  await page.locator('.sheet .form-acts .main').click()
  await page.waitForSelector('.sheet', { state: 'detached' })
  await until('it is on the way', async () => (await stateOf(own)) === 'sent')
}
const stateOf = async (own) =>
  (await Promise.all(['open', 'over'].map((one) => read(own, `/supply-requests?shown=${one}`))))
    .flatMap(({ items }) => items)
    .find(({ supply_request }) => supply_request === own.request)?.state

/// The guard's phone has no network: what it says is kept, and goes by itself later.
async function arrive(own) {
  const { page, context, breaches } = own.phone
  await page.goto(pageOf(own, 'move'))
  await page.waitForSelector('section li .main')
  await untilKept(page)
  await page.waitForSelector('section li .main')
  await context.setOffline(true)
  const parcel = page.locator('section li', { hasText: `→ ${own.post}` }).last()
  await parcel.locator('.main').click()
  await page.waitForSelector('.sheet input[name=arrived]')
  const first = page.locator('.sheet input[name=arrived]').first()
  own.sent = Number(await first.inputValue())
  await first.fill(String(own.sent - 1))
  await page.fill('.sheet input[name=reason]', '路上破了一件')
  await look(page, breaches, own.shot('arrive'))
  await page.locator('.sheet .form-acts .main').click()
  await page.waitForSelector('.sheet', { state: 'detached' })
  assert.equal(await stateOf(own), 'sent', 'nothing has left the phone')
  await context.setOffline(false)
  await untilSent(page)
  assert.equal(await stateOf(own), 'arrived')
}

async function countShelf(own) {
  const { page, context, breaches } = own.phone
  const before = await read(own, '/supply-differences')
  own.soap = await nameOf(own, 'soap')
  own.before = before.items.filter(({ name }) => name === own.soap).length
  await page.goto(pageOf(own, 'count'))
  await page.waitForSelector('select[name=shelf] option', { state: 'attached' })
  await context.setOffline(true)
  const pack = await call(own.desk.context, own.base, 'GET', `${own.at}/supply-pack`)
  const store = pack.shelves.find(({ kind }) => kind === 'store')
  await page.selectOption('select[name=shelf]', store.account)
  await want(page, own.soap, 180)
  await look(page, breaches, own.shot('count'))
  await page.locator('.form-acts .main').click()
  await page.locator('.goods-line').waitFor({ state: 'detached' })
  await context.setOffline(false)
  await untilSent(page)
  const after = await read(own, '/supply-differences')
  own.count = after.items.find((one) => one.name === own.soap && one.counted === 180)
  assert.ok(own.count, 'the difference is there')
  assert.notEqual(own.count.difference, 0)
}

async function explain(own) {
  const { page, breaches } = own.desk
  await page.goto(pageOf(own, ''))
  const row = page.locator('.goods-difference', { hasText: own.soap }).filter({ hasText: '180' })
  await row.waitFor()
  await look(page, breaches, own.shot('difference'))
  await row.locator('button[type=submit]').click()
  await row.locator('[id$=-wrong]').waitFor()
  await row.locator('input[name=reason]').fill('楼道长领走未登记')
  await row.locator('button[type=submit]').click()
  await until('it is explained', async () => {
    const { items } = await read(own, '/supply-differences')
    return !items.some(({ count }) => count === own.count.count)
  })
}

async function counter(own) {
  const { page, breaches } = own.desk
  const mask = await stockOf(own, 'mask')
  await page.goto(pageOf(own, `item/${mask.item}`))
  const gift = page.locator('li.goods-row', { hasText: '九悦江南超市' }).first()
  await gift.waitFor()
  await look(page, breaches, own.shot('item'))
  await gift.locator('.button').click()
  await page.waitForSelector('.sheet .form')
  await page.fill('.sheet [name=reason]', '重复登记')
  await page.locator('.sheet .form-acts .main').click()
  await page.waitForSelector('.sheet', { state: 'detached' })
  assert.equal((await stockOf(own, 'mask')).on_shelf, mask.on_shelf - 3000)
}

async function toDoor(own) {
  const { page, breaches } = own.desk
  await page.goto(pageOf(own, 'move'))
  await page.waitForSelector('select[name=way]')
  await page.selectOption('select[name=way]', 'home')
  await page.fill('input[name=household]', own.person.door)
  await page.locator('form li .button', { hasText: own.person.door }).first().click()
  const vegetables = await nameOf(own, 'vegetables')
  await want(page, vegetables, 5000)
  await look(page, breaches, own.shot('to-door'))
  const before = await stockOf(own, 'vegetables')
  await page.locator('.form-acts .main').click()
  await page.locator('.goods-line').waitFor({ state: 'detached' })
  assert.equal((await stockOf(own, 'vegetables')).on_shelf, before.on_shelf - 5000)
  await page.goto(pageOf(own, 'shares'))
  await page.waitForSelector('select[name=item]')
  await choose(page, 'item', vegetables)
  await page.waitForSelector('.goods-row, table tbody tr')
  await look(page, breaches, own.shot('shares'))
}

async function guard(own) {
  const { page, context, breaches } = own.phone
  await page.goto(pageOf(own, 'move'))
  await page.waitForSelector('select[name=way]')
  const ways = await page
    .locator('select[name=way] option')
    .evaluateAll((all) => all.map((one) => one.value))
  assert.deepEqual(ways, ['issue', 'send', 'use'])
  const refused = await context.request.get(`${own.base}/api/v1${own.at}/supply-accounts`)
  assert.equal(refused.status(), 403)
  await look(page, breaches)
}
