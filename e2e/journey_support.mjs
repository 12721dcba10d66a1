// SPDX-License-Identifier: Apache-2.0
// Support teams: a template is put in order by keyboard, an order begins and its team is there, somebody goes
// away and the household sees who stands in, a role falls vacant and is filled again, and the card is printed.
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { look, open } from './browser.mjs'
import { call } from './call.mjs'
import { newId } from './drive.mjs'
import { signIn, until } from './pocket.mjs'

export async function supportJourney(world) {
  const desk = await open(world.browser, world.base, { state: world.state })
  const phone = await open(world.browser, world.base, { width: 390, height: 844 })
  const shot = (name) => world.pictures && join(world.pictures, `support-${name}.png`)
  const own = { ...world, desk, phone, shot, at: `/places/${world.place}` }
  try {
    await world.step('support: a template is put in order by keyboard', () => template(own))
    await world.step('support: an order begins, and its team is there', () => begin(own))
    await world.step('support: the household sees it on its own page', () => atHome(own))
    await world.step('support: somebody is away, and another stands in', () => away(own))
    await world.step('support: a vacant role is an alarm that somebody takes', () => vacant(own))
    await world.step('support: a template fills it again', () => fill(own))
    await world.step('support: the card for the door is one page', () => card(own))
    await world.step('support: loads are balanced after a look', () => balance(own))
    await world.step('support: a member sees their own homes in walking order', () => mine(own))
  } finally {
    await phone.context.close()
    await desk.context.close()
  }
}

const pageOf = ({ base, place }, path = '') => `${base}/c/${place}/teams${path}`
const read = (own, path) => call(own.desk.context, own.base, 'GET', own.at + path)
const send = (own, path, body, revision) =>
  call(
    own.desk.context,
    own.base,
    'POST',
    own.at + path,
    body,
    revision === undefined ? {} : { 'If-Match': `"${revision}"` },
  )
const cardOf = async (own) => (await read(own, `/support-teams/${own.household}`)).card
const roleOf = async (own, role) => (await cardOf(own)).roles.find((one) => one.role === role)
const ranks = async (own, role) =>
  (await read(own, '/support-templates')).grids[0].roles.find((one) => one.role === role)

/// Somebody lent, who is in nobody's way.
async function newDoctor(own, name) {
  const id = newId()
  await send(own, '/hands', {
    id,
    stranger: { name, phone: '13900000077' },
    profile: {
      kinds: ['doctor'],
      skills: [],
      languages: [],
      limits: [],
      vehicle: 'none',
      hours: [],
      deviations: [],
    },
  })
  return id
}

async function template(own) {
  own.doctor = await newDoctor(own, '郁医生')
  const { page, breaches } = own.desk
  await page.goto(pageOf(own, '/templates'))
  const part = page.locator('.team-ranks section', { hasText: '社区医生' })
  await part.locator('li').first().waitFor()
  await look(page, breaches, own.shot('templates'))
  const before = await ranks(own, 'doctor')
  await part.locator('select').selectOption(own.doctor)
  const row = part.locator('li', { hasText: '郁医生' })
  await row.waitFor()
  for (let n = 0; n < before.ranked.length; n++) {
    await row.locator('.rank-up').focus()
    await page.keyboard.press('Enter')
  }
  assert.match(await part.locator('li').first().textContent(), /郁医生/)
  await part.locator('.button.main').click()
  await until('it is saved', async () => (await ranks(own, 'doctor')).ranked[0] === own.doctor)
}

/// Somebody who is listed and has no order, in a household without a team.
async function freePerson(own) {
  const { items } = await read(own, '/isolation-orders?view=in_force&limit=200')
  const taken = new Set(items.map(({ door }) => door))
  for (const q of ['周', '吴', '徐', '孙', '朱', '高'])
    for (const one of (await read(own, `/people?q=${encodeURIComponent(q)}`)).items)
      if (one.person && one.standing === 'listed' && !taken.has(one.door)) return one
  throw new Error('everybody stays at home')
}

async function begin(own) {
  const who = await freePerson(own)
  own.household = who.household
  own.door = who.door
  await send(own, '/isolation-orders', {
    id: newId(),
    person: who.person,
    kind: 'home_isolation',
    profile: 'measles',
    authority: 'street',
    authority_name: '蜀山街道办事处',
    authority_phone: '0571-82700110',
    legal_ground: 'infectious_disease_law',
    ground_reference: '蜀街防〔2026〕9号',
    grounds: { reason: 'close_contact', evidence: 'investigation_notice', reference: '协查 9' },
    start_event: 'last_contact',
    start_at: Date.now() - 86_400_000,
    co_residents: [],
    cadre: '周敏',
    cadre_phone: '0571-82700121',
    worker: '陈新',
    worker_phone: '0571-82700122',
  })
  const team = await cardOf(own)
  assert.deepEqual(
    team.roles.map(({ role }) => role),
    ['committee', 'doctor', 'grid_worker'],
  )
  assert.ok(team.roles.every(({ acting }) => acting))
  const { page, breaches } = own.desk
  await page.goto(pageOf(own))
  await page.locator('.team-home', { hasText: own.door }).first().waitFor()
  await look(page, breaches, own.shot('teams'))
}

async function atHome(own) {
  await send(own, '/home-cards', { households: [own.household], phones: 'keep' })
  const sheet = await send(own, '/home-card-sheets', {
    households: [own.household],
    base: own.base,
  })
  const { page, breaches } = own.phone
  await page.goto(`${own.base}/k#${sheet.items[0].code}`)
  await page.locator('.button.main', { hasText: '接上这部手机' }).click()
  await page.locator('.team-member').first().waitFor()
  assert.equal(await page.locator('.team-member').count(), 3)
  const text = await page.textContent('main')
  for (const word of ['麻疹', '密切接触', '隔离医学']) assert.ok(!text.includes(word), word)
  await look(page, breaches, own.shot('k'))
}

