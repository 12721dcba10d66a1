// SPDX-License-Identifier: Apache-2.0
// Somebody at home says how they are without a network; somebody who is not heard of is called, then seen; a fever
// goes to a doctor and to a hospital, a worry to somebody to talk to; who lives alone is visited; and a household
// objects.
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { look, open } from './browser.mjs'
import { call } from './call.mjs'
import { newId } from './drive.mjs'
import { pocket, until, untilKept } from './pocket.mjs'

export async function careJourney(world) {
  const staff = await open(world.browser, world.base, { state: world.state })
  const worker = await open(world.browser, world.base, {
    state: world.state,
    width: 390,
    height: 844,
  })
  const phone = await open(world.browser, world.base, { width: 390, height: 844 })
  const shot = (name) => world.pictures && join(world.pictures, `care-${name}.png`)
  const own = { ...world, staff, worker, phone, shot, at: `/places/${world.place}` }
  try {
    await world.step('care: a household with an order has its times on its page', () => begin(own))
    await world.step('care: a report without a network waits on the phone', () => report(own))
    await world.step('care: a fever goes to a doctor and to a hospital', () => fever(own))
    await world.step('care: a worry asks for somebody to talk to', () => worry(own))
    await world.step('care: a household objects on its page', () => object(own))
    await world.step('care: who lives alone is called in vain, then visited', () => visit(own))
    await world.step('care: what is due opens without a network', () => carried(own))
  } finally {
    await phone.context.close()
    await worker.context.close()
    await staff.context.close()
  }
}

const pageOf = ({ base, place }, path = '') => `${base}/c/${place}/care${path}`
const read = (own, path) => call(own.staff.context, own.base, 'GET', own.at + path)
const send = (own, path, body) => call(own.staff.context, own.base, 'POST', own.at + path, body)
const file = (own, subject) => read(own, `/care-subjects/${subject}`)
const openKinds = async (own, subject) =>
  (await read(own, '/care-due?side=all')).items
    .filter(({ cared_for }) => cared_for === subject)
    .map(({ what }) => what)
const wake = (own) => own.phone.page.evaluate(() => globalThis.dispatchEvent(new Event('online')))

async function freeHome(own, taken) {
  const board = await read(own, '/board')
  for (const building of board.buildings) {
    const cards = await read(own, `/home-cards?building=${building.id}`)
    for (const line of cards.items) {
      if (taken.has(line.door) || line.round) continue
      const home = await read(own, `/households/${line.household}`)
      if (home.members.length > 2) return home
    }
  }
  throw new Error('no home is free')
}

/// A household without an order, two persons of which are asked to stay at home.
async function begin(own) {
  const orders = await read(own, '/isolation-orders?view=in_force&limit=200')
  const taken = new Set(orders.items.map(({ door }) => door))
  own.home = await freeHome(own, taken)
  own.orders = []
  for (const { person } of own.home.members.slice(0, 2)) {
    const order = newId()
    await send(own, '/isolation-orders', {
      id: order,
      person,
      kind: 'home_isolation',
      profile: 'measles',
      authority: 'street',
      authority_name: '蜀山街道办事处',
      authority_phone: '0571-82700110',
      legal_ground: 'infectious_disease_law',
      ground_reference: '蜀街防〔2027〕9号',
      grounds: {
        reason: 'close_contact',
        evidence: 'investigation_notice',
        reference: '流调 9',
      },
      start_event: 'last_contact',
      start_at: Date.now() - 86_400_000,
      co_residents: [],
      cadre: '周敏',
      cadre_phone: '0571-82700001',
      worker: '陈新',
      worker_phone: '0571-82700002',
    })
    own.orders.push(order)
  }
  const { household } = own.home
  await send(own, '/home-cards', { households: [household], phones: 'keep' })
  const sheet = await send(own, '/home-card-sheets', { households: [household], base: own.base })
  const { page, breaches } = own.phone
  await page.goto(`${own.base}/k#${sheet.items[0].code}`)
  await page.locator('.button.main', { hasText: '接上这部手机' }).click()
  await page.locator('.care-part h2').waitFor()
  await look(page, breaches, own.shot('k-home'))
  const text = await page.textContent('main')
  for (const { name } of own.home.members)
    assert.ok(!text.includes(name), 'no name that was not typed')
}

