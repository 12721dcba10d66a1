// SPDX-License-Identifier: Apache-2.0
// One household from the order to its end: served, its team there, a seal on the door, a report from a phone without
// a network, a symptom, to a hospital and back, over by itself, the notice of it, no seal left, and a day on which
// what tells of health goes.
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { look, open } from './browser.mjs'
import { call } from './call.mjs'
import { newId } from './drive.mjs'
import { until } from './pocket.mjs'

export async function isolatedJourney(world) {
  const desk = await open(world.browser, world.base, { state: world.state })
  const worker = await open(world.browser, world.base, {
    state: world.state,
    width: 390,
    height: 844,
  })
  const phone = await open(world.browser, world.base, { width: 390, height: 844 })
  const shot = (name) => world.pictures && join(world.pictures, `isolated-${name}.png`)
  const own = { ...world, desk, worker, phone, shot, at: `/places/${world.place}` }
  const step = (words, walk) => world.step(`isolated: ${words}`, () => walk(own))
  try {
    await step('an order is made and served, and its team is there', begin)
    await step('a seal is put on the door', putSeal)
    await step('a report waits on a phone without a network', report)
    await step('a symptom brings a doctor, and a way to the hospital', fallIll)
    await step('out and back, and the order knows of it', outAndBack)
    await step('its end comes by itself, and the notice of it', end)
    await step('no seal is left on the door', takeSeal)
    await step('what tells of health has a day on which it goes', empties)
  } finally {
    for (const { context } of [desk, worker, phone]) await context.close()
  }
}

const pageOf = ({ base, place }, path) => `${base}/c/${place}/${path}`
const read = (own, path) => call(own.desk.context, own.base, 'GET', own.at + path)
const send = (own, path, body, headers) =>
  call(own.desk.context, own.base, 'POST', own.at + path, body, headers)
const order = (own) => read(own, `/isolation-orders/${own.order}`)
const requestOf = async (own) =>
  (await read(own, `/need-requests?household=${own.home.household}`)).items.find(
    ({ kind }) => kind === 'clinic',
  )
const sealed = async (own) =>
  (await read(own, '/sealed-doors')).items.find(({ dwelling }) => dwelling === own.dwelling)

async function freeHome(own, taken) {
  const board = await read(own, '/board')
  for (const building of board.buildings.toReversed()) {
    const cards = await read(own, `/home-cards?building=${building.id}`)
    for (const line of cards.items) {
      if (taken.has(line.door) || line.round) continue
      const home = await read(own, `/households/${line.household}`)
      if (home.members.length > 1) return home
    }
  }
  throw new Error('no home is free')
}

/// Six days ago somebody met a case; today the house hears of it.
async function begin(own) {
  const taken = new Set(
    (await read(own, '/isolation-orders?view=in_force&limit=200')).items.map(({ door }) => door),
  )
  own.home = await freeHome(own, taken)
  own.person = own.home.members[0]
  own.order = newId()
  await send(own, '/isolation-orders', {
    id: own.order,
    person: own.person.person,
    kind: 'home_isolation',
    profile: 'close_7_3',
    authority: 'street',
    authority_name: '蜀山街道办事处',
    authority_phone: '0571-82700110',
    legal_ground: 'infectious_disease_law',
    ground_reference: '蜀街防〔2026〕12号',
    grounds: { reason: 'close_contact', evidence: 'investigation_notice', reference: '协查 12' },
    start_event: 'last_contact',
    start_at: Date.now() - 6 * 86_400_000,
    contact_gone_at: null,
    suitability: {
      own_room: 'yes',
      own_toilet: 'yes',
      table_at_door: 'yes',
      supplies: 'yes',
      own_air: 'yes',
      waste_treated: 'yes',
      manager: '周敏',
      medic: '沈医生',
    },
    co_residents: [],
    cadre: '周敏',
    cadre_phone: '0571-82700121',
    worker: '陈新',
    worker_phone: '0571-82700122',
  })
  await send(own, `/isolation-orders/${own.order}/servings`, {
    id: newId(),
    way: 'signed_here',
    at: Date.now(),
  })
  const file = await order(own)
  assert.ok(file.served_at)
  own.dwelling = file.dwelling
  const { card } = await read(own, `/support-teams/${own.home.household}`)
  assert.deepEqual(
    card.roles.map(({ role }) => role).toSorted(),
    [...file.terms.team].toSorted(),
    'every role that the policy names',
  )
  const { page, breaches } = own.desk
  await page.goto(pageOf(own, `isolation/order/${own.order}`))
  await page.waitForSelector('.home-strip')
  await look(page, breaches, own.shot('order'))
  await bringPhone(own)
}

async function bringPhone(own) {
  const { household } = own.home
  await send(own, '/home-cards', { households: [household], phones: 'keep' })
  const sheet = await send(own, '/home-card-sheets', { households: [household], base: own.base })
  const { page } = own.phone
  await page.goto(`${own.base}/k#${sheet.items[0].code}`)
  await page.locator('.button.main', { hasText: '接上这部手机' }).click()
  await page.locator('.care-part h2').waitFor()
  const { card } = await read(own, `/support-teams/${household}`)
  const acting = card.roles.find(({ acting_name }) => acting_name)
  if (acting) await page.getByText(acting.acting_name).first().waitFor()
  await look(page, own.phone.breaches, own.shot('k'))
}

const note = async (page, fill) => {
  for (const [name, value] of Object.entries(fill)) {
    const field = page.locator(`.sheet [name=${name}]`)
    if ((await field.evaluate((one) => one.tagName)) === 'SELECT') await field.selectOption(value)
    else await field.fill(value)
  }
  await page.locator('.sheet .form .button.main').click()
}

