// SPDX-License-Identifier: Apache-2.0
// A household gets its card, asks without a network, is promised something, says that it did not come and then
// that it did; an emergency asks for nothing; and a day that comes back becomes a way to a hospital and home.
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { look, open } from './browser.mjs'
import { call } from './call.mjs'
import { newId } from './drive.mjs'
import { until } from './pocket.mjs'

export async function needJourney(world) {
  const staff = await open(world.browser, world.base, { state: world.state })
  const phone = await open(world.browser, world.base, { width: 390, height: 844 })
  const shot = (name) => world.pictures && join(world.pictures, `need-${name}.png`)
  const own = { ...world, world, staff, phone, shot, at: `/places/${world.place}` }
  try {
    await world.step('need: a card is printed, and its half for the door has no code', () =>
      print(own),
    )
    await world.step('need: the card brings a phone, and opens nothing by itself', () => bring(own))
    await world.step('need: what is asked without a network waits on the phone', () => askOff(own))
    await world.step('need: it is owned and promised, and the household sees by whom', () =>
      promise(own),
    )
    await world.step('need: what did not come is open again, and then it came', () => notDone(own))
    await world.step('need: the telephone is as good, and asking again is joined', () =>
      byPhone(own),
    )
    await world.step('need: an emergency asks for nothing', () => emergency(own))
    await world.step('need: a day that comes back is one press from a trip home', () => trip(own))
    await world.step('need: the unserved stand on one paper', () => paper(own))
  } finally {
    await phone.context.close()
    await staff.context.close()
  }
}

const pageOf = ({ base, place }, path = '') => `${base}/c/${place}/needs${path}`
const read = (own, path) => call(own.staff.context, own.base, 'GET', own.at + path)
const send = (own, path, body) => call(own.staff.context, own.base, 'POST', own.at + path, body)
const requests = async (own) => (await read(own, `/need-requests?household=${own.household}`)).items
const stateOf = async (own, kind) =>
  (await requests(own)).find((one) => one.kind === kind && one.state !== 'closed')?.state ??
  'closed'
const row = (own, kind) =>
  own.staff.page.locator('.ask-row', { hasText: own.door }).filter({ hasText: kind }).first()
const card = (own, kind) => own.phone.page.locator('.ask-need', { hasText: kind }).first()

async function print(own) {
  const { page, breaches } = own.staff
  await page.goto(pageOf(own, '/cards'))
  await page.waitForSelector('.home-line')
  await look(page, breaches, own.shot('cards'))
  const line = page.locator('.home-line', { hasText: '还没有卡' }).first()
  own.door = await line.locator('strong').textContent()
  await line.locator('input').check()
  await page.locator('.button.main', { hasText: '做 1 张新卡' }).click()
  await page.waitForSelector('.home-card .home-qr')
  await look(page, breaches, own.shot('card'))
  own.code = (await page.textContent('.home-inside strong >> nth=1')).replace(/\D/g, '')
  assert.equal(own.code.length, 16)
  const outside = (await page.textContent('.home-outside')).replace(/\D/g, '')
  assert.ok(!outside.includes(own.code), 'what may hang at the door opens nothing')
}

async function bring(own) {
  const { page, breaches } = own.phone
  await page.goto(`${own.base}/k`)
  await page.waitForSelector('#code')
  await look(page, breaches, own.shot('k-code'))
  await page.goto(`${own.base}/k#${own.code}`)
  const yes = page.locator('.button.main', { hasText: '接上这部手机' })
  await yes.waitFor()
  assert.ok(!(await page.textContent('main')).includes(own.door), 'the code alone tells nothing')
  assert.equal(new URL(page.url()).hash, '', 'the code is out of the address')
  await look(page, breaches, own.shot('k-bring'))
  await yes.click()
  await page.locator('h1', { hasText: own.door }).waitFor()
  await page.waitForSelector('.ask-kinds .button')
  await look(page, breaches, own.shot('k-home'))
}