const reportButton = (own, n) => own.phone.page.locator('.care-part li .button.main').nth(n)
const contactsOf = async (own, n) => (await file(own, own.orders[n])).contacts

async function report(own) {
  const { page, context, breaches } = own.phone
  await context.setOffline(true)
  await reportButton(own, 0).click()
  await page.locator('.care-temps label', { hasText: '36.6' }).click()
  await look(page, breaches, own.shot('k-report'))
  await page.locator('.button.main', { hasText: '没有不舒服' }).click()
  await page.locator('h2', { hasText: '还没送到社区' }).waitFor()
  assert.equal((await contactsOf(own, 0)).length, 0)
  await context.setOffline(false)
  await until('it arrived', async () => (await contactsOf(own, 0)).length === 1)
  const [one] = await contactsOf(own, 0)
  assert.equal(one.how, 'said')
  assert.equal(one.reading.tenths, 366)
  await page.locator('.care-part', { hasText: '已报' }).waitFor()
}

async function fever(own) {
  const { page, breaches } = own.phone
  await reportButton(own, 1).click()
  await page.locator('.care-temps label', { hasText: '其他' }).click()
  await page.fill('#care-typed', '38.4')
  await page.locator('.button', { hasText: '有不舒服' }).last().click()
  await page.locator('label', { hasText: '咽痛' }).click()
  await look(page, breaches, own.shot('k-ill'))
  await page.locator('.button.main', { hasText: '报上去' }).click()
  await page.locator('[role=status]', { hasText: '120' }).waitFor()
  await until('a doctor is asked', async () =>
    (await openKinds(own, own.orders[1])).includes('doctor'),
  )
  const staff = own.staff
  await staff.page.goto(pageOf(own, '/unreached'))
  const row = staff.page.locator('.care-row', { hasText: own.home.door }).first()
  await row.waitFor()
  await look(staff.page, staff.breaches, own.shot('unreached'))
  await row.locator('.button', { hasText: '记录联系' }).click()
  await staff.page.selectOption('.sheet select[name=how]', 'saw')
  await staff.page.selectOption('.sheet select[name=verdict]', 'to_hospital')
  await staff.page.fill('.sheet input[name=temperature]', '38.5')
  await look(staff.page, staff.breaches, own.shot('contact'))
  await staff.page.locator('.sheet .button', { hasText: '安排就医' }).click()
  await until('asked for', async () =>
    (await read(own, `/need-requests?household=${own.home.household}`)).items.some(
      ({ kind }) => kind === 'clinic',
    ),
  )
  await row.locator('.button', { hasText: '记录联系' }).click()
  await staff.page.selectOption('.sheet select[name=how]', 'saw')
  await staff.page.selectOption('.sheet select[name=verdict]', 'to_hospital')
  await staff.page.locator('.sheet .form .button.main').click()
  await until('judged', async () => !(await openKinds(own, own.orders[1])).includes('doctor'))
  await staff.page.goto(pageOf(own, `/person/${own.orders[1]}`))
  await staff.page.locator('.care-trend').waitFor()
  await look(staff.page, staff.breaches, own.shot('person'))
}

async function worry(own) {
  const { page } = own.phone
  await reportButton(own, 0).click()
  await page.locator('.care-temps label', { hasText: '没量' }).click()
  await page.locator('.care-moods label', { hasText: '想找人聊聊' }).click()
  await page.locator('.button.main', { hasText: '没有不舒服' }).click()
  await until('asked for', async () =>
    (await read(own, `/need-requests?household=${own.home.household}`)).items.some(
      ({ kind, sight }) => kind === 'talk' && sight === 'own_phone',
    ),
  )
}