async function openDoor(own, state) {
  const { page } = own.worker
  await page.goto(pageOf(own, 'seals'))
  await page.waitForSelector('.seal-list')
  if (state !== 'unsealed') await page.locator('.segmented label').nth(1).click()
  await page.locator('.seal-list li', { hasText: own.home.door }).first().locator('button').click()
  await page.waitForSelector('.sheet .form')
}

async function putSeal(own) {
  own.stock = await read(own, '/seal-stock')
  await send(own, '/seal-batches', { id: newId(), count: 2 })
  own.number = own.stock.issued + 1
  const { page, breaches } = own.worker
  await openDoor(own, 'unsealed')
  await note(page, { number: String(own.number).padStart(6, '0') })
  await until('it is sealed', async () => (await sealed(own)).state === 'sealed')
  await look(page, breaches, own.shot('seal'))
}

const reportButton = (own) => own.phone.page.locator('.care-part li .button.main').first()
const contacts = async (own) => (await read(own, `/care-subjects/${own.order}`)).contacts

async function report(own) {
  const { page, context } = own.phone
  await context.setOffline(true)
  await reportButton(own).click()
  await page.locator('.care-temps label', { hasText: '36.6' }).click()
  await page.locator('.button.main', { hasText: '没有不舒服' }).click()
  await page.locator('h2', { hasText: '还没送到社区' }).waitFor()
  assert.equal((await contacts(own)).length, 0)
  await context.setOffline(false)
  await until('it arrived', async () => (await contacts(own)).length === 1)
  await page.locator('.care-part', { hasText: '已报' }).waitFor()
}

async function fallIll(own) {
  const { page } = own.phone
  await reportButton(own).click()
  await page.locator('.care-temps label', { hasText: '其他' }).click()
  await page.fill('#care-typed', '38.2')
  await page.locator('.button', { hasText: '有不舒服' }).last().click()
  await page.locator('label', { hasText: '咽痛' }).click()
  await page.locator('.button.main', { hasText: '报上去' }).click()
  await page.locator('[role=status]', { hasText: '120' }).waitFor()
  const desk = own.desk
  await desk.page.goto(pageOf(own, 'care/unreached'))
  const row = desk.page.locator('.care-row', { hasText: own.home.door }).first()
  await row.locator('.button', { hasText: '记录联系' }).click()
  await desk.page.selectOption('.sheet select[name=how]', 'saw')
  await desk.page.selectOption('.sheet select[name=verdict]', 'to_hospital')
  await desk.page.locator('.sheet .button', { hasText: '安排就医' }).click()
  await until('a way to the hospital', async () => !!(await requestOf(own)))
}

async function outAndBack(own) {
  const { page, breaches } = own.desk
  await page.goto(pageOf(own, 'needs/exits'))
  const box = page.locator('article', { hasText: own.home.door }).first()
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
  await mark('车辆', '浙A·54321')
  await mark('出门')
  await change(own, 'paused', 'in_hospital')
  assert.equal((await order(own)).state, 'paused')
  await mark('到医院')
  await mark('返程')
  await mark('到家')
  await look(page, breaches, own.shot('back'))
  await change(own, 'resumed', 'back_home')
  assert.equal((await order(own)).state, 'running')
}

async function change(own, kind, reason, more = {}) {
  const { revision } = await order(own)
  await send(
    own,
    `/isolation-orders/${own.order}/changes`,
    { id: newId(), kind, reason, until: null, start_at: null, ...more },
    { 'If-Match': `"${revision}"` },
  )
}

/// A doctor shortens it; what it takes is there, and nobody has to press anything.
async function end(own) {
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
  const ends = Date.now() + 15_000
  await change(own, 'shortened', 'doctor_decision', { until: ends })
  for (let n = 0; n < 2; n++)
    await send(own, `/isolation-orders/${own.order}/tests`, {
      id: newId(),
      on: today,
      result: 'negative',
      at: Date.now(),
    })
  await send(own, `/isolation-orders/${own.order}/symptoms`, {
    id: newId(),
    symptoms: 'none',
    at: Date.now(),
  })
  await until('it ends by itself', async () => (await order(own)).state === 'released', 90_000)
  assert.equal((await order(own)).ended_at, ends)
  const { page, breaches } = own.desk
  await page.goto(pageOf(own, `isolation/release/${own.order}`))
  await page.waitForSelector('.home-paper')
  assert.match(await page.textContent('.home-paper h2'), /解除/)
  await look(page, breaches, own.shot('release'))
  await own.phone.page.evaluate(() => globalThis.dispatchEvent(new Event('online')))
  await until('nobody is asked how they are', async () => !(await reportButton(own).isVisible()))
}

async function takeSeal(own) {
  const { page } = own.worker
  await openDoor(own, 'sealed')
  await note(page, { step: 'removed' })
  await until('it is off', async () => !(await sealed(own))?.numbers.length)
  const stock = await read(own, '/seal-stock')
  assert.equal(stock.on_door, own.stock.on_door, 'as many on doors as before')
  assert.equal(stock.used, own.stock.used + 1)
}

async function empties(own) {
  const { page, breaches } = own.desk
  const file = await order(own)
  assert.equal(file.empties_at, file.ended_at + 60 * 86_400_000)
  await page.goto(pageOf(own, `isolation/order/${own.order}`))
  await page.getByText('按期删除').waitFor()
  await look(page, breaches, own.shot('over'))
}
