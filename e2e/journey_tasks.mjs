// SPDX-License-Identifier: Apache-2.0
// Tasks on a phone: seen in the order of the walk, done with evidence, without a network too, and
// handed over. No slice of the house has kinds of its own yet, so the server's answers are made.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { look, open } from './browser.mjs'
import { madeTasks, serveTasks } from './made_tasks.mjs'
import { planPicture } from './plan_picture.mjs'
import { until } from './pocket.mjs'

const most = 400 * 1024

export async function tasksJourney(world) {
  const wanted = { state: world.state, width: 390, height: 844 }
  const { context, page, breaches } = await open(world.browser, world.base, wanted)
  const shot = (name) => world.pictures && join(world.pictures, `tasks-${name}.png`)
  const own = {
    ...world,
    context,
    page,
    breaches,
    shot,
    path: `${world.base}/c/${world.place}/tasks`,
  }
  try {
    await world.step('no tasks say what comes here', () => none(own))
    await world.step('tasks in the order of the walk', () => list(own))
    await world.step('a task done with evidence', () => done(own))
    await world.step('a task done without a network', () => offline(own))
    await world.step('photos that wait go over a file', () => overFile(own))
    await world.step('a task handed over', () => handOver(own))
  } finally {
    await context.close()
  }
}

async function none({ page, path, breaches, shot }) {
  await serveTasks(page, []) // the street has some
  await page.goto(path)
  await page.waitForSelector('.state-block')
  assert.match(await page.textContent('.state-block'), /没有待办任务/)
  await look(page, breaches, shot('none'))
}

async function list({ page, path, breaches, shot }) {
  await serveTasks(page)
  await page.goto(path)
  await page.waitForSelector('.task-row')
  const rows = await page.locator('.task-row strong').allTextContents()
  assert.deepEqual(
    rows.map((row) => row.split(' made')[0]),
    ['3-2-602', '3-2-501', '3 幢 2 单元', '5-1-101', '南门'],
  )
  assert.match(await page.textContent('.task-row:nth-child(2)'), /已提请社区干部关注/)
  assert.match(await page.textContent('.task-row:nth-child(4)'), /每天 09:00 15:00/)
  assert.equal(await page.locator('.task-row:nth-child(5) .button').count(), 0, 'not yet')
  await look(page, breaches, shot('list'))
}

/// Fills in what the kind asks for.
async function fill(page) {
  await page.locator('.task-choices label').first().click()
  await page.fill('.task-form input[name=doors]', '6')
  await page.setInputFiles('.task-form input[type=file]', {
    name: 'door.png',
    mimeType: 'image/png',
    buffer: planPicture(),
  })
  await page.waitForSelector('.task-photos img')
  const pad = await page.locator('.task-pad').boundingBox()
  await page.mouse.move(pad.x + 30, pad.y + 60)
  await page.mouse.down()
  await page.mouse.move(pad.x + 120, pad.y + 30, { steps: 4 })
  await page.mouse.move(pad.x + 200, pad.y + 80, { steps: 4 })
  await page.mouse.up()
  await page.waitForSelector('.task-pad[aria-label=已签名]')
}

async function done({ page, path, breaches, shot }) {
  await page.unrouteAll()
  const posted = await serveTasks(page)
  await page.goto(path)
  await page.locator('.task-row .button').first().click()
  await page.click('.task-form button[type=submit]')
  assert.equal(await page.locator('.task-form [role=alert]').count(), 4, 'each fault at its place')
  await look(page, breaches, shot('faults'))
  await fill(page)
  await look(page, breaches, shot('evidence'))
  await page.click('.task-form button[type=submit]')
  await page.waitForSelector('.toast.good')
  assert.deepEqual(
    posted.map(({ noun }) => noun),
    ['photos', 'photos', 'reports'],
  )
  const [photo, signature, report] = posted
  assert.equal(photo.body.subarray(0, 2).toString('hex'), 'ffd8', 'drawn anew as JPEG')
  assert.ok(photo.body.length <= most)
  assert.ok(!photo.body.includes('Exif'))
  assert.equal(signature.body.subarray(1, 4).toString(), 'PNG')
  assert.equal(report.body.photos.length, 2)
  assert.deepEqual(report.body.counts, [{ name: 'doors', number: 6 }])
  assert.deepEqual(report.body.answers, [{ name: 'result', choice: 'all_well' }])
  assert.ok(Number(report.headers['device-time']) > 0, 'the phone says its own time')
  await page.waitForFunction(() => document.querySelectorAll('.task-row').length === 4)
}

