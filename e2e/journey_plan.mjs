// SPDX-License-Identifier: Apache-2.0
// Spots on a plan: a picture is uploaded, spots are placed by mouse, by keys, in figures and by finger.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { look, open, policyBreaches } from './browser.mjs'
import { call } from './call.mjs'
import { planOutlines, planPicture } from './plan_picture.mjs'

const marker = '.plan-box .mark'
const lineOf = (page, name) => page.locator('.plan-line', { hasText: name })

async function add(context, base, place, kind, name) {
  const body = { id: randomUUID(), kind, name, compound: null }
  await call(context, base, 'POST', `/places/${place}/spots`, body)
  return body.id
}
const plansOf = async (context, { base, place }) =>
  (await call(context, base, 'GET', `/places/${place}/plans`)).items
async function spotOn(context, { base, place }, plan, spot) {
  const path = `/places/${place}/plans/${plan}/spots?limit=200`
  const { items } = await call(context, base, 'GET', path)
  return items.find((one) => one.spot.id === spot)
}
async function saved(page) {
  await page.waitForSelector('.toast.good')
  await page.locator('.toast-close').first().click()
  await page.waitForSelector('.toast', { state: 'detached' })
}
const near = (wanted, found, by) =>
  assert.ok(Math.abs(wanted - found) <= by, `${found} should be near ${wanted}`)

async function upload(world, page, context) {
  const { base, place } = world
  await page.goto(`${base}/c/${place}/places`)
  await page.locator('.page-head a.button').click()
  await page.locator('.state-block .button').click()
  await page.setInputFiles('.sheet input[type=file]', {
    name: '公示栏平面图.png',
    mimeType: 'image/png',
    buffer: Buffer.from('<svg onload="alert(1)"/>'),
  })
  await page.click('.sheet button[type=submit]')
  assert.match(await page.textContent('.sheet [role=alert]'), /既不是图片也不是/)
  await page.setInputFiles('.sheet input[type=file]', {
    name: '公示栏平面图.png',
    mimeType: 'image/png',
    buffer: planPicture(),
  })
  await page.click('.sheet button[type=submit]')
  await page.waitForSelector('.plan-box .plan-picture')
  await saved(page)
  const [plan] = await plansOf(context, world)
  assert.equal(plan.width, 1200)
  const answer = await context.request.get(`${base}/api/v1/places/${place}/plans/${plan.plan}/file`)
  assert.equal(answer.headers()['content-type'], 'image/png')
  assert.equal(answer.headers()['x-content-type-options'], 'nosniff')
  assert.ok(!(await answer.body()).includes('30.17N'), 'remarks are left behind')
  return plan.plan
}

/// Where the picture is on the screen.
const pictureBox = (page) => page.locator('.plan-box .plan-picture').boundingBox()

async function byMouse(world, page, context, plan, spot) {
  await lineOf(page, '演练核酸点').click()
  const box = await pictureBox(page)
  await page.mouse.click(box.x + box.width * 0.25, box.y + box.height * 0.4)
  await saved(page)
  const first = await spotOn(context, world, plan, spot)
  near(250_000, first.position.x, 3_000)
  near(400_000, first.position.y, 3_000)
  const mark = page.locator('.mark-sampling_site')
  const from = await mark.boundingBox()
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * 0.5, box.y + box.height * 0.5, { steps: 6 })
  await page.mouse.move(box.x + box.width * 0.75, box.y + box.height * 0.8, { steps: 6 })
  await page.mouse.up()
  await saved(page)
  const { position, revision } = await spotOn(context, world, plan, spot)
  near(750_000, position.x, 6_000)
  near(800_000, position.y, 6_000)
  assert.equal(revision, first.revision + 1)
}

async function byKeys(world, page, context, plan, spot) {
  await lineOf(page, '演练配送点').focus()
  await page.keyboard.press('Enter')
  await page.waitForSelector('.spot-on-plan')
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowUp', 'Shift+ArrowLeft'])
    await page.keyboard.press(key)
  await page.waitForSelector('.mark-drop_zone.mark-draft')
  assert.equal(await page.inputValue('.spot-on-plan input[name=x]'), '50.45')
  assert.equal((await spotOn(context, world, plan, spot)).position, null, 'a draft is not written')
  await page.keyboard.press('Enter')
  await saved(page)
  const placed = await spotOn(context, world, plan, spot)
  assert.deepEqual(placed.position, { x: 504_500, y: 495_000 })
  await page.locator('.mark-drop_zone').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Escape')
  await page.waitForSelector('.mark-draft', { state: 'detached' })
  await page.fill('.spot-on-plan input[name=x]', '101')
  await page.keyboard.press('Enter')
  assert.match(await page.textContent('.spot-on-plan [role=alert]'), /超出/)
  await page.fill('.spot-on-plan input[name=x]', '30.5')
  await page.keyboard.press('Enter')
  await saved(page)
  assert.equal((await spotOn(context, world, plan, spot)).position.x, 305_000)
}

async function conflict(world, page, context, plan, spot) {
  const path = `/places/${world.place}/plans/${plan}/positions`
  const { revision } = await spotOn(context, world, plan, spot)
  await page.route('**/plans/*/spots*', (route) => route.abort())
  const theirs = { spot, x: 100_000, y: 100_000 }
  await call(context, world.base, 'POST', path, theirs, { 'If-Match': `"${revision}"` })
  await page.fill('.spot-on-plan input[name=x]', '60')
  await page.click('.spot-on-plan button[type=submit]')
  await page.waitForSelector('.plan-side .banner')
  await page.unroute('**/plans/*/spots*')
  const written = page.waitForResponse((one) => one.url().endsWith('/positions') && one.ok())
  await page.locator('.plan-side .banner .button').nth(1).click()
  await written
  await page.waitForSelector('.plan-side .banner', { state: 'detached' })
  const now = await spotOn(context, world, plan, spot)
  assert.equal(now.position.x, 600_000)
  assert.equal(now.revision, revision + 2)
}

