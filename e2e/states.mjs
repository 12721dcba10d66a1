// SPDX-License-Identifier: Apache-2.0
// First use, and the states that a house at work seldom shows: empty, loading, error, refused.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { look, open } from './browser.mjs'
import { call } from './call.mjs'
import { openHouse } from './server.mjs'

const picture = (world, name) => world.pictures && join(world.pictures, `${name}.png`)

/// Journeys in a house of our own, from the first visit on.
export async function firstUse(world) {
  const house = await openHouse(world.program)
  const { context, page, breaches } = await open(world.browser, house.base)
  const own = { ...world, base: house.base }
  try {
    await world.step('first use leads to the set-up page', async () => {
      await setUp(own, page, breaches)
      own.place = await onlyCommunity(own, context)
    })
    if (!own.place) return // told above
    await world.step('pages without data say what comes here', () => empty(own, page, breaches))
    await world.step('lay out buildings by a pattern', () => pattern(own, page))
    await world.step('ten thousand doors open at once', () => manyDoors(own, context, page))
    await world.step('a page on its way shows its bones', () => loading(own, page))
    await world.step('an error says its request number', () => fault(own, page, breaches))
    await world.step('a stopped server, then another try', () => stopped(own, house, page))
  } finally {
    await context.close()
    await house.close()
  }
}

async function onlyCommunity(own, context) {
  const { communities } = await call(context, own.base, 'GET', '/session')
  assert.equal(communities.length, 1)
  return communities[0].id
}

async function setUp(own, page, breaches) {
  await page.goto(own.base)
  await page.waitForURL('**/set-up')
  await page.waitForSelector('input[name=community]')
  await look(page, breaches, picture(own, 'first-use'))
  await page.fill('input[name=community]', '山水苑社区')
  await page.fill('input[name=name]', '周敏')
  await page.fill('input[name=username]', 'zhoumin')
  await page.fill('input[name=password]', 'seven quiet doors')
  await page.fill('input[name=again]', 'seven quiet windows')
  await page.keyboard.press('Enter')
  await page.waitForSelector('[role=alert]')
  assert.match(await page.textContent('[role=alert]'), /两次输入的密码不一样/)
  await page.fill('input[name=again]', 'seven quiet doors')
  await page.keyboard.press('Enter')
  await page.waitForSelector('.state-block')
  assert.match(await page.textContent('.state-block'), /台账还是空的/)
  await page.goto(`${own.base}/set-up`)
  await page.waitForSelector('.set-up-link')
}

async function empty(own, page, breaches) {
  const here = `${own.base}/c/${own.place}`
  for (const [name, path, words] of [
    ['today', '', /导入社区现有的台账/],
    ['board', '/board', /这里还没有楼栋/],
    ['imports', '/imports', /先试导入/],
    ['places', '/places', /还没有小区/],
    ['plan', '/plan', /还没有平面图/],
    ['needs', '/needs', /现在没有人在等/],
    ['exits', '/needs/exits', /今天没有就医出行/],
    ['standings', '/needs/standing', /还没有固定日程/],
    ['home-cards', '/needs/cards', /还没有楼栋/],
  ]) {
    await page.goto(here + path)
    await page.waitForSelector(name === 'imports' ? '.imports-way' : '.state-block')
    assert.match(await page.textContent('main'), words)
    await look(page, breaches, picture(own, `empty-${name}`))
  }
}

async function pattern(own, page) {
  await page.goto(`${own.base}/c/${own.place}/places`)
  await page.locator('.page-head .button.main').click()
  await page.locator('.sheet input').first().fill('山水苑')
  await page.locator('.sheet textarea').fill('3-4-602')
  await page.click('.sheet button[type=submit]')
  await page.waitForSelector('.pattern-outcome')
  assert.match(await page.textContent('.pattern-outcome'), /3 幢 · 12 个单元 · 143 户/)
  await page.click('.sheet button[type=submit]')
  await page.waitForSelector('.toast.good')
  await page.goto(`${own.base}/c/${own.place}/board`)
  await page.waitForSelector('.cell')
  assert.equal(await page.textContent('.legend-all strong'), '143')
}

