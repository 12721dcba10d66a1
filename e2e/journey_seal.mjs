// SPDX-License-Identifier: Apache-2.0
// Seals: printed, put on a door by a phone without a network, looked at, torn in an emergency, asked about,
// taken off; and every number in one place.
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { look, open } from './browser.mjs'
import { call } from './call.mjs'
import { until } from './pocket.mjs'

export async function sealJourney(world) {
  const desk = await open(world.browser, world.base, { state: world.state })
  const phone = await open(world.browser, world.base, {
    state: world.state,
    width: 390,
    height: 844,
  })
  const shot = (name) => world.pictures && join(world.pictures, `seal-${name}.png`)
  const own = { ...world, desk, phone, shot, at: `/places/${world.place}` }
  try {
    await world.step('seals: labels say that they are torn in an emergency', () => labels(own))
    await world.step('seals: put on a door without a network', () => apply(own))
    await world.step('seals: looked at, then torn in an emergency', () => openDoor(own))
    await world.step('seals: who found one torn is asked why, later', () => ask(own))
    await world.step('seals: every number is in one place', () => account(own))
  } finally {
    await phone.context.close()
    await desk.context.close()
  }
}

const pageOf = ({ base, place }, path) => `${base}/c/${place}/${path}`
const read = (own, path) => call(own.desk.context, own.base, 'GET', own.at + path)
const lineOf = async (own) =>
  (await read(own, '/sealed-doors')).items.find(({ dwelling }) => dwelling === own.door)

async function labels(own) {
  const { page, breaches } = own.desk
  await page.goto(pageOf(own, 'seals/stock'))
  await page.waitForSelector('.seal-sums')
  await page.fill('input[name=count]', '6')
  const before = (await read(own, '/seal-stock')).issued
  await page.locator('.seal-move .button.main').click()
  await until('six more are issued', async () => {
    return (await read(own, '/seal-stock')).issued === before + 6
  })
  own.number = before + 1
  await look(page, breaches, own.shot('stock'))
  await page.locator('.seal-list a.button').first().click()
  await page.waitForSelector('.seal-label .qr')
  assert.equal(await page.locator('.seal-label').count(), 6)
  const sizes = await page
    .locator('.seal-label')
    .first()
    .evaluate((label) =>
      [...label.querySelectorAll('p')].map((line) => [
        line.textContent,
        Number.parseFloat(getComputedStyle(line).fontSize),
      ]),
    )
  const [largest] = [...sizes].sort((a, b) => b[1] - a[1])
  assert.match(largest[0], /紧急情况，请立即撕开/)
  await look(page, breaches, own.shot('labels'))
}

async function note(page, fill = {}) {
  for (const [name, value] of Object.entries(fill)) {
    const field = page.locator(`.sheet [name=${name}]`)
    if ((await field.evaluate((one) => one.tagName)) === 'SELECT') await field.selectOption(value)
    else await field.fill(value)
  }
  await page.locator('.sheet .form .button.main').click()
}

async function apply(own) {
  const { page, context, breaches } = own.phone
  await page.goto(pageOf(own, 'seals'))
  await page.waitForSelector('.seal-list')
  await look(page, breaches, own.shot('list'))
  const { items } = await read(own, '/sealed-doors')
  const bare = items.find(({ state, unexplained }) => state === 'unsealed' && !unexplained)
  own.door = bare.dwelling
  const row = page
    .locator('.seal-list li', { hasText: '待贴封' })
    .filter({ has: page.getByText(bare.door, { exact: true }) })
    .first()
  await row.locator('button').click()
  await page.waitForSelector('.sheet input[name=number]')
  await context.setOffline(true)
  await note(page, { number: 'abc' })
  assert.match(await page.textContent('.sheet .wrong'), /请扫码/)
  await note(page, { number: String(own.number).padStart(6, '0') })
  await page.locator('.toast', { hasText: '已存在这部手机上' }).waitFor()
  assert.equal((await lineOf(own)).state, 'unsealed', 'the house does not know it yet')
  await context.setOffline(false)
  await until('it arrived', async () => (await lineOf(own)).state === 'sealed')
  assert.deepEqual((await lineOf(own)).numbers, [own.number])
  await page.keyboard.press('Escape')
}

async function openDoor(own) {
  const { page, breaches } = own.phone
  await page.locator('.segmented label').nth(1).click()
  const line = await lineOf(own)
  const row = () => page.locator('.seal-list li', { hasText: line.door }).first()
  await row().locator('button').click()
  await page.waitForSelector('.sheet select[name=step]')
  await note(page)
  await until('it was looked at', async () => (await lineOf(own)).seen_at > line.seen_at)
  await note(page, { step: 'opened', opener: 'resident', why: 'emergency' })
  await until('the seal is used', async () => (await lineOf(own)).state === 'unsealed')
  assert.equal((await lineOf(own)).unexplained, 0, 'an emergency is a reason like any other')
  await page.waitForSelector('.sheet .seal-opening')
  await look(page, breaches, own.shot('door'))
  await note(page, { number: String(own.number + 1) })
  await until('it has a seal again', async () => (await lineOf(own)).state === 'sealed')
}

async function ask(own) {
  const { page, breaches } = own.phone
  await page.waitForSelector('.sheet select[name=step]')
  await note(page, { step: 'found_torn' })
  await until('it is asked about', async () => (await lineOf(own)).unexplained === 1)
  await page.locator('.sheet summary', { hasText: '问清了' }).first().click()
  await look(page, breaches, own.shot('ask'))
  await page.locator('.sheet .seal-opening details .button').first().click()
  await until('it is known', async () => (await lineOf(own)).unexplained === 0)
  await page.keyboard.press('Escape')
}

async function account(own) {
  const stock = await read(own, '/seal-stock')
  const sum = ['in_stock', 'with_team', 'on_door', 'used', 'missing', 'voided']
    .map((state) => stock[state])
    .reduce((a, b) => a + b)
  assert.equal(sum, stock.issued)
  const { page, breaches } = own.desk
  await page.goto(pageOf(own, 'seals/stock'))
  await page.waitForSelector('.seal-sums')
  await page.fill('.seal-move input[name=number]', String(own.number + 2))
  await page.locator('.seal-move .button').first().click()
  await until('one is handed out', async () => {
    return (await read(own, '/seal-stock')).with_team === stock.with_team + 1
  })
  await look(page, breaches, own.shot('account'))
}