async function away(own) {
  await send(
    own,
    `/support-teams/${own.household}/members`,
    {
      id: newId(),
      role: 'doctor',
      hand: own.doctor,
      lock: 'open',
      reason: 'household_asked',
      notes: [],
    },
    (await cardOf(own)).revision,
  )
  const { page, breaches } = own.desk
  await page.goto(pageOf(own, '/leaves'))
  await page.locator('.page-head .main').click()
  await page.locator('.sheet select[name=hand]').selectOption(own.doctor)
  const other = (await ranks(own, 'doctor')).ranked.at(-1)
  await page.locator('.sheet select[name=to_hand]').selectOption(other)
  await look(page, breaches, own.shot('leave'))
  await page.locator('.sheet .form-acts .main').click()
  await page.locator('.hand-line', { hasText: '郁医生' }).waitFor()
  const role = await roleOf(own, 'doctor')
  assert.equal(role.acting, other)
  assert.equal(role.is_stand_in, true)
  const { page: home, breaches: atHomeBreaches } = own.phone
  await home.evaluate(() => globalThis.dispatchEvent(new Event('online')))
  await home.locator('.team-member', { hasText: '代替郁医生' }).waitFor()
  await own.phone.context.setOffline(true)
  await home.evaluate(() => globalThis.dispatchEvent(new Event('online')))
  assert.ok(await home.locator('.team-member', { hasText: '代替郁医生' }).count(), 'offline too')
  await own.phone.context.setOffline(false)
  await look(home, atHomeBreaches, own.shot('k-away'))
  await page.locator('.hand-line', { hasText: '郁医生' }).locator('.button').first().click()
  await page.locator('.confirm .button').first().click()
  await until('back again', async () => (await roleOf(own, 'doctor')).acting === own.doctor)
}

async function vacant(own) {
  const before = await ranks(own, 'doctor')
  own.others = before.ranked.filter((hand) => hand !== own.doctor)
  const hand = await read(own, `/hands/${own.doctor}`)
  await send(own, `/hands/${own.doctor}/ends`, {}, hand.revision)
  const empty = { grid: own.place, role: 'doctor', ranked: [] }
  await send(own, '/support-templates', empty, before.revision)
  const role = await roleOf(own, 'doctor')
  assert.equal(role.acting ?? null, null)
  assert.equal(role.alarm.rung, 'staff')
  const { page, breaches } = own.desk
  await page.goto(pageOf(own, '?show=vacant'))
  const row = page.locator('.team-home', { hasText: own.door }).first()
  await row.getByText('空缺').first().waitFor()
  await look(page, breaches, own.shot('vacant'))
  await row.locator('.team-door').click()
  await page.locator('.banner .button').click()
  await until('somebody has it', async () => (await roleOf(own, 'doctor')).alarm.taken_at > 0)
  await page.locator('.banner').waitFor({ state: 'detached' })
}

async function fill(own) {
  const { page } = own.desk
  await page.goto(pageOf(own, '/templates'))
  const part = page.locator('.team-ranks section', { hasText: '社区医生' })
  await part.waitFor()
  for (const hand of own.others) await part.locator('select').selectOption(hand)
  await part.locator('.button.main').click()
  await until('somebody acts', async () => (await roleOf(own, 'doctor')).acting)
  assert.equal((await roleOf(own, 'doctor')).alarm ?? null, null)
}

async function card(own) {
  const { page, breaches } = own.desk
  await page.goto(pageOf(own, `/card/${own.household}`))
  await page.waitForSelector('.contact-paper tr')
  await look(page, breaches, own.shot('card'))
  const sizes = await page
    .locator('.contact-paper p')
    .evaluateAll((all) =>
      all.map((one) => [one.textContent, Number.parseFloat(getComputedStyle(one).fontSize)]),
    )
  const [largest] = [...sizes].sort((a, b) => b[1] - a[1])
  assert.match(largest[0], /先打 120/)
  const chat = await page.inputValue('.team-chat')
  assert.match(chat.split('\n')[1], /^遇紧急情况，先打 120/)
  const shown = `${chat} ${await page.textContent('.contact-paper')}`
  for (const word of ['隔离', '麻疹', '密接']) assert.ok(!shown.includes(word), word)
  const pdf = (await page.pdf({ format: 'A5' })).toString('latin1')
  assert.equal(pdf.match(/\/Type\s*\/Page[^s]/g).length, 1, 'one page of A5')
}

async function balance(own) {
  const { page, breaches } = own.desk
  await page.goto(pageOf(own, '/balance'))
  await page.waitForSelector('.card, .state-block')
  await look(page, breaches, own.shot('balance'))
  const { changes } = await read(own, '/support-proposals')
  if (changes) {
    await page.locator('.card .button.main').first().click()
    await page.locator('.confirm .button.main').click()
  }
  await page.locator('.state-block', { hasText: '均匀' }).waitFor()
  assert.equal((await read(own, '/support-proposals')).changes, 0)
}

async function mine(own) {
  const { context, page, breaches } = await open(own.browser, own.base, { width: 390, height: 844 })
  try {
    await signIn(own, page, 'grid1')
    await page.goto(pageOf(own, '/mine'))
    await page.locator('ol .hand-line').first().waitFor()
    await look(page, breaches, own.shot('mine'))
    const items = await page.locator('ol .hand-line').count()
    const shown = (await call(context, own.base, 'GET', `${own.at}/support-own`)).items
    assert.equal(items, shown.length)
  } finally {
    await context.close()
  }
}
