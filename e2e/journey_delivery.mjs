// SPDX-License-Identifier: Apache-2.0
// Parcels and meals from the drop zone to the door: a guard's phone with a network and without, the
// office that looks for what nobody fetched, a volunteer who brings it, and a notice on the wall.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { look, open } from './browser.mjs'
import { call } from './call.mjs'
import { signIn, until, untilKept, untilSent } from './pocket.mjs'

export async function deliveryJourney(world) {
  const staff = await open(world.browser, world.base, { state: world.state })
  const phone = await open(world.browser, world.base, { width: 390, height: 844 })
  const shot = (name) => world.pictures && join(world.pictures, `delivery-${name}.png`)
  const own = { ...world, world, staff, phone, shot, at: `/places/${world.place}` }
  try {
    await signIn(world, phone.page, 'gate1')
    await world.step('a drop zone: things are logged by their door', () => log(own))
    await world.step('a drop zone: whoever comes gets theirs', () => handOut(own))
    await world.step('a drop zone without a network loses nothing', () => offline(own))
    await world.step('the office sees whose things wait, of how many', () => office(own))
    await world.step('the office marks a door, and a volunteer brings it there', () => bring(own))
    await world.step('a household sees on its pass what waits', () => household(own))
    await world.step('what is missing says who had it last', () => missing(own))
    await world.step('a notice for each shelf has doors and no names', () => notices(own))
  } finally {
    await phone.context.close()
    await staff.context.close()
  }
}

const zonePage = ({ base, place }) => `${base}/c/${place}/zone`
const officePage = ({ base, place }, view) => `${base}/c/${place}/deliveries?view=${view}`
async function start(own, page) {
  await page.goto(zonePage(own))
  await page.waitForSelector('.zone-find input')
}
const choose = (page, words) => page.locator('.segmented label', { hasText: words }).first().click()
async function pick(page, door) {
  await page.fill('.zone-find input', door)
  await page.locator('.zone-doors .button', { hasText: new RegExp(`^\\s*${door}\\s*$`) }).click()
}
const itemsOf = async ({ staff, base, at }, query) =>
  (await call(staff.context, base, 'GET', `${at}/deliveries?${query}`)).items
/// Of the door, latest first.
const openAt = async (own, door) =>
  (await itemsOf(own, 'limit=200')).filter((one) => one.door === door).reverse()
/// Doors of the zone that nothing waits for.
async function quietDoors(own, many) {
  const { staff, base, at } = own
  const { items: zones } = await call(staff.context, base, 'GET', `${at}/drop-zones`)
  const { zone } = zones.find(({ name }) => name.includes('南大门'))
  const { items: doors } = await call(staff.context, base, 'GET', `${at}/drop-zones/${zone}/doors`)
  const waiting = new Set((await itemsOf(own, 'limit=200')).map(({ door }) => door))
  const free = doors.filter((one) => !waiting.has(one.door) && !one.is_to_door)
  return { zone, doors: free.slice(100, 100 + many).map(({ door }) => door) }
}
async function chooseZone(page) {
  const select = page.locator('select[name=zone]')
  const south = await select.locator('option', { hasText: '南大门' }).getAttribute('value')
  await select.selectOption(south)
}

async function log(own) {
  const { page, breaches } = own.phone
  const { doors } = await quietDoors(own, 2)
  await start(own, page)
  await chooseZone(page)
  await look(page, breaches, own.shot('log'))
  await pick(page, doors[0])
  await choose(page, '餐食')
  await page.fill('.zone-find input', doors[1].replaceAll('-', ''))
  await page.keyboard.press('Enter')
  await page.locator('.zone-line', { hasText: doors[1] }).waitFor()
  await look(page, breaches, own.shot('logged'))
  await until('both came', async () => (await openAt(own, doors[1])).length === 1)
  assert.equal((await openAt(own, doors[0]))[0].kind, 'parcel')
  const [meal] = await openAt(own, doors[1])
  assert.equal(meal.kind, 'meal')
  assert.equal(meal.limit_at - meal.arrived_at, 3_600_000)
  await page.locator('.button', { hasText: '全部已上架' }).click()
  await page.locator('.zone-line', { hasText: doors[1] }).waitFor({ state: 'detached' })
  await until(
    'it is on the shelf',
    async () => (await openAt(own, doors[1]))[0].state === 'shelved',
  )
}

