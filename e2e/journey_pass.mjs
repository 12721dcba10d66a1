// SPDX-License-Identifier: Apache-2.0
// A pass from the desk to a phone and to a card: issued, printed, put on one phone, shown without a
// network, changed every half minute, confirmed for a visitor, and taken back.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { axe, look, open } from './browser.mjs'
import { call } from './call.mjs'

const picture = (world, name) => world.pictures && join(world.pictures, `${name}.png`)
const passesOf = (world) => `${world.base}/c/${world.place}/passes`
const rowOf = (page, name) =>
  page.locator('.pass-row', { has: page.locator('.pass-name', { hasText: name }) }).first()
/// Somebody's newest pass, among however many.
async function findRow(page, name) {
  // The list from before the search may show the same row, which goes when the answer comes.
  const found = page.waitForResponse((reply) => new URL(reply.url()).searchParams.get('q') === name)
  await page.locator('.passes input[name=q]').fill(name)
  await found
  const row = rowOf(page, name)
  await row.waitFor()
  return row
}
const qrOf = (page) => page.locator('.holder-qr path').getAttribute('d')

/// Chooses somebody in the field of a sheet; the list of hits stands right below it.
async function choose(page, field, name) {
  await page.locator('.sheet input[name=person]').nth(field).fill(name)
  await page.locator('.sheet .pick', { hasText: name }).first().click()
}

async function issueToListed(world, page, breaches, person) {
  await page.goto(passesOf(world))
  await page.waitForSelector('.pass-row, .state-block')
  await look(page, breaches, picture(world, 'passes'))
  await page.locator('.page-head .button.main').click()
  await page.waitForSelector('.sheet .form')
  await page.locator('.sheet button[type=submit]').click()
  await page.waitForSelector('.sheet .wrong') // nobody was named
  await page.locator('.sheet select[name=kind]').selectOption('carer')
  await page.locator('.sheet select[name=medium]').selectOption('phone')
  await choose(page, 0, person.name)
  await look(page, breaches, picture(world, 'pass-issue'))
  await page.locator('.sheet button[type=submit]').click()
  await page.waitForSelector('.sheet', { state: 'detached' })
  await findRow(page, person.name)
}

async function issueToVisitor(world, page, person) {
  await page.goto(passesOf(world))
  await page.waitForSelector('.pass-row')
  await page.locator('.page-head .button.main').click()
  await page.locator('.sheet select[name=kind]').selectOption('visitor')
  await page.locator('.sheet input[name=name]').fill('访客小叶')
  await choose(page, 0, person.name)
  await page.locator('.sheet button[type=submit]').click()
  await page.waitForSelector('.sheet', { state: 'detached' })
  await page.locator('.segmented label').nth(1).click()
  await rowOf(page, '访客小叶').waitFor()
}

async function printCards(world, page, breaches) {
  await page.goto(passesOf(world))
  await page.locator('.page-head .button.main').click()
  await page.locator('.sheet select[name=kind]').selectOption('service')
  await page.locator('.sheet select[name=medium]').selectOption('paper')
  await page.locator('.sheet input[name=name]').fill('送水老宋')
  await page.locator('.sheet button[type=submit]').click()
  await page.waitForSelector('.sheet', { state: 'detached' })
  const row = rowOf(page, '送水老宋')
  await row.waitFor()
  const [answer] = await Promise.all([
    page.waitForResponse((one) => one.url().endsWith('/pass-card-sheets')),
    row.locator('.button', { hasText: '打印卡片' }).click(),
  ])
  const [card] = (await answer.json()).items
  assert.match(card.code, /^LP1:/)
  assert.ok(card.qr.length <= 17 + 4 * 12, 'version 12 at most')
  await page.waitForSelector('.pass-card .qr')
  assert.ok(!(await page.textContent('.pass-card')).includes('送水老宋'), 'no name on a card')
  await look(page, breaches, picture(world, 'pass-card'))
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: false })
  assert.equal(pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g).length, 1)
  if (world.pictures) {
    const file = join(tmpdir(), `cards-${process.pid}.pdf`)
    writeFileSync(file, pdf)
    execFileSync('pdftoppm', ['-png', '-r', '90', file, join(world.pictures, 'pass-card-paper')])
  }
}

