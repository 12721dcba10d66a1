// SPDX-License-Identifier: Apache-2.0
// A call for people: opened at the desk, fifteen sign up from small phones with a network and without,
// the office verifies them, the last one waits; somebody withdraws, and the next moves up.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { look, open } from './browser.mjs'
import { call } from './call.mjs'
import { until } from './pocket.mjs'

export async function handsJourney(world) {
  const staff = await open(world.browser, world.base, { state: world.state })
  const phone = await open(world.browser, world.base, { width: 360, height: 640 })
  const shot = (name) => world.pictures && join(world.pictures, `hands-${name}.png`)
  const own = { ...world, world, staff, phone, shot, at: `/places/${world.place}` }
  try {
    await world.step('a call: opened at the desk with a goal', () => openCall(own))
    await world.step('a call: its letter leads a phone to it', () => letter(own))
    await world.step('a call: a family signs up in a minute', () => family(own))
    await world.step('a call: without a network a sign-up waits on the phone', () => offline(own))
    await world.step('a call: what came on paper is typed in', () => paper(own))
    await world.step('a call: its words change while it runs', () => change(own))
    await world.step('a call: fifteen come, and count once they are verified', () => verify(own))
    await world.step('a call: somebody withdraws, and the next moves up', () => withdraw(own))
    await world.step('hands: a resident is added with hours and a limit', () => addHand(own))
    await world.step('hands: a quick call takes no more than are wanted', () => quick(own))
    await world.step('the chart says who answers for what, on paper too', () => chart(own))
  } finally {
    await phone.context.close()
    await staff.context.close()
  }
}

const pageOf = ({ base, place }, path) => `${base}/c/${place}/${path}`
const read = (own, path) => call(own.staff.context, own.base, 'GET', own.at + path)
const count = async (own) => (await read(own, `/calls/${own.call}`)).count

async function openCall(own) {
  const { page, breaches } = own.staff
  await page.goto(pageOf(own, 'calls'))
  await page.waitForSelector('.page-head .main')
  await page.click('.page-head .main')
  await page.fill('.sheet input[name=title]', '北门三班值守')
  await page.fill('.sheet input[name=post] >> nth=0', '早班')
  await page.locator('.sheet fieldset.card .field', { hasText: '人数' }).locator('input').fill('14')
  assert.match(await page.textContent('.sheet form'), /目标 15 人，岗位一共只有 14 个/)
  await look(page, breaches, own.shot('new-call'))
  await page.click('.sheet .form-acts .main')
  await page.waitForURL(/\/calls\/[0-9a-f-]{36}$/)
  own.world.call = own.call = page.url().split('/').at(-1)
  await page.waitForSelector('progress')
  const made = await read(own, `/calls/${own.call}`)
  assert.equal(made.goal, 15, 'the usual goal')
  assert.equal(made.posts[0].wanted, 14)
}

async function letter(own) {
  const { page, breaches } = own.staff
  await page.click('.page-head .main')
  await page.waitForSelector('.call-paper .qr')
  await look(page, breaches, own.shot('letter'))
  const text = await page.textContent('.call-paper strong')
  own.code = text.replace(/\D/g, '')
  assert.equal(own.code.length, 16)
  const phone = own.phone.page
  await phone.goto(`${own.base}/h#p${own.code}`)
  await phone.locator('h1', { hasText: '北门三班值守' }).waitFor()
  await phone.waitForSelector('.door .button.main')
  assert.equal(new URL(phone.url()).hash, '', 'the code is out of the address')
  await look(phone, own.phone.breaches, own.shot('open'))
}

async function family(own) {
  const { page, breaches } = own.phone
  await page.click('.door .button.main')
  await page.fill('#name', own.person.name)
  await page.fill('#phone', '139 0000 0101')
  await page.locator('.door .button', { hasText: '家人' }).click()
  await page.locator('.door section input').first().fill('孙家人')
  await look(page, breaches, own.shot('form'))
  await page.click('.door .button.main')
  await page.waitForSelector('[role=status]')
  await until('the family is there', async () => (await count(own)).came === 2)
  await look(page, breaches, own.shot('sent'))
  const { by_source } = await count(own)
  assert.equal(by_source.paper, 2, 'by the letter')
  assert.equal((await count(own)).counted, 0, 'nobody counts before somebody has verified them')
}

