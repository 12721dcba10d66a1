// SPDX-License-Identifier: Apache-2.0
// People and rights: a phone is invited and lost again, somebody new signs in, a home is opened in
// an emergency, and who sees what is said in one sentence.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { look, open } from './browser.mjs'
import { call } from './call.mjs'

const picture = (world, name) => world.pictures && join(world.pictures, `${name}.png`)
const pocket = { width: 390, height: 844 }

export async function accessJourney(world) {
  const { step } = world
  const { context, page, breaches } = await open(world.browser, world.base, { state: world.state })
  let phone = null
  try {
    await step('invite a phone by a code', async () => {
      phone = await invite(world, page, breaches)
    })
    await step('a lost phone is out within five seconds and keeps nothing', () =>
      lose(world, page, phone),
    )
    await step("a volunteer's phone hears at once that it is over", () =>
      loseVolunteer(world, page),
    )
    await step('somebody new changes the password first', () => newcomer(world, page, breaches))
    await step('sign out another session of our own', () => ownSessions(world, page, breaches))
    await step('an emergency opens one home and its community sees it', () =>
      emergency(world, page, breaches),
    )
    await step('who sees what, in one sentence', () => sight(world, page, breaches))
  } finally {
    await phone?.context.close()
    await context.close()
  }
}

const accessPath = (world) => `${world.base}/c/${world.place}/access`

async function invite(world, page, breaches) {
  await page.goto(accessPath(world))
  await page.waitForSelector('.users')
  await page.locator('.page-head .button.main').click()
  await page.fill('.sheet input[name=name]', '李小明')
  await page.locator('.sheet select[name=role]').selectOption('grid_worker')
  await page.locator('.sheet select[name=place]').selectOption(world.place)
  const answer = page.waitForResponse((one) => one.url().endsWith('/invitations'))
  await page.click('.sheet button[type=submit]')
  const { link } = await (await answer).json()
  await page.waitForSelector('.sheet .qr')
  await look(page, breaches, picture(world, 'invite-code'))
  await page.locator('.sheet .form-acts .button').click()

  const phone = await open(world.browser, world.base, pocket)
  await phone.page.goto(link)
  await phone.page.waitForSelector('input[name=device]')
  assert.ok(!phone.page.url().includes('#'), 'the token leaves the address')
  await look(phone.page, phone.breaches, picture(world, 'enrol'))
  await phone.page.fill('input[name=device]', '网格员小李的手机')
  await phone.page.click('button[type=submit]')
  await phone.page.waitForSelector('.tab-bar')
  const session = await call(phone.context, world.base, 'GET', '/session')
  assert.equal(session.device_name, '网格员小李的手机')
  assert.deepEqual(
    session.grants.map((grant) => grant.role),
    ['grid_worker'],
  )
  await phone.page.goto(`${world.base}/c/${world.place}/homes/${world.person.household}`)
  await phone.page.waitForSelector('.house-acts')

  const again = await open(world.browser, world.base, pocket)
  await again.page.goto(link)
  await again.page.click('button[type=submit]')
  await again.page.waitForSelector('[role=alert]')
  assert.match(await again.page.textContent('[role=alert]'), /邀请已用过/)
  await again.context.close()
  return phone
}

/// What this device keeps: entries in its own database.
const kept = (page) =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        const opening = indexedDB.open('linli')
        opening.onsuccess = () => {
          const names = [...opening.result.objectStoreNames]
          const reads = opening.result.transaction(names).objectStore('reads').count()
          reads.onsuccess = () => resolve(reads.result)
        }
      }),
  )

async function lose(world, page, phone) {
  assert.ok((await kept(phone.page)) > 0, 'there is something to lose')
  await page.goto(accessPath(world))
  await page.fill('.access-search input', '李小明')
  await page.locator('.users button', { hasText: '李小明' }).first().click()
  await page.waitForSelector('.sessions')
  assert.match(await page.textContent('.sessions'), /网格员小李的手机/)
  await page.locator('.sessions .button', { hasText: '丢失或停用' }).click()
  await page.locator('.sessions .confirm .button.main').click()
  const began = Date.now()
  await phone.page.waitForURL('**/sign-in**', { timeout: 5_000 })
  await phone.page.waitForSelector('.banner')
  console.log(`        the phone was out after ${Date.now() - began} ms`)
  assert.match(await phone.page.textContent('.access-card'), /已从别处退出/)
  assert.equal(await kept(phone.page), 0, 'nothing is kept')
  await look(phone.page, phone.breaches, picture(world, 'revoked'))
}

async function loseVolunteer(world, page) {
  await page.goto(accessPath(world))
  await page.waitForSelector('.users')
  await page.locator('.page-head .button.main').click()
  await page.fill('.sheet input[name=name]', '钱小红')
  await page.locator('.sheet select[name=place]').selectOption(world.place)
  const answer = page.waitForResponse((one) => one.url().endsWith('/invitations'))
  await page.click('.sheet button[type=submit]')
  const { link } = await (await answer).json()
  await page.locator('.sheet .form-acts .button').click()

  const phone = await open(world.browser, world.base, pocket)
  try {
    const follows = phone.page.waitForRequest((one) => one.url().endsWith('/own-live'))
    await phone.page.goto(link)
    await phone.page.click('button[type=submit]')
    await phone.page.waitForSelector('.tasks')
    await follows
    const { items } = await call(
      page.context(),
      world.base,
      'GET',
      `/users?q=${encodeURIComponent('钱小红')}`,
    )
    const { sessions } = await call(page.context(), world.base, 'GET', `/users/${items[0].user}`)
    await call(page.context(), world.base, 'DELETE', `/devices/${sessions[0].device}`)
    // Nobody touches the phone.
    await phone.page.waitForURL('**/sign-in**', { timeout: 5_000 })
    assert.match(await phone.page.textContent('.access-card'), /已从别处退出/)
  } finally {
    await phone.context.close()
  }
}