async function offline({ page, path, breaches, shot, context }) {
  await page.unrouteAll()
  await serveTasks(page)
  await page.goto(path)
  await page.waitForSelector('.task-row')
  // What a page fetches for a time without a network is there; a worker would have brought it along.
  await page.waitForFunction(() =>
    performance
      .getEntriesByType('resource')
      .some(({ name, responseEnd }) => name.includes('/usePack') && responseEnd > 0),
  )
  await page.unrouteAll()
  await context.setOffline(true)
  await page.locator('.task-row .button').first().click()
  await fill(page)
  await page.click('.task-form button[type=submit]')
  await page.waitForSelector('.task-tags .tone-due')
  assert.match(await page.textContent('.task-row:nth-child(1)'), /待发送/)
  assert.equal(await page.locator('.task-row:nth-child(1) .button').count(), 0)
  await look(page, breaches, shot('unsent'))
  const posted = await serveTasks(page)
  await context.setOffline(false)
  await page.waitForFunction(() => !document.querySelector('.task-tags .tone-due'))
  assert.deepEqual(
    posted.map(({ noun }) => noun),
    ['photos', 'photos', 'reports'],
    'photos go before the report that names them',
  )
}

/// A phone that is not heard saves what waits; another one sends it, and the first sends the same
/// acts again, which the house takes once.
async function overFile({ page, path, base, browser, state, place }) {
  await page.unrouteAll()
  await serveTasks(page)
  await page.route('**/api/v1/places/*/tasks/**', (route) =>
    route.request().method() === 'POST' ? route.abort() : route.fallback(),
  )
  await page.goto(path)
  await page.locator('.task-row .button').first().click()
  await fill(page)
  await page.click('.task-form button[type=submit]')
  await page.waitForSelector('.task-tags .tone-due')
  const waiting = `${base}/c/${place}/waiting`
  await page.goto(waiting)
  const coming = page.waitForEvent('download')
  await page.locator('.waiting-file button').first().click()
  const file = await (await coming).path()
  const { entries } = JSON.parse(readFileSync(file, 'utf8'))
  assert.equal(entries.length, 3)

  const other = await open(browser, base, { state, width: 390, height: 844 })
  try {
    const arrived = await serveTasks(other.page)
    await other.page.goto(waiting)
    await other.page.setInputFiles('.waiting-file input', file)
    await until('all three arrive', async () => arrived.length === 3)
    assert.deepEqual(
      arrived.map(({ noun }) => noun),
      ['photos', 'photos', 'reports'],
    )
    for (const [at, sort] of ['photo', 'signature'].entries()) {
      const saved = Buffer.from(entries[at].file.base64, 'base64')
      assert.ok(saved.length > 100 && saved.equals(arrived[at].body), `the ${sort}, byte by byte`)
      assert.match(arrived[at].url, new RegExp(`sort=${sort}`))
    }
    await page.unrouteAll()
    const again = await serveTasks(page)
    await page.locator('.page-head .button.main').click()
    await until('they are sent from here too', async () => again.length === 3)
    const keys = (list) => list.map(({ headers }) => headers['idempotency-key'])
    assert.deepEqual(keys(again), keys(arrived))
  } finally {
    await other.context.close()
  }
}

async function handOver({ page, path, breaches, shot }) {
  await page.unrouteAll()
  const [first] = madeTasks()
  const posted = await serveTasks(page)
  await page.goto(path)
  await page.locator('.task-open').first().click()
  await page.waitForSelector('.task-life li')
  await look(page, breaches, shot('life'))
  await page.locator('.sheet .button', { hasText: '转交' }).click()
  await page.waitForSelector('.sheet select[name=to]')
  await page.selectOption('select[name=to]', { label: '李明 · 网格员' })
  await look(page, breaches, shot('hand-over'))
  await page.click('.sheet button[type=submit]')
  await page.waitForSelector('.toast.good')
  assert.equal(posted[0].noun, 'hand-overs')
  assert.equal(posted[0].body.reason, 'shift_ends')
  assert.equal(posted[0].headers['if-match'], `"${first.revision}"`)
}