async function offline(own) {
  const other = await open(own.world.browser, own.base, { width: 390, height: 844 })
  const { page, context } = other
  await page.goto(`${own.base}/h#c${own.code}`)
  await page.click('.door .button.main')
  await context.setOffline(true)
  await page.fill('#name', '周离线')
  await page.fill('#phone', '13900000102')
  await page.click('.door .button.main')
  await page.waitForSelector('[role=status]')
  assert.match(await page.textContent('[role=status]'), /存在这部手机上/)
  await look(page, other.breaches, own.shot('offline'))
  assert.equal((await count(own)).came, 2)
  await context.setOffline(false)
  await until('what waited arrived', async () => (await count(own)).came === 3)
  const isKept = (name) => localStorage.getItem('linli-sign-ups').includes(name)
  await until('nobody’s name stays on the phone', async () => {
    return !(await page.evaluate(isKept, '周离线'))
  })
  assert.equal((await count(own)).by_source.chat, 1)
  await context.close()
}

/// One person by the interface, as a page would send them.
async function comes(own, name) {
  const person = {
    id: randomUUID(),
    name,
    phone: '13900000103',
    kinds: ['volunteer'],
    skills: [],
    limits: [],
  }
  const body = {
    id: randomUUID(),
    call_code: own.code,
    source: 'online',
    door: null,
    wishes: [],
    hours: [],
    people: [person],
  }
  await call(own.phone.context, own.base, 'POST', '/sign-ups', body)
}

async function paper(own) {
  const { page, breaches } = own.staff
  const before = await count(own)
  await page.goto(pageOf(own, `calls/${own.call}`))
  await page.locator('.page-head .button', { hasText: '录入纸质报名' }).click()
  await page.click('.sheet .form-acts .main')
  assert.match(await page.textContent('.sheet [role=alert]'), /请写姓名/)
  await page.fill('.sheet input[name=name]', '志愿者4')
  await page.click('.sheet .form-acts .main')
  await page.waitForSelector('.sheet input[name=phone][aria-invalid=true]')
  await page.fill('.sheet input[name=phone]', '139 0000 0104')
  await look(page, breaches, own.shot('slip'))
  await page.click('.sheet .form-acts .main')
  await until('the slip is in', async () => (await count(own)).came === before.came + 1)
  assert.equal((await count(own)).by_source.paper, before.by_source.paper + 1)
  await page.waitForFunction(() => !document.querySelector('.sheet input[name=name]').value)
  await page.locator('.sheet .form-acts .button').nth(1).click()
}

async function change(own) {
  const { page, breaches } = own.staff
  await page.locator('.page-head .button', { hasText: '修改招募' }).click()
  await page.fill('.sheet textarea[name=words]', '请自带水杯')
  await look(page, breaches, own.shot('change'))
  await page.click('.sheet .form-acts .main')
  await page.locator('.page-head', { hasText: '请自带水杯' }).waitFor()
  const now = await read(own, `/calls/${own.call}`)
  assert.equal(now.words, '请自带水杯')
  assert.equal(now.goal, 15)
}

async function verify(own) {
  for (let n = 5; n <= 15; ++n) await comes(own, `志愿者${n}`)
  const { page, breaches } = own.staff
  await page.goto(pageOf(own, `calls/${own.call}`))
  await page.waitForSelector('.hand-line .button.main')
  await look(page, breaches, own.shot('verify'))
  await page.locator('.hand-line .button.main').first().click()
  await until('the first counts', async () => (await count(own)).counted === 1)
  const { items } = await read(own, `/calls/${own.call}/sign-ups?state=waiting`)
  for (const { sign_up, revision } of items)
    await own.staff.context.request
      .post(`${own.base}/api/v1${own.at}/sign-ups/${sign_up}/decisions`, {
        headers: { 'Idempotency-Key': randomUUID(), 'If-Match': `"${revision}"` },
        data: { verdict: 'accepted', person: null, reason: null },
      })
      .then((answer) => assert.equal(answer.status(), 201))
  const now = await count(own)
  assert.equal(now.counted, 15)
  assert.equal(now.placed, 14)
  assert.equal(now.listed, 1)
  assert.ok(now.reached_at, 'the goal is reached')
  await page.locator('.tag', { hasText: '到齐' }).first().waitFor()
}