async function handOut(own) {
  const { page, breaches } = own.phone
  const { doors } = await quietDoors(own, 1)
  await start(own, page)
  for (let i = 0; i < 2; ++i) await pick(page, doors[0])
  await until('two came', async () => (await openAt(own, doors[0])).length === 2)
  await choose(page, '发放')
  await look(page, breaches, own.shot('hand-out'))
  await pick(page, doors[0])
  await page.waitForSelector('.sheet input[type=checkbox]')
  await look(page, breaches, own.shot('door'))
  await page.locator('.sheet input[type=checkbox]').first().uncheck()
  await page.locator('.sheet .button', { hasText: '交给住户（1 件）' }).click()
  await until('one is left', async () => (await openAt(own, doors[0])).length === 1)
  await page.locator('.sheet .button', { hasText: '电话没人接' }).click()
  await page.locator('.sheet .button', { hasText: '交给住户（1 件）' }).click()
  await page.waitForSelector('.sheet', { state: 'detached' })
  await until('none is left', async () => (await openAt(own, doors[0])).length === 0)
}

async function offline(own) {
  const { context, page, breaches } = await open(own.browser, own.base, {
    width: 390,
    height: 844,
    worker: true,
  })
  const { doors } = await quietDoors(own, 1)
  try {
    await signIn(own, page, 'volunteer01')
    await start(own, page)
    await untilKept(page)
    await page.waitForSelector('.zone-find input')
    await page.waitForTimeout(500)
    await context.setOffline(true)
    await page.reload()
    await page.waitForSelector('.zone-find input')
    await pick(page, doors[0])
    await page.locator('.zone-line', { hasText: doors[0] }).waitFor()
    await page.locator('.button', { hasText: '全部已上架' }).click()
    await choose(page, '发放')
    await pick(page, doors[0])
    await page.locator('.sheet .button', { hasText: '交给住户（1 件）' }).click()
    await page.waitForSelector('.sheet', { state: 'detached' })
    await look(page, breaches, own.shot('offline'))
    assert.equal((await openAt(own, doors[0])).length, 0, 'the house knows nothing of it yet')
    await context.setOffline(false)
    await untilSent(page)
    const [item] = (await itemsOf(own, 'shown=over&limit=20')).filter(
      (one) => one.door === doors[0],
    )
    assert.equal(item.state, 'collected')
    const file = await call(own.staff.context, own.base, 'GET', `${own.at}/deliveries/${item.item}`)
    assert.deepEqual(
      file.steps.map(({ step }) => step),
      ['arrived', 'shelved', 'collected'],
    )
  } finally {
    await context.close()
  }
}

async function office(own) {
  const { page, breaches } = own.staff
  await page.goto(officePage(own, 'doors'))
  await page.waitForSelector('.delivery-sums')
  await page.waitForSelector('.zone-line')
  await look(page, breaches, own.shot('office'))
  const list = await call(own.staff.context, own.base, 'GET', `${own.at}/unserved`)
  assert.match(
    await page.textContent('.delivery-sums'),
    new RegExp(`今天到 ${list.came_today} 件`),
    'of how many',
  )
  await page.locator('.zone-line .button').first().click()
  await page.waitForSelector('.sheet .delivery-chain li')
  await look(page, breaches, own.shot('chain'))
  await page.keyboard.press('Escape')
  await choose(page, '按楼栋')
  await page.waitForSelector('.delivery-table tbody tr')
  await look(page, breaches, own.shot('shelves'))
  await choose(page, '两种说法')
  await page.waitForSelector('.zone-line')
  await page.locator('.zone-line .button').first().click()
  await page.waitForSelector('.delivery-chain .tag')
  await look(page, breaches, own.shot('beside'))
  await choose(page, '要打电话')
  await page.waitForSelector('section.card h2')
  await look(page, breaches, own.shot('calls'))
}

async function bring(own) {
  const { page, breaches } = own.staff
  const { doors } = await quietDoors(own, 1)
  await page.goto(officePage(own, 'served'))
  await page.fill('input[name=q]', doors[0])
  await page.locator('.button', { hasText: `给 ${doors[0]} 送上门` }).click()
  await page.locator('.zone-line', { hasText: doors[0] }).waitFor()
  await look(page, breaches, own.shot('served'))
  const guard = own.phone.page
  await start(own, guard)
  await pick(guard, doors[0])
  await until('it came', async () => (await openAt(own, doors[0])).length === 1)

  const volunteer = await open(own.browser, own.base, { width: 390, height: 844 })
  try {
    await signIn(own, volunteer.page, 'volunteer02')
    await volunteer.page.goto(`${own.base}/c/${own.place}/tasks`)
    const row = volunteer.page.locator('.task-row', { hasText: `${doors[0]} 从货架送到门口` })
    await row.waitFor()
    await look(volunteer.page, volunteer.breaches, own.shot('task'))
    await volunteer.page.goto(zonePage(own))
    await volunteer.page.waitForSelector('.zone-find input')
    await choose(volunteer.page, '发放')
    await pick(volunteer.page, doors[0])
    await volunteer.page.locator('.sheet .button', { hasText: '我来送' }).click()
    await volunteer.page.waitForSelector('.sheet', { state: 'detached' })
    const line = volunteer.page.locator('.zone-line', { hasText: doors[0] })
    await line.locator('.tag', { hasText: '在路上' }).waitFor()
    await line.locator('.button').click()
    await volunteer.page.locator('.sheet .button', { hasText: '已放到门口' }).waitFor()
    await look(volunteer.page, volunteer.breaches, own.shot('on-the-way'))
    await volunteer.page.locator('.sheet .button', { hasText: '已放到门口' }).click()
    await until('it is at the door', async () => (await openAt(own, doors[0])).length === 0)
    await volunteer.page.goto(`${own.base}/c/${own.place}/tasks`)
    await volunteer.page.waitForSelector('.tasks')
    await until('the task is done', async () => (await row.count()) === 0)
  } finally {
    await volunteer.context.close()
  }
}