async function newcomer(world, page, breaches) {
  const name = `zhaomin-${randomUUID().slice(0, 8)}`
  await page.goto(accessPath(world))
  await page.waitForSelector('.users')
  await page.locator('.page-head .button', { hasText: '添加人员' }).click()
  await page.fill('.sheet input[name=name]', '赵敏')
  await page.fill('.sheet input[name=sign_in_name]', name)
  await page.locator('.sheet select[name=role]').selectOption('grid_worker')
  await page.locator('.sheet select[name=place]').selectOption(world.place)
  await page.click('.sheet button[type=submit]')
  const password = await page.locator('.once-password').textContent()
  await look(page, breaches, picture(world, 'one-time-password'))

  const desk = await open(world.browser, world.base, {})
  await desk.page.goto(world.base)
  await desk.page.fill('input[name=username]', name)
  await desk.page.fill('input[name=password]', password)
  await desk.page.keyboard.press('Enter')
  await desk.page.waitForURL('**/password')
  await look(desk.page, desk.breaches, picture(world, 'password-first'))
  await desk.page.fill('input[name=current]', password)
  await desk.page.fill('input[name=password]', 'ten quiet windows')
  await desk.page.fill('input[name=again]', 'ten quiet windows')
  await desk.page.keyboard.press('Enter')
  await desk.page.waitForURL(`**/c/${world.place}**`)
  await desk.context.close()
}

async function ownSessions(world, page, breaches) {
  const other = await open(world.browser, world.base, {})
  await other.page.goto(world.base)
  await other.page.fill('input[name=username]', world.user)
  await other.page.fill('input[name=password]', world.password)
  await other.page.keyboard.press('Enter')
  await other.page.waitForSelector('.today .figure')
  await page.goto(`${world.base}/c/${world.place}/devices`)
  await page.waitForSelector('.sessions li')
  const before = await page.locator('.sessions li').count()
  assert.ok(before >= 2)
  await look(page, breaches, picture(world, 'devices'))
  // The newest stands first.
  await page.locator('.sessions li').first().locator('.button').click()
  await page.locator('.sessions .confirm .button.main').click()
  await other.page.waitForURL('**/sign-in**')
  await page.waitForFunction(
    (n) => document.querySelectorAll('.sessions li').length === n,
    before - 1,
  )
  await other.context.close()
}

async function emergency(world, page, breaches) {
  // A grid worker of another community, on a phone.
  const helper = await open(world.browser, world.base, pocket)
  await helper.page.goto(world.base)
  await helper.page.fill('input[name=username]', 'grid2')
  await helper.page.fill('input[name=password]', world.password)
  await helper.page.keyboard.press('Enter')
  await helper.page.waitForSelector('.tab-bar')
  const [elsewhere] = (await call(helper.context, world.base, 'GET', '/session')).communities
  await page.goto(`${world.base}/c/${world.place}`)
  await page.waitForSelector('.today .figure')

  await helper.page.goto(`${world.base}/c/${elsewhere.id}/emergency`)
  await helper.page.locator('input').first().fill('山水苑')
  await helper.page.waitForSelector('select[name=place]')
  await helper.page.waitForFunction(
    (id) => document.querySelector('select[name=place]').value === id,
    world.place,
  )
  await look(helper.page, helper.breaches, picture(world, 'emergency'))
  await helper.page.fill('input[name=door]', world.person.door)
  await helper.page.locator('select[name=reason]').selectOption('illness')
  await helper.page.fill('textarea[name=note]', '老人倒在门口，呼吸急促')
  if (world.person.compound_name)
    await helper.page.locator('form input').nth(2).fill(world.person.compound_name)
  await helper.page.click('button[type=submit]')
  await helper.page.waitForSelector('.house h1')

  await page.waitForSelector('.emergency-banner .banner')
  assert.match(await page.textContent('.emergency-banner'), /老人倒在门口/)
  await look(page, breaches, picture(world, 'emergency-banner'))
  await page.goto(`${world.base}/c/${world.place}/emergencies`)
  await page.waitForSelector('.emergencies li')
  await look(page, breaches, picture(world, 'emergencies'))
  await page.locator('.emergencies li').first().locator('.button').click()
  await page.waitForSelector('.emergency-banner', { state: 'detached' })
  await helper.page.reload()
  await helper.page.waitForSelector('.state-block')
  assert.equal(await helper.page.locator('.house-acts').count(), 0, 'closed by the community')
  await helper.context.close()
}

async function sight(world, page, breaches) {
  await page.goto(`${world.base}/c/${world.place}/sight`)
  await page.waitForSelector('.sight-answer')
  await page.fill('input[name=subject]', world.person.name)
  await page.locator('.sight-found button').first().click()
  await page.waitForFunction(() =>
    /这一户/.test(document.querySelector('.sight-answer').textContent),
  )
  assert.match(await page.textContent('.sight-answer'), /可以查看|不能查看/)
  await look(page, breaches, picture(world, 'sight'))
}