async function askOff(own) {
  const { page, breaches } = own.phone
  await own.phone.context.setOffline(true)
  await page.locator('.ask-kinds .button', { hasText: '食物' }).click()
  await page.locator('label', { hasText: '蔬菜' }).click()
  await page.fill('#ask-words', '家里有两个孩子')
  await look(page, breaches, own.shot('k-ask'))
  await page.locator('.button.main', { hasText: '提交' }).click()
  await page.locator('h2', { hasText: '还没送到社区' }).waitFor()
  await look(page, breaches, own.shot('k-waits'))
  await own.phone.context.setOffline(false)
  await card(own, '食物').waitFor()
  await page.locator('h2', { hasText: '还没送到社区' }).waitFor({ state: 'detached' })
  const found = await read(own, '/need-requests?side=open')
  const mine = found.items.filter((one) => one.door === own.door && one.kind === 'food')
  assert.equal(mine.length, 1, 'once')
  own.household = mine[0].household
  await look(page, breaches, own.shot('k-asked'))
}

async function promise(own) {
  const { page, breaches } = own.staff
  await page.goto(pageOf(own))
  await row(own, '食物').waitFor()
  await look(page, breaches, own.shot('list'))
  await row(own, '食物').click()
  const sheet = page.locator('.sheet')
  await sheet.getByText('家里有两个孩子').waitFor()
  await look(page, breaches, own.shot('asked'))
  await sheet.locator('.button.main', { hasText: '我来办' }).click()
  await until('owned', async () => (await stateOf(own, 'food')) === 'owned')
  await sheet.locator('.button', { hasText: '答复时间' }).click()
  await sheet.locator('form .button.main', { hasText: '答应住户' }).click()
  await until('promised', async () => (await stateOf(own, 'food')) === 'promised')
  await look(page, breaches, own.shot('promised'))
  await own.phone.page.evaluate(() => globalThis.dispatchEvent(new Event('online')))
  await card(own, '食物').getByText('答应').waitFor()
  const text = await card(own, '食物').textContent()
  assert.match(text, new RegExp(own.world.userName ?? '周敏'), 'by whom it was promised')
  await look(own.phone.page, own.phone.breaches, own.shot('k-promised'))
}

async function notDone(own) {
  const { page } = own.staff
  const sheet = page.locator('.sheet')
  const wake = () => own.phone.page.evaluate(() => globalThis.dispatchEvent(new Event('online')))
  await sheet.locator('.button', { hasText: '已办好' }).click()
  await sheet.getByText('请另一位同事').waitFor()
  await wake()
  await card(own, '食物').locator('.button', { hasText: '没办好' }).click()
  await until('open again', async () => (await stateOf(own, 'food')) === 'asked')
  await sheet.locator('.button.main', { hasText: '我来办' }).click()
  await until('owned', async () => (await stateOf(own, 'food')) === 'owned')
  await sheet.locator('.button', { hasText: '已办好' }).click()
  await until('done', async () => (await stateOf(own, 'food')) === 'done')
  await wake()
  const yes = card(own, '食物').locator('.button.main', { hasText: '办好了' })
  await yes.waitFor()
  await look(own.phone.page, own.phone.breaches, own.shot('k-done'))
  await yes.click()
  await until('closed', async () => (await stateOf(own, 'food')) === 'closed')
  const closed = (await requests(own)).find(({ kind }) => kind === 'food')
  assert.equal(closed.ending, 'confirmed')
  assert.equal(closed.openings, 2)
  await page.keyboard.press('Escape')
}

async function byPhone(own) {
  const { page, breaches } = own.staff
  const begun = Date.now()
  for (const times of [1, 2]) {
    await page.click('.page-head .main')
    await page.fill('.sheet input[name=household]', own.door)
    await page.locator('.sheet li .button', { hasText: own.door }).first().click()
    await page.locator('.sheet .ask-kinds .button', { hasText: '维修' }).click()
    await page.selectOption('.sheet select[name=choice]', 'power')
    if (times === 1) await look(page, breaches, own.shot('new'))
    await page.click('.sheet .form-acts .main')
    await page.waitForSelector('.sheet', { state: 'detached' })
  }
  assert.ok(Date.now() - begun < 60_000, 'two of them in a minute, looked at')
  const made = (await requests(own)).filter(({ kind }) => kind === 'repair')
  assert.equal(made.length, 1)
  assert.equal(made[0].times_asked, 2)
}