/// Somebody of a quiet door without a pass on a phone gets one; answers the sixteen digits.
export async function codeFor(own, doors) {
  const { staff, base, at } = own
  const post = (noun, body) => call(staff.context, base, 'POST', at + noun, body)
  for (const door of doors) {
    const { items } = await call(staff.context, base, 'GET', `${at}/people?q=${door}&limit=20`)
    const person = items.find((one) => one.person && one.door === door)?.person
    if (!person) continue
    const passes = await call(
      staff.context,
      base,
      'GET',
      `${at}/passes?q=${encodeURIComponent(door)}`,
    )
    if (passes.items.length) continue
    const asked = { id: randomUUID(), kind: 'resident', medium: 'phone', gates: [] }
    const issued = await post('/passes', { ...asked, persons: [person] })
    const links = await post('/pass-link-sheets', {
      unbound: [issued.items[0].pass],
      base: own.base,
    })
    return { door, digits: links.items[0].code.replace(/\D/g, '') }
  }
  throw new Error('everybody has a pass')
}

async function household(own) {
  const { doors } = await quietDoors(own, 40)
  const { door, digits } = await codeFor(own, doors)
  const { context, page, breaches } = await open(own.browser, own.base, { width: 390, height: 844 })
  try {
    await page.goto(`${own.base}/p#${digits}`)
    await page.locator('.card .button.main').click()
    await page.waitForSelector('.holder-qr path')
    assert.equal(await page.locator('.holder-parcels').count(), 0, 'nothing waits')
    const guard = own.phone.page
    await start(own, guard)
    for (let i = 0; i < 2; ++i) await pick(guard, door)
    await until('two came', async () => (await openAt(own, door)).length === 2)
    await page.reload()
    await page.waitForSelector('.holder-parcels')
    const told = await page.textContent('.holder-parcels')
    assert.match(told, /快递 2 件/)
    assert.ok(told.includes(`${door.split('-')[0]} 货架`), told)
    await look(page, breaches, own.shot('holder'))
  } finally {
    await context.close()
  }
}

async function missing(own) {
  const { page, breaches } = own.staff
  const before = (await itemsOf(own, 'shown=missing')).length
  const waiting = (await itemsOf(own, 'limit=200')).find(({ state }) => state === 'shelved')
  const guard = own.phone.page
  await start(own, guard)
  await choose(guard, '发放')
  await pick(guard, waiting.door)
  await guard.locator('.sheet summary').click()
  await guard.locator('.sheet select[name=other]').selectOption('missing')
  await guard.locator('.sheet .button', { hasText: '记下' }).click()
  await until('it is missed', async () => (await itemsOf(own, 'shown=missing')).length > before)
  await page.goto(officePage(own, 'missing'))
  const row = page.locator('.zone-line', { hasText: waiting.door })
  await row.waitFor()
  assert.ok((await row.textContent()).includes(waiting.had_last), 'who had it last')
  await row.locator('.button').first().click()
  await page.waitForSelector('.delivery-chain li')
  await look(page, breaches, own.shot('missing'))
  await page.locator('.delivery-chain .button', { hasText: '找到了' }).click()
  await until('it is found', async () => (await itemsOf(own, 'shown=missing')).length === before)
}

async function notices(own) {
  const { page, breaches } = own.staff
  const { zone } = await quietDoors(own, 0)
  own.world.zone = zone
  await page.goto(`${own.base}/c/${own.place}/deliveries/notices/${zone}`)
  await page.waitForSelector('.shelf-paper')
  await look(page, breaches, own.shot('notice'))
  const list = await call(
    own.staff.context,
    own.base,
    'GET',
    `${own.at}/drop-zones/${zone}/notices`,
  )
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: false })
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g).length
  assert.equal(pages, list.items.length, 'a sheet for each shelf')
}