async function onPaper(world, page) {
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: false })
  const text = pdf.toString('latin1')
  assert.equal([...text.matchAll(/\/Type\s*\/Page\b/g)].length, 1, 'one sheet')
  const [, width, height] = /\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)/.exec(text)
  assert.ok(Math.abs(width - 595) < 2 && Math.abs(height - 842) < 2, `A4: ${width} × ${height}`)
  await page.emulateMedia({ media: 'print' })
  assert.ok(await page.locator('.plan-paper image').isVisible(), 'the picture is on it')
  assert.ok((await page.locator('.plan-key').textContent()).includes('演练核酸点'))
  if (world.pictures) await page.screenshot({ path: join(world.pictures, 'plan-paper.png') })
  await page.emulateMedia({ media: 'screen' })
}

async function byFinger(world, plan, spot) {
  const { base, place } = world
  const { context, page, breaches } = await open(world.browser, base, {
    state: world.state,
    width: 390,
    height: 844,
  })
  await page.goto(`${base}/c/${place}/plan`)
  await page.waitForSelector(marker)
  await lineOf(page, '演练物资点').click()
  await page.locator('.plan-box').scrollIntoViewIfNeeded()
  const box = await pictureBox(page)
  await page.mouse.click(box.x + box.width * 0.6, box.y + box.height * 0.3)
  await saved(page)
  near(600_000, (await spotOn(context, world, plan, spot)).position.x, 6_000)
  await look(page, breaches, world.pictures && join(world.pictures, 'plan-pocket.png'))
  await context.close()
}

async function outlines(world, page, context) {
  const { base, place } = world
  const { items } = await call(context, base, 'GET', `/places/${place}/compounds`)
  world.outlined = items[0].compound.id
  await page.goto(`${base}/c/${place}/plan/${world.outlined}`)
  await page.locator('.state-block .button').click()
  await page.setInputFiles('.sheet input[type=file]', {
    name: 'estate.geojson',
    mimeType: 'application/geo+json',
    buffer: planOutlines(),
  })
  await page.click('.sheet button[type=submit]')
  assert.match(await page.textContent('.sheet [role=alert]'), /请选择坐标系/)
  await page.selectOption('.sheet select[name=datum]', 'gcj_02')
  await page.click('.sheet button[type=submit]')
  await page.waitForSelector('.plan-box .plan-outline')
  await saved(page)
  assert.match(await page.textContent('.page-head p'), /GCJ-02/)
  await lineOf(page, '演练核酸点').click()
  await page.fill('.spot-on-plan input[name=x]', '120.2621')
  await page.fill('.spot-on-plan input[name=y]', '30.1709')
  await page.keyboard.press('Enter')
  await saved(page)
  await page.waitForSelector('.mark-sampling_site')
}

async function offline(world) {
  const { base, place } = world
  const { context, page } = await open(world.browser, base, { state: world.state, worker: true })
  await page.goto(`${base}/c/${place}/plan`)
  await page.waitForSelector(marker)
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.reload()
  await page.waitForSelector(marker)
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await context.setOffline(true)
  await page.reload()
  await page.waitForSelector(marker)
  assert.ok(await page.locator('.await-banner').first().isVisible(), 'it says how old it is')
  await lineOf(page, '演练核酸点').click()
  assert.equal(await page.locator('.spot-on-plan, .plan-remove').count(), 0, 'nothing to change')
  await page.goto(`${base}/c/${place}/plan/${world.outlined ?? ''}`)
  await page.waitForSelector(`${marker}, .state-block`)
  await context.close()
}

export async function planJourney(world) {
  const { base, place, step } = world
  const { context, page, breaches } = await open(world.browser, base, { state: world.state })
  let plan
  const site = await add(context, base, place, 'sampling_site', '演练核酸点')
  const zone = await add(context, base, place, 'drop_zone', '演练配送点')
  const room = await add(context, base, place, 'store_room', '演练物资点')
  await step('upload a plan', async () => {
    plan = await upload(world, page, context)
  })
  if (!plan) return context.close()
  await step('place a spot on the plan by mouse', () => byMouse(world, page, context, plan, site))
  await step('place a spot on the plan by keys', () => byKeys(world, page, context, plan, zone))
  await step('a spot stays on the plan after a reload', async () => {
    await page.reload()
    await page.waitForSelector(marker)
    assert.equal(await page.locator(marker).count(), 2)
    await lineOf(page, '演练配送点').click()
    assert.equal(await page.inputValue('.spot-on-plan input[name=x]'), '30.5')
  })
  await step('two move the same spot on the plan', () => conflict(world, page, context, plan, zone))
  await step('print the plan', () => onPaper(world, page))
  await step('place a spot on the plan by finger', () => byFinger(world, plan, room))
  await step('outlines as a plan say their datum', () => outlines(world, page, context))
  await step('a plan offline is shown and not changed', () => offline(world))
  await step('the plan breaks no rule', async () => {
    assert.deepEqual([...breaches, ...(await policyBreaches(page))], [])
  })
  await context.close()
}