async function object(own) {
  const { page, breaches } = own.phone
  await page.locator('.care-part .button', { hasText: '有异议' }).first().click()
  await page.locator('label', { hasText: '没有接触过' }).click()
  await page.fill('#care-words', '那天我在外地')
  await look(page, breaches, own.shot('k-object'))
  await page.locator('.button.main', { hasText: '提出异议' }).click()
  await wake(own)
  await page.locator('.care-part', { hasText: '异议已收到' }).waitFor()
  const list = await read(own, '/isolation-orders?view=objections&limit=200')
  assert.ok(list.items.some(({ order }) => own.orders.includes(order)))
}

async function visit(own) {
  const person = own.home.members.at(-1)
  const need = newId()
  await send(own, '/needs', {
    id: need,
    person: person.person,
    kind: 'lives_alone',
    next_due: null,
    note: null,
  })
  const { page, context, breaches } = own.worker
  await page.goto(pageOf(own, '/plans'))
  await page.waitForSelector('.care-unplanned .care-row')
  await look(page, breaches, own.shot('plans'))
  const line = page
    .locator('.care-unplanned .care-row', { hasText: own.home.door })
    .filter({ hasText: '独居' })
    .first()
  await line.locator('.button').click()
  await page.fill('.sheet input[name=key_with]', '对门 周阿姨')
  await page.locator('.sheet .form .button.main').click()
  await page.waitForSelector('.sheet', { state: 'detached' })
  const plan = async () =>
    (await read(own, '/care-plans')).items.find(
      (one) => one.person === person.person && one.kind === 'lives_alone',
    )
  await until('planned', async () => !!(await plan()))
  const subject = (await plan()).care_plan
  // The first visit is due at ten in the morning: the house opens it when its time has come.
  await page.goto(pageOf(own, '?show=all'))
  await page.waitForSelector('.care-list, .state-block')
  await look(page, breaches, own.shot('due'))
  await send(own, `/care-subjects/${subject}/contacts`, {
    id: newId(),
    care_check: null,
    how: 'other_answered',
    reading: { tenths: null, asked: 'not_asked', symptoms: [], mood: 'calm', verdict: null },
    at: Date.now(),
  })
  assert.equal((await file(own, subject)).contacts[0].how, 'other_answered')
  const kinds = await openKinds(own, subject)
  if (kinds.length) {
    const row = page
      .locator('.care-row', { hasText: own.home.door })
      .filter({ hasText: person.name })
    await row.first().waitFor()
    await context.setOffline(true)
    await row.first().locator('.button', { hasText: '记录联系' }).click()
    await page.selectOption('.sheet select[name=how]', 'saw')
    await page.locator('.sheet .form .button.main').click()
    await page.locator('.toast', { hasText: '已存在这台手机上' }).waitFor()
    assert.ok((await openKinds(own, subject)).length, 'the house does not know it yet')
    await context.setOffline(false)
    await until('it arrived', async () => (await openKinds(own, subject)).length === 0)
  }
  await own.staff.page.goto(pageOf(own, `/person/${subject}`))
  await own.staff.page.locator('dd', { hasText: '周阿姨' }).waitFor()
  await look(own.staff.page, own.staff.breaches, own.shot('plan-file'))
}

/// At the fortieth door, where no network is: what was read last, how old it is, and no whole name.
async function carried(own) {
  const { page, context, breaches } = await open(own.browser, own.base, {
    state: own.state,
    ...pocket,
  })
  const { items } = await read(own, '/care-due?side=all')
  assert.ok(items.length > 0, 'something is due at any hour')
  await page.goto(pageOf(own, '?show=all'))
  await page.waitForSelector('.care-list .care-row')
  await untilKept(page)
  await page.waitForSelector('.care-list .care-row')
  await context.setOffline(true)
  await page.reload()
  await page.waitForSelector('.care-list .care-row')
  await page.waitForSelector('.await-banner')
  const text = await page.textContent('.care-list')
  assert.ok(text.includes(items[0].door))
  for (const { name } of items) assert.ok(!text.includes(name), 'no whole name stays on the phone')
  await look(page, breaches, own.shot('carried'))
  await context.close()
}