async function emergency(own) {
  const phone = own.phone.page
  const largest = await phone.locator('.home-largest').evaluate((one) => ({
    size: parseFloat(getComputedStyle(one).fontSize),
    most: Math.max(
      ...[...document.querySelectorAll('main p, main li, main button')].map((each) =>
        parseFloat(getComputedStyle(each).fontSize),
      ),
    ),
    text: one.textContent,
  }))
  assert.match(largest.text, /120/)
  assert.equal(largest.size, largest.most, 'nothing is said larger')
  await phone.locator('.ask-emergency').click()
  await until('told', async () => (await stateOf(own, 'emergency')) === 'asked')
  const { page, breaches } = own.staff
  await page.goto(pageOf(own, '/exits'))
  const box = page.locator('article', { hasText: own.door }).filter({ hasText: '急救' })
  await box.waitFor()
  await look(page, breaches, own.shot('exits'))
  await box.locator('li', { hasText: '出门' }).locator('.button').click()
  await until('away', async () => (await stateOf(own, 'emergency')) === 'under_way')
}

async function trip(own) {
  const { page, breaches } = own.staff
  const file = await read(own, `/households/${own.household}`)
  const person = file.members[0].person
  const need = newId()
  const tomorrow = new Date(Date.now() + 32 * 3_600_000).toISOString().slice(0, 10)
  await send(own, '/needs', { id: need, person, kind: 'dialysis', next_due: tomorrow, note: null })
  await page.goto(pageOf(own, '/standing'))
  const due = page.locator('.ask-due', { hasText: own.door }).filter({ hasText: '透析' }).first()
  await due.locator('.button', { hasText: '排成固定日程' }).click()
  await page.fill('.sheet input[name=every_days]', '2')
  await page.fill('.sheet input[name=hospital_name]', '萧山医院')
  await look(page, breaches, own.shot('new-standing'))
  await page.click('.sheet .form-acts .main')
  await page.waitForSelector('.sheet', { state: 'detached' })
  const mine = page.locator('.ask-due', { hasText: own.door }).filter({ hasText: '透析' })
  const make = mine.locator('.button', { hasText: '安排这一次' }).last()
  await make.waitFor()
  await look(page, breaches, own.shot('standing'))
  await make.click()
  await until('made', async () => (await stateOf(own, 'dialysis')) === 'asked')
  await page.goto(pageOf(own, '/exits'))
  const box = page.locator('article', { hasText: own.door }).filter({ hasText: '透析' })
  await box.waitFor()
  const mark = async (words, who) => {
    const line = box.locator('li', { hasText: words }).first()
    await line.locator('.button').first().click()
    if (who) {
      await line.locator('input[name=who]').fill(who)
      await line.locator('.button.main').click()
    }
    await line.locator('[aria-hidden=true]', { hasText: '✓' }).waitFor()
  }
  await mark('车辆', '浙A·12345')
  await mark('出门')
  await mark('到医院')
  await mark('返程')
  await mark('到家')
  await until('done', async () => (await stateOf(own, 'dialysis')) === 'done')
  await look(page, breaches, own.shot('exit-back'))
  await box.locator('li', { hasText: '车辆消毒' }).locator('.button').click()
  // Over, and not of today: it leaves the board.
  await box.waitFor({ state: 'detached' })
  await own.phone.page.evaluate(() => globalThis.dispatchEvent(new Event('online')))
  await card(own, '透析').locator('.button.main', { hasText: '办好了' }).click()
  await until('closed', async () => (await stateOf(own, 'dialysis')) === 'closed')
}

async function paper(own) {
  const { page, breaches } = own.staff
  await page.goto(pageOf(own, '/unserved'))
  await page.waitForSelector('.ask-paper tbody tr')
  await look(page, breaches, own.shot('unserved'))
  assert.ok((await page.textContent('.ask-paper')).includes(own.door))
}