async function manyDoors(own, context, page) {
  const path = `/places/${own.place}`
  const compound = randomUUID()
  const made = { id: compound, name: '万户小区', kind: 'estate' }
  await call(context, own.base, 'POST', `${path}/compounds`, made)
  const wanted = { compound, pattern: '125幢×2单元×20层×2户', exceptions: [] }
  const counts = await call(context, own.base, 'POST', `${path}/patterns`, wanted)
  assert.equal(counts.dwellings, 10_000)
  const began = Date.now()
  await page.goto(`${own.base}/c/${own.place}/board/${compound}`)
  await page.waitForSelector('.cell')
  console.log(`        10,000 doors: first cell after ${Date.now() - began} ms`)
  assert.equal(await page.textContent('.legend-all strong'), '10,000')
  const drawn = await page.locator('.cell').count()
  assert.ok(drawn >= 80 && drawn <= 600, `${drawn} doors are drawn at once`)
  await page.locator('.board-turn select').selectOption('124')
  await page.waitForSelector('[data-building="124"] .cell')
  assert.ok((await page.locator('.cell').count()) <= 600)
}

async function loading(own, page) {
  let release
  const held = new Promise((resolve) => (release = resolve))
  await page.route('**/overview', async (route) => {
    await held
    await route.continue()
  })
  await page.goto(`${own.base}/c/${own.place}`)
  await page.waitForSelector('.bone')
  release()
  await page.waitForSelector('.today .figure')
  assert.equal(await page.locator('.bone').count(), 0)
  await page.unroute('**/overview')
}

async function fault(own, page, breaches) {
  const problem = {
    type: 'about:blank',
    title: 'Broken',
    status: 500,
    code: 'house.broken',
    errors: [],
    request: '4f1c-000017',
  }
  const answer = { status: 500, contentType: 'application/problem+json' }
  await page.route('**/overview', (route) =>
    route.fulfill({ ...answer, body: JSON.stringify(problem) }),
  )
  await page.goto(`${own.base}/c/${own.place}`)
  await page.waitForSelector('.state-block')
  assert.match(await page.textContent('.state-block'), /请求编号 4f1c-000017/)
  await look(page, breaches, picture(own, 'state-error'))
  await page.unroute('**/overview')
  await page.locator('.state-block .button').click()
  await page.waitForSelector('.today .figure')
}

async function stopped(own, house, page) {
  await page.goto(`${own.base}/c/${own.place}/people`)
  await page.waitForSelector('.people-box')
  await house.stop()
  await page.locator('.entrance', { hasText: '导入台账' }).click()
  await page.waitForSelector('.state-block')
  assert.match(await page.textContent('.state-block'), /连不上服务器/)
  await house.start()
  await page.locator('.state-block .button').click()
  await page.waitForSelector('.imports-way')
}

/// Who comes to a page that is not theirs learns whose it is, and whom to ask.
export async function refused(world) {
  const { context, page, breaches } = await open(world.browser, world.base)
  await page.goto(world.base)
  await page.fill('input[name=username]', 'gate1')
  await page.fill('input[name=password]', world.password)
  await page.keyboard.press('Enter')
  await page.waitForSelector('.gate-page')
  // Tasks, the gate, the drop zone and supplies.
  assert.equal(await page.locator('.entrance').count(), 4, 'no entrance that would be refused')
  await page.goto(`${world.base}/c/${world.place}/board`)
  await page.waitForSelector('.state-block')
  const said = await page.textContent('.state-block')
  for (const word of ['社区干部', '网格员', '门岗', '山水苑社区'])
    assert.ok(said.includes(word), `${word} in: ${said}`)
  await look(page, breaches, picture(world, 'state-refused'))
  await context.close()
}

/// Each role begins where its work is, and is offered only what it may do.
export async function roles(world) {
  for (const [name, ready, path] of [
    ['grid1', '.cell', /\/board$/],
    ['street', '.communities', /\/c\/[\w-]+$/],
    ['admin', '.state-block', /\/$/],
  ]) {
    const { context, page, breaches } = await open(world.browser, world.base)
    await page.goto(world.base)
    await page.fill('input[name=username]', name)
    await page.fill('input[name=password]', world.password)
    await page.keyboard.press('Enter')
    await page.waitForSelector(ready)
    assert.match(new URL(page.url()).pathname, path)
    await look(page, breaches, picture(world, `role-${name}`))
    if (name === 'street') {
      await page.locator('.due-list li a').first().click()
      await page.waitForSelector('.house h1')
      assert.equal(
        await page.locator('.house-acts').count(),
        0,
        'command reads, and writes nothing',
      )
    }
    await context.close()
  }
}