async function bring(world, page, breaches, phone, person) {
  await page.goto(passesOf(world))
  const row = await findRow(page, person.name)
  await row.locator('.button', { hasText: '放进手机' }).click()
  await page.waitForSelector('.pass-code')
  await look(page, breaches, picture(world, 'pass-link'))
  const digits = (await page.textContent('.pass-code')).replace(/\D/g, '')
  assert.equal(digits.length, 16)

  await phone.page.clock.install()
  await phone.page.goto(`${world.base}/p#${digits}`)
  await phone.page.waitForSelector('.holder-who')
  assert.equal(new URL(phone.page.url()).hash, '', 'the code leaves the address')
  assert.ok(!(await phone.page.textContent('main')).includes(person.name), 'a code tells no name')
  await look(phone.page, phone.breaches, picture(world, 'holder-offer'))
  await phone.page.locator('.card .button.main').click()
  await phone.page.waitForSelector('.holder-qr path')
  await look(phone.page, phone.breaches, picture(world, 'holder-pass'))
  const other = await open(world.browser, world.base, { width: 390, height: 844 })
  await other.page.goto(`${world.base}/p#${digits}`)
  await other.page.waitForSelector('.holder-who')
  assert.equal(await other.page.locator('.card .button.main').count(), 0, 'one phone only')
  await other.context.close()
}

async function showOffline(world, phone) {
  const { page, context } = phone
  const before = await qrOf(page)
  await page.clock.runFor(31_000)
  await page.waitForFunction(
    (old) => document.querySelector('.holder-qr path')?.getAttribute('d') !== old,
    before,
  )
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.reload() // under the worker from now on
  await page.waitForSelector('.holder-qr path')
  await context.setOffline(true)
  await page.reload()
  await page.waitForSelector('.holder-qr path')
  await page.locator('main > .button').first().click()
  await page.waitForSelector('.holder-note[role=status]')
  await look(page, phone.breaches, picture(world, 'holder-offline'))
  await context.setOffline(false)
}

async function letVisitorIn(world, page, phone) {
  await phone.page.locator('main > .button').first().click()
  const visit = phone.page.locator('.holder-visit', { hasText: '访客小叶' })
  await visit.waitFor()
  await look(phone.page, phone.breaches, picture(world, 'holder-visit'))
  await visit.locator('.button.main').click()
  await visit.waitFor({ state: 'detached' })
  await page.goto(passesOf(world))
  await rowOf(page, '访客小叶').waitFor()
}

async function takeBack(world, page, context, phone, person) {
  await page.goto(passesOf(world))
  const row = await findRow(page, person.name)
  const shown = await page.locator('.pass-row').count()
  await row.locator('.button', { hasText: '停用' }).click()
  await row.locator('select[name=reason]').selectOption('stolen')
  await row.locator('button[type=submit]').click()
  await page.waitForFunction(
    (before) => document.querySelectorAll('.pass-row').length < before,
    shown,
  )
  const trust = await call(context, world.base, 'GET', `/places/${world.place}/pass-trust`)
  assert.ok(trust.revoked.length >= 1, 'guards hear of it')
  await phone.page.locator('main > .button').first().click()
  await phone.page.waitForSelector('.holder-pass [role=alert]')
  assert.equal(await phone.page.locator('.holder-qr').count(), 0, 'nothing is left to be shown')
  await look(phone.page, phone.breaches, picture(world, 'holder-ended'))
}

export async function passJourney(world) {
  const { base, step } = world
  const { context, page, breaches } = await open(world.browser, base, { state: world.state })
  const phone = await open(world.browser, base, { width: 390, height: 844, worker: true })
  const { person } = world
  await step('a pass is issued to somebody in the ledger', () =>
    issueToListed(world, page, breaches, person),
  )
  await step('a card is printed without a name on it', () => printCards(world, page, breaches))
  await step('a code brings the pass to one phone, once', () =>
    bring(world, page, breaches, phone, person),
  )
  await step('the phone shows it anew each half minute, and without a network', () =>
    showOffline(world, phone),
  )
  await step('a visitor waits for the host, who says yes on their phone', async () => {
    await issueToVisitor(world, page, person)
    await letVisitorIn(world, page, phone)
  })
  await step('a stolen phone loses its pass, and the gates know', () =>
    takeBack(world, page, context, phone, person),
  )
  await step('a key is changed by turns', async () => {
    await page.goto(`${base}/c/${world.place}/pass-keys`)
    await page.waitForSelector('.pass-row')
    const before = await page.locator('.pass-row').count()
    await page.locator('.page-head .button').click()
    await page.locator('.page-head .confirm .button.main').click()
    await page.waitForFunction(
      (count) => document.querySelectorAll('.pass-row').length === count + 1,
      before,
    )
    await look(page, breaches, picture(world, 'pass-keys'))
  })
  const english = await open(world.browser, base, { width: 390, height: 844, language: 'en' })
  await step('the page of a pass speaks English', async () => {
    await english.page.goto(`${base}/p`)
    await english.page.waitForSelector('#code')
    assert.match(await english.page.textContent('h1'), /My pass/)
    assert.deepEqual(await axe(english.page), [])
  })
  await step('passes break no rule', async () => {
    assert.deepEqual([...breaches, ...phone.breaches, ...english.breaches], [])
  })
  for (const one of [english, phone, { context }]) await one.context.close()
}
