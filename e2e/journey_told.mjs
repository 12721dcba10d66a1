// SPDX-License-Identifier: Apache-2.0
// What people are told by the house: who looked at their passages and what for, and which gate is
// open; and a pass that opens the right door at the shelf, or says why it does not.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { launch, look, open } from './browser.mjs'
import { call } from './call.mjs'
import { codeFor } from './journey_delivery.mjs'
import { rowsOf, signIn, until } from './pocket.mjs'
import { scan as scanInto } from './scanner.mjs'

export async function toldJourney(world) {
  const desk = await open(world.browser, world.base, { state: world.state })
  const pocket = { width: 390, height: 844 }
  const small = await open(world.browser, world.base, { ...pocket, state: world.state })
  const holder = await open(world.browser, world.base, pocket)
  const shelf = await open(world.browser, world.base, pocket)
  const shot = (name) => world.pictures && join(world.pictures, `told-${name}.png`)
  const own = { ...world, staff: desk, desk, small, holder, shelf, shot }
  own.at = `/places/${world.place}`
  own.ask = (method, path, body) => call(desk.context, world.base, method, own.at + path, body)
  try {
    await world.step('told: passages of one person are shown for a purpose', () => history(own))
    await world.step('told: a household sees which gate is left', () => gates(own))
    await world.step('told: the person sees who looked at their passages', () => looks(own))
    await world.step('told: the pass that is scanned opens its door at the shelf', () => scan(own))
    await world.step('told: where things are brought lies sealed on the phone', () => sealed(own))
    await world.step('told: a page without HTTPS says that it cannot scan', () => insecure(own))
    await world.step('told: a reader that does not come says so', () => missing(own))
  } finally {
    for (const one of [desk, small, holder, shelf]) await one.context.close()
  }
}

/// Somebody who has no pass on a phone yet, and that phone with the pass of theirs.
async function bindSomebody(own) {
  const { items: zones } = await own.ask('GET', '/drop-zones')
  const { zone } = zones.find(({ name }) => name.includes('南大门'))
  const { items: doors } = await own.ask('GET', `/drop-zones/${zone}/doors`)
  const { door, digits } = await codeFor(
    own,
    doors.slice(200, 260).map((one) => one.door),
  )
  const { all } = await own.ask('GET', '/gate-pack')
  own.pass = all.passes.find((one) => one.door === door && one.medium === 'phone')
  own.door = door
  const { page } = own.holder
  await page.goto(`${own.base}/p#${digits}`)
  await page.locator('.card .button.main').click()
  await page.waitForSelector('.holder-qr path')
}

async function history(own) {
  await bindSomebody(own)
  const path = `${own.base}/c/${own.place}/persons/${own.pass.person}/passages`
  for (const [name, { page, breaches }] of [
    ['desk', own.desk],
    ['phone', own.small],
  ]) {
    await page.goto(path)
    await page.waitForSelector('.history-ask input')
    await page.locator('.history-ask .button.main').click()
    await page.waitForSelector('.history-ask [role=alert]')
    await look(page, breaches, own.shot(`history-ask-${name}`))
    await page.locator('.history-ask label', { hasText: '处理投诉' }).click()
    await page.locator('.history-ask .button.main').click()
    await page.waitForSelector('.history')
    assert.ok((await page.textContent('h1')).includes(own.pass.name))
    await look(page, breaches, own.shot(`history-none-${name}`))
  }
  const { items: gates } = await own.ask('GET', '/gate-cards')
  const passage = {
    direction: 'out',
    kind: 'resident',
    known_by: 'door',
    pass: 'none',
    is_confirmed: false,
    mask: 'on',
    measured: 'once',
    code: 'none',
    is_emergency: false,
    answer: 'admit',
    todo: 'nothing',
    ground: 'open',
    person: own.pass.person,
  }
  const at = Date.now()
  await own.ask('POST', '/passages', {
    gate: gates[0].gate,
    passages: [
      { ...passage, id: randomUUID(), at: at - 3_600_000 },
      { ...passage, id: randomUUID(), at: at - 600_000, direction: 'in' },
      { ...passage, id: randomUUID(), at, answer: 'wait', ground: 'mask', todo: 'give_mask' },
    ],
  })
  for (const [name, { page, breaches }] of [
    ['desk', own.desk],
    ['phone', own.small],
  ]) {
    await page.locator('.history .button', { hasText: '换一个用途' }).click()
    await page.locator('.history-ask label', { hasText: '病例追踪' }).click()
    await page.locator('.history-ask .button.main').click()
    await page.waitForSelector('.history li .tag')
    assert.ok((await page.locator('.history section >> nth=0 >> li').count()) >= 3)
    await look(page, breaches, own.shot(`history-${name}`))
  }
  const { page, breaches } = own.desk
  await page.locator('.page-head a', { hasText: '谁看过' }).click()
  await page.waitForSelector('.looks li')
  assert.match(await page.textContent('.looks'), /查看某人通行记录 · 用途：病例追踪/)
  await look(page, breaches, own.shot('looks'))
}