async function withdraw(own) {
  const { page, breaches } = own.staff
  const list = await read(own, `/calls/${own.call}/sign-ups?state=listed`)
  const next = list.items[0].name
  await page.waitForSelector('.hand-line')
  const row = page.locator('.hand-line', { hasText: '志愿者5' })
  await row.locator('.button', { hasText: '退出' }).click()
  await row.locator('.button', { hasText: '退出' }).first().click()
  await until('the next moved up', async () => {
    const { items } = await read(own, `/calls/${own.call}/sign-ups?state=placed`)
    return items.some(({ name }) => name === next)
  })
  const now = await count(own)
  assert.equal(now.taken, 14)
  assert.equal(now.listed, 0)
  await page.locator('.card', { hasText: '已退出' }).first().waitFor()
  await look(page, breaches, own.shot('call'))
  // Their own phone does the same: the family comes no more.
  const { page: phone } = own.phone
  await phone.goto(`${own.base}/h#p${own.code}`)
  await phone.waitForSelector('[role=status]')
  await phone.locator('.door .button', { hasText: '退出' }).click()
  await until('the family left', async () => (await count(own)).withdrawn === 3)
}

async function addHand(own) {
  const { page, breaches } = own.staff
  await page.goto(pageOf(own, 'hands'))
  await page.waitForSelector('.hand-line')
  await look(page, breaches, own.shot('list'))
  await page.click('.page-head .main')
  await page.locator('.sheet .segmented label').nth(1).click()
  await page.fill('.sheet input[name=name]', '赵援助')
  await page.fill('.sheet input[name=phone]', '13900000104')
  await page.locator('.sheet .hand-chips label', { hasText: '不排夜班' }).click()
  await page.locator('.sheet .button', { hasText: '加一段时间' }).click()
  await look(page, breaches, own.shot('add'))
  await page.click('.sheet .form-acts .main')
  await page.waitForSelector('.sheet', { state: 'detached' })
  await page.fill('input[name=q]', '赵援助')
  await until('found by name', async () => (await page.locator('.hand-line').count()) === 1)
  assert.match(await page.textContent('.hand-line'), /周一 08:00–17:00/)
}

async function quick(own) {
  const { page, breaches } = own.staff
  await page.goto(pageOf(own, 'calls'))
  await page.locator('.page-head .button', { hasText: '临时叫人' }).click()
  await page.fill('.sheet input[name=title]', '抬发电机')
  await page.fill('.sheet input[name=wanted]', '1')
  await page.locator('.sheet select[name=hours]').selectOption('1')
  await until(
    'a place to be near to',
    async () => (await page.locator('.sheet select[name=near] option').count()) > 0,
  )
  await page.click('.sheet .form-acts .main')
  await page.waitForURL(/\/calls\/[0-9a-f-]{36}$/)
  const says = (row, words) =>
    page.locator('.hand-line').nth(row).locator('.button', { hasText: words })
  await page.locator('.hand-line .button', { hasText: '能来' }).first().waitFor()
  const rows = page.locator('.hand-line').filter({ has: page.locator('.button') })
  assert.ok((await rows.count()) > 1, 'several are asked')
  await says(1, '能来').click()
  await page.locator('.tag', { hasText: '会来' }).waitFor()
  await says(2, '能来').click()
  await page.locator('.tag', { hasText: '人已够' }).waitFor()
  const { call: card } = await read(own, `/quick-calls/${page.url().split('/').at(-1)}`)
  assert.equal(card.count.taken, 1)
  await look(page, breaches, own.shot('quick'))
}

async function chart(own) {
  const { page, breaches } = own.staff
  await page.goto(pageOf(own, 'organisations'))
  await page.waitForSelector('ol li')
  await look(page, breaches, own.shot('chart'))
  assert.match(await page.textContent('main'), /没有人负责/)
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: false })
  const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g).length
  assert.ok(sheets <= 2, `sheets of paper: ${sheets}`)
}
