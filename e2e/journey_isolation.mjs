// SPDX-License-Identifier: Apache-2.0
// Isolated at home: an order is made and signed at the door without a network, its notice printed, a test
// and an objection noted, a policy looked at before it begins; and an order ends by itself.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { look, open } from './browser.mjs'
import { call } from './call.mjs'
import { until } from './pocket.mjs'

export async function isolationJourney(world) {
  const staff = await open(world.browser, world.base, { state: world.state })
  const phone = await open(world.browser, world.base, {
    width: 390,
    height: 844,
    state: world.state,
  })
  const shot = (name) => world.pictures && join(world.pictures, `isolation-${name}.png`)
  const own = { ...world, world, staff, phone, shot, at: `/places/${world.place}` }
  try {
    await world.step('isolation: an order is filled in at the door', () => fillIn(own))
    await world.step('isolation: made and signed without a network', () => signOffline(own))
    await world.step('isolation: the house has it once the network is back', () => arrive(own))
    await world.step('isolation: the notice is one sheet', () => notice(own))
    await world.step('isolation: a test and an objection are noted', () => note(own))
    await world.step('isolation: the objection is answered', () => answer(own))
    await world.step('isolation: a policy shows whom it touches', () => policy(own))
    await world.step('isolation: an order ends by itself', () => end(own))
    await world.step('isolation: the notice of the end', () => release(own))
  } finally {
    await phone.context.close()
    await staff.context.close()
  }
}

const pageOf = ({ base, place }, path) => `${base}/c/${place}/isolation${path}`
const read = (own, path) => call(own.staff.context, own.base, 'GET', own.at + path)
const send = (own, path, body) => call(own.staff.context, own.base, 'POST', own.at + path, body)

/// Listed people without an order.
async function freePeople(own) {
  const { items } = await read(own, '/isolation-orders?view=in_force&limit=200')
  const taken = new Set(items.map(({ person }) => person))
  const found = []
  for (const q of ['李', '王', '张', '陈'])
    for (const one of (await read(own, `/people?q=${encodeURIComponent(q)}`)).items)
      if (one.person && one.standing === 'listed' && !taken.has(one.person)) {
        taken.add(one.person)
        found.push(one)
      }
  return found
}

async function fillIn(own) {
  own.people = await freePeople(own)
  const who = own.people.find(({ name }) => name.length === 3) ?? own.people[0]
  const { page, breaches } = own.phone
  await page.goto(pageOf(own, '/new'))
  await page.waitForSelector('select[name=policy] option', { state: 'attached' })
  await page.fill('input[name=person]', who.name)
  await page.locator('.pick', { hasText: who.door }).first().click()
  await page.selectOption('select[name=policy]', 'close_7_3 home_isolation')
  await page.waitForSelector('input[name=manager]')
  await look(page, breaches, own.shot('new'))
  own.who = who
}

async function signOffline(own) {
  const { page, context, breaches } = own.phone
  await context.setOffline(true)
  await page.fill('input[name=authority_name]', '蜀山街道办事处')
  await page.fill('input[name=authority_phone]', '0571-82700110')
  await page.click('button[type=submit]')
  await page.waitForSelector('[aria-invalid]')
  await page.fill('input[name=ground_reference]', '蜀街防〔2026〕9号')
  for (const yes of await page.locator('fieldset .segmented label:has(input[value=yes])').all())
    await yes.click()
  await page.fill('input[name=manager]', '周敏')
  await page.fill('input[name=medic]', '沈医生')
  await page.click('button[type=submit]')
  await page.waitForSelector('.task-pad')
  const box = await page.locator('.task-pad').boundingBox()
  await page.mouse.move(box.x + 30, box.y + 30)
  await page.mouse.down()
  await page.mouse.move(box.x + 160, box.y + 60, { steps: 6 })
  await page.mouse.up()
  await until('the signature is there', async () =>
    page.locator('.task-pad[aria-label="已签名"]').isVisible(),
  ).catch(() => undefined)
  await look(page, breaches, own.shot('sign'))
  await page.click('button[type=submit]')
  await page.waitForSelector('text=已记在这部手机上')
  own.order = new URL(await page.locator('a.button.main').evaluate((link) => link.href)).pathname
    .split('/')
    .at(-1)
}

async function arrive(own) {
  await own.phone.context.setOffline(false)
  await own.phone.page.evaluate(() => dispatchEvent(new Event('online')))
  const { page, breaches } = own.staff
  const path = `${own.base}/api/v1${own.at}/isolation-orders/${own.order}`
  await until('the order arrives', async () => {
    const answer = await own.staff.context.request.get(path)
    return answer.ok() && (await answer.json()).signatures.length === 1
  })
  const file = await read(own, `/isolation-orders/${own.order}`)
  assert.equal(file.name, own.who.name)
  assert.equal(file.servings.length, 1)
  assert.equal(file.servings[0].way, 'signed_here')
  await page.goto(pageOf(own, `/order/${own.order}`))
  await page.waitForSelector('.home-strip')
  assert.equal(await page.locator('.home-strip li').count(), 8)
  await look(page, breaches, own.shot('order'))
}