async function gates(own) {
  const { page, breaches } = own.holder
  const { items } = await own.ask('GET', '/gate-cards')
  const kept = items.find(({ name }) => name.includes('南大门'))
  const single = { id: randomUUID(), gate: kept.gate, reason: '出现疫情，守好一个门' }
  for (const one of items)
    if (one.state === 'closed')
      await own.ask('POST', `/gates/${one.gate}/standings`, {
        state: 'open',
        hours: null,
        reason: '恢复',
      })
  await own.ask('POST', '/single-entrances', single)
  await page.reload()
  await page.waitForSelector('.holder-gate')
  const told = await page.textContent('main')
  assert.match(told, /请走.*南大门/)
  assert.ok(told.includes('守好一个门'), told)
  await look(page, breaches, own.shot('gate'))
  const desk = own.desk
  await desk.page.goto(`${own.base}/c/${own.place}/gates/notices/${single.id}`)
  await desk.page.waitForSelector('.notice-paper')
  assert.match(await desk.page.textContent('.notices'), /户中有 [\d,]+ 户能在手机通行证上看到/)
  await look(desk.page, desk.breaches, own.shot('notice'))
}

async function looks(own) {
  const { page, breaches } = own.holder
  await page.locator('.button', { hasText: '谁查过我的通行记录' }).click()
  await page.waitForSelector('.holder-looks p strong')
  const told = await page.textContent('.holder-looks')
  assert.match(told, /病例追踪/)
  assert.match(told, /处理投诉/)
  await look(page, breaches, own.shot('holder-looks'))
}

async function openShelf(own, page) {
  await page.goto(`${own.base}/c/${own.place}/zone`)
  await page.waitForSelector('.zone-find input')
  const select = page.locator('select[name=zone]')
  if (await select.count())
    await select.selectOption(
      await select.locator('option', { hasText: '南大门' }).getAttribute('value'),
    )
  await page.locator('.segmented label', { hasText: '发放' }).click()
  await page.waitForSelector('.zone-find input')
}
async function type(page, code) {
  await page.evaluate(() => document.activeElement?.blur())
  await scanInto(page, code)
}

async function scan(own) {
  const { page, breaches } = own.shelf
  await signIn(own, page, 'gate1')
  const { items } = await own.ask('POST', '/passes', {
    id: randomUUID(),
    kind: 'resident',
    medium: 'paper',
    persons: [own.pass.person],
    gates: [],
  })
  const card = items[0].pass
  const { signings } = await own.ask('POST', '/pass-cards', { id: randomUUID(), passes: [card] })
  const sheet = await own.ask('POST', '/pass-card-sheets', { signings })
  own.card = sheet.items[0].code
  await openShelf(own, page)
  await page.locator('.button', { hasText: '扫通行证' }).waitFor()
  await look(page, breaches, own.shot('shelf'))
  await type(page, own.card)
  await page.waitForSelector('.sheet')
  assert.match(await page.textContent('.sheet'), new RegExp(own.door))
  await page.keyboard.press('Escape')
  await page.waitForSelector('.sheet', { state: 'detached' })
  await own.ask('POST', '/pass-revocations', {
    id: randomUUID(),
    passes: [card],
    reason: 'lost',
  })
  await until('the phone at the shelf has heard of it', async () => {
    await type(page, own.card)
    await page.waitForTimeout(300)
    if (await page.locator('.sheet').count()) await page.keyboard.press('Escape')
    return /通行证已停用/.test(await page.textContent('.zone'))
  })
  await look(page, breaches, own.shot('shelf-revoked'))
}

async function sealed(own) {
  const { page } = own.shelf
  const reads = JSON.stringify(await rowsOf(page, 'reads'))
  assert.ok(!reads.includes('is_to_door'), 'no mark lies open on the phone')
  const pack = await rowsOf(page, 'pack')
  assert.ok(pack.some(({ key }) => /^zone-.*\/doors\//.test(key)))
  assert.ok(
    pack.every((row) => Object.keys(row).length === 1),
    'all of it is sealed',
  )
}

/// All but what the browser says of every page without HTTPS.
const isOurs = (breach) => !breach.includes('Opener-Policy header has been ignored')

/// By a name that is not this machine's own the browser has no keys and no camera.
async function insecure(own) {
  const { hostname, port } = new URL(own.base)
  const browser = await launch([`--host-resolver-rules=MAP linli.test ${hostname}`])
  const base = `http://linli.test:${port}`
  const { page, breaches, context } = await open(browser, base, { width: 390, height: 844 })
  try {
    await signIn({ ...own, base }, page, 'gate1')
    await page.goto(`${base}/c/${own.place}/gate`)
    await page.waitForSelector('.gate-kinds')
    assert.equal(await page.evaluate(() => isSecureContext), false)
    assert.equal(await page.locator('.gate-find-box button').count(), 0, 'no camera is offered')
    await type(page, own.card)
    await page.locator('[role=alert]', { hasText: '不是 HTTPS' }).waitFor()
    await look(page, breaches.filter(isOurs), own.shot('insecure-gate'))
    await openShelf({ ...own, base }, page)
    await page.locator('.zone', { hasText: '不是 HTTPS，扫不了通行证' }).waitFor()
    await look(page, breaches.filter(isOurs), own.shot('insecure-shelf'))
    assert.equal((await rowsOf(page, 'pack')).length, 0, 'nothing is kept without a key')
  } finally {
    await context.close()
    await browser.close()
  }
}

/// The network went just when the page had come: the part that reads is missing.
async function missing(own) {
  const { page, breaches } = own.small
  await page.route(/\/assets\/reader-.*\.js$/, (route) => route.abort())
  await page.goto(`${own.base}/c/${own.place}/gate`)
  await page.waitForSelector('.gate-kinds')
  await type(page, own.card)
  await page.locator('[role=alert]', { hasText: '没能加载' }).waitFor()
  await look(page, breaches, own.shot('reader-missing'))
  await page.unroute(/\/assets\/reader-.*\.js$/)
}