async function notice(own) {
  const { page, breaches } = own.staff
  await page.goto(pageOf(own, `/notice/${own.order}`))
  await page.waitForSelector('.home-first')
  assert.match(await page.textContent('.home-first'), /120/)
  assert.ok((await page.textContent('.home-paper')).includes(own.who.name))
  await look(page, breaches, own.shot('notice'))
  const paper = await page.pdf({ format: 'A4' })
  assert.equal([...paper.toString('latin1').matchAll(/\/Type\s*\/Page\b/g)].length, 1)
}

async function note(own) {
  const { page, breaches } = own.staff
  await page.goto(pageOf(own, `/order/${own.order}`))
  await page.waitForSelector('.home-strip')
  await page.getByRole('button', { name: '记检测' }).click()
  await page.waitForSelector('.sheet select[name=result]')
  await page.click('.sheet button[type=submit]')
  await page.waitForSelector('.sheet', { state: 'detached' })
  await page.getByRole('button', { name: '提出异议' }).click()
  await page.fill('.sheet textarea[name=words]', '那天我在外地，有车票。')
  await look(page, breaches, own.shot('object'))
  await page.click('.sheet button[type=submit]')
  await page.waitForSelector('blockquote')
}

async function answer(own) {
  const { page, breaches } = own.staff
  await page.getByRole('button', { name: '答复异议' }).click()
  await page.click('.sheet button[type=submit]')
  await page.waitForSelector('.sheet [aria-invalid]')
  await page.fill('.sheet textarea[name=reasons]', '经核对，轨迹有重合，维持原决定。')
  await page.click('.sheet button[type=submit]')
  await page.waitForSelector('text=经核对')
  await look(page, breaches, own.shot('answered'))
  const { objections } = await read(own, `/isolation-orders/${own.order}`)
  assert.equal(objections[0].answer, 'kept')
}

async function policy(own) {
  const { page, breaches } = own.staff
  await page.goto(pageOf(own, '/policies'))
  const row = page.locator('.home-line', { hasText: '密接 7+3 居家隔离医学观察' }).first()
  await row.getByRole('button').click()
  await page.fill('.sheet input[name=days]', '5')
  await page.fill('.sheet input[name=test_days]', '1 3 5')
  await page.fill('.sheet input[name=ground]', '演练通知')
  await page.click('.sheet button[type=submit]')
  await page.waitForSelector('.home-preview')
  assert.ok((await page.textContent('.home-preview')).includes(own.who.name))
  await look(page, breaches, own.shot('policy'))
}

/// Norovirus is over by the hour: its 72 hours end in a few seconds.
async function end(own) {
  const order = (own.ending = randomUUID())
  const ends = Date.now() + 12_000
  await send(own, '/isolation-orders', {
    id: order,
    person: own.people.find(({ person }) => person !== own.who.person).person,
    kind: 'home_isolation',
    profile: 'norovirus',
    authority: 'street',
    authority_name: '蜀山街道办事处',
    authority_phone: '0571-82700110',
    legal_ground: 'infectious_disease_law',
    ground_reference: '蜀街防〔2026〕10号',
    grounds: { reason: 'case_at_home', evidence: 'doctor_note', reference: '' },
    start_event: 'symptoms_end',
    start_at: ends - 72 * 3_600_000,
    contact_gone_at: null,
    suitability: null,
    co_residents: [],
    cadre: '周敏',
    cadre_phone: '',
    worker: '陈新',
    worker_phone: '',
  })
  await send(own, `/isolation-orders/${order}/symptoms`, {
    id: randomUUID(),
    symptoms: 'none',
    at: Date.now(),
  })
  const state = async () => (await read(own, `/isolation-orders/${order}`)).state
  assert.equal(await state(), 'running')
  await until('it ends by itself', async () => (await state()) === 'released', 90_000)
  const file = await read(own, `/isolation-orders/${order}`)
  assert.equal(file.ended_at, ends, 'from the moment its hours were over')
  assert.deepEqual(file.alarms, [])
}

async function release(own) {
  const { page, breaches } = own.staff
  own.world.isolated = own.order
  own.world.released = own.ending
  await page.goto(pageOf(own, `/release/${own.ending}`))
  await page.waitForSelector('.home-paper')
  assert.match(await page.textContent('.home-paper h2'), /解除/)
  await look(page, breaches, own.shot('release'))
}
