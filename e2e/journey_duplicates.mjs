// SPDX-License-Identifier: Apache-2.0
// Somebody is entered in two homes, written a little differently: found while typing and by the
// search, told apart and back, merged, and taken apart again. By the keyboard alone.
import assert from 'node:assert/strict'
import { randomInt, randomUUID } from 'node:crypto'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { look, open } from './browser.mjs'
import { call } from './call.mjs'

// The list of merges stands in the order of their ids, as the pages make them.
const { v7 } = createRequire(new URL('../web/package.json', import.meta.url))('uuid')
const picture = (world, name) => world.pictures && join(world.pictures, `${name}.png`)
const two = (n) => String(n).padStart(2, '0')
// Read alike, written differently.
const first = '欧阳明珂'
const second = '欧阳明柯'

export async function duplicatesJourney(world) {
  const { step } = world
  const { context, page, breaches } = await open(world.browser, world.base, { state: world.state })
  const twins = { born: `19${randomInt(20, 99)}-${two(randomInt(1, 13))}-${two(randomInt(1, 29))}` }
  try {
    await step('duplicates: entered twice, and hinted at while typing', async () => {
      twins.homes = await twoHomes(world, context)
      await enter(page, world, twins.homes[0], first, twins.born)
      await enterAgain(page, world, twins, breaches)
    })
    await step('duplicates: found, told apart and taken back', () =>
      find(page, world, twins, breaches),
    )
    await step('duplicates: a change meanwhile is shown before the merge', () =>
      conflict(page, context, world, twins, breaches),
    )
    await step('duplicates: merged field by field', () => merge(page, world, twins, breaches))
    await step('duplicates: taken apart, with what happened since', () =>
      separate(page, context, world, twins, breaches),
    )
    await step('duplicates: what the gallery shows', () => leave(context, world, twins))
  } finally {
    await context.close()
  }
}

/// Tabs on until an element that fits has the focus.
async function reach(page, selector, most = 120) {
  for (let presses = 0; presses < most; presses++) {
    await page.keyboard.press('Tab')
    if (await page.evaluate((s) => document.activeElement.matches(s), selector)) return
  }
  assert.fail(`${selector} is not reached by ${most} tabs`)
}
async function press(page, selector, key = 'Enter') {
  await reach(page, selector)
  await page.keyboard.press(key)
}

async function twoHomes(world, context) {
  const homes = new Map()
  for (const q of ['李', '王', '陈', '刘']) {
    const path = `/places/${world.place}/people?q=${encodeURIComponent(q)}&limit=20`
    for (const one of (await call(context, world.base, 'GET', path)).items)
      if (one.household) homes.set(one.household, one.door)
  }
  assert.ok(homes.size >= 2)
  return [...homes].slice(-2).map(([household, door]) => ({ household, door }))
}

/// The parts of a date stand in the order of the browser's own language, whatever the page speaks.
async function typeDay(page, day) {
  const [year, month, date] = day.split('-')
  for (const keys of [month + date + year, `${year}→${month}${date}`]) {
    for (let back = 0; back < 3; back++) await page.keyboard.press('ArrowLeft')
    for (const key of keys) await page.keyboard.press(key === '→' ? 'ArrowRight' : key)
    if ((await page.inputValue('.house input[type=date]')) === day) return
  }
}

async function fillIn(page, world, home, name, born) {
  await page.goto(`${world.base}/c/${world.place}/homes/${home.household}`)
  await page.waitForSelector('.house-acts')
  await press(page, '.house-acts .button.main')
  await page.waitForSelector('.house form')
  await reach(page, '.house form input')
  await page.keyboard.type(name)
  await reach(page, 'input[type=date]')
  await typeDay(page, born)
  assert.equal(await page.inputValue('.house input[type=date]'), born)
}

async function enter(page, world, home, name, born) {
  await fillIn(page, world, home, name, born)
  await press(page, '.house form button[type=submit]')
  await page.waitForSelector('.toast.good')
}

async function enterAgain(page, world, twins, breaches) {
  const asked = page.waitForRequest((one) => one.url().endsWith('/lookalikes'))
  await fillIn(page, world, twins.homes[1], second, twins.born)
  const request = await asked
  assert.equal(request.method(), 'POST')
  await page.waitForSelector('.lookalikes')
  const said = await page.textContent('.lookalikes-place [aria-live=polite]')
  assert.ok(said.includes(first), said)
  const shown = await page.textContent('.lookalikes')
  for (const words of [first, twins.homes[0].door, '名字同音'])
    assert.ok(shown.includes(words), words)
  await look(page, breaches, picture(world, 'lookalike-hint'))
  await press(page, '.lookalikes-on')
  await page.waitForSelector('.lookalikes', { state: 'detached' })
  assert.ok(await page.evaluate(() => document.activeElement.matches('button[type=submit]')))
  await page.keyboard.press('Enter')
  await page.waitForSelector('.toast.good')
}

const pair = `.pair:has(strong:text-is("${first}")):has(strong:text-is("${second}"))`
const rowOf = (page, twins) => page.locator(pair, { hasText: twins.born })

async function showSound(page) {
  await reach(page, '.pairs-filter select')
  for (let times = 0; times < 4; times++) await page.keyboard.press('ArrowDown')
  assert.equal(await page.inputValue('.pairs-filter select'), 'same_sound')
}
/// To a control of our pair: others may stand before it.
async function reachOurs(page, twins, selector) {
  await rowOf(page, twins).waitFor()
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press('Tab')
    const isOurs = await rowOf(page, twins)
      .locator(selector)
      .evaluate((control) => control === document.activeElement)
    if (isOurs) return
  }
  assert.fail(`${selector} of the pair is not reached`)
}

async function find(page, world, twins, breaches) {
  await page.goto(`${world.base}/c/${world.place}/duplicates`)
  await page.waitForSelector('.pairs-head, .state-block')
  const begun = page.waitForResponse((one) => one.url().endsWith('/duplicate-searches'))
  await press(page, 'main .button:not(.quiet)')
  assert.equal((await begun).status(), 202)
  await page.waitForSelector('.pairs .pair')
  await page.waitForSelector('.pairs-head .turn', { state: 'detached' })
  await showSound(page)
  await rowOf(page, twins).waitFor()
  const row = await rowOf(page, twins).textContent()
  for (const words of ['名字同音', '同出生日期', '相似度 70']) assert.ok(row.includes(words), words)
  await look(page, breaches, picture(world, 'duplicates-found'))

  await reachOurs(page, twins, '.button.quiet')
  await page.keyboard.press('Enter')
  await page.waitForSelector('.toast.good')
  await rowOf(page, twins).waitFor({ state: 'detached' })
  await page.goto(`${world.base}/c/${world.place}/duplicates`)
  await reach(page, '.segmented input')
  await page.keyboard.press('ArrowRight')
  await page.waitForURL(/view=apart/)
  await rowOf(page, twins).waitFor()
  await look(page, breaches, picture(world, 'duplicates-apart'))
  await reachOurs(page, twins, '.pair-acts .button')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await rowOf(page, twins).waitFor({ state: 'detached' })
}

async function openCompare(page, world, twins) {
  await page.goto(`${world.base}/c/${world.place}/duplicates`)
  await page.waitForSelector('.pairs')
  await showSound(page)
  await reachOurs(page, twins, 'a.button')
  await page.keyboard.press('Enter')
  await page.waitForSelector('.compare .merge-row')
  const [, person, other] = /duplicates\/([^/]+)\/([^/?]+)/.exec(page.url())
  Object.assign(twins, { person, other })
}

async function conflict(page, context, world, twins, breaches) {
  await openCompare(page, world, twins)
  world.compare = new URL(page.url()).pathname
  const path = `/places/${world.place}/persons/${twins.other}`
  const { card } = await call(context, world.base, 'GET', path)
  await call(
    context,
    world.base,
    'PATCH',
    path,
    { sex: 'male' },
    { 'If-Match': `"${card.revision}"` },
  )
  await page.waitForSelector('.compare-news .banner')
  assert.match(await page.textContent('.compare-news'), /其间有人改动了：性别/)
  assert.equal(
    await page.locator('.compare-acts .button.main').count(),
    0,
    'first look, then merge',
  )
  await look(page, breaches, picture(world, 'compare-conflict'))
  await press(page, '.compare-news .button')
  await page.waitForSelector('.compare-news .banner', { state: 'detached' })
  await page.waitForSelector('.compare-acts .button.main')
}

async function merge(page, world, twins, breaches) {
  // Of a group the chosen radio takes the focus; an arrow chooses the other one.
  await page.goto(world.base + world.compare)
  await page.waitForSelector('.compare .merge-row')
  await reach(page, '.merge-option input')
  await page.keyboard.press('ArrowRight')
  const kept = await page.locator('.merge-row').nth(1).locator('.merge-option').nth(1).textContent()
  const result = await page.locator('.merge-row').nth(1).locator('.merge-result').textContent()
  assert.ok(kept.includes(result.trim()), `${kept}: ${result}`)
  await look(page, breaches, picture(world, 'compare'))
  await press(page, '.compare-acts .button.main')
  await page.waitForSelector('.confirm')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/merges/**')
  await page.waitForSelector('.merge-files')
  twins.merge = /merges\/([^/?]+)/.exec(page.url())[1]
  assert.match(await page.textContent('form'), /没有新的内容/)
}

async function separate(page, context, world, twins, breaches) {
  const here = `/places/${world.place}`
  await call(context, world.base, 'POST', `${here}/needs`, {
    id: randomUUID(),
    person: twins.person,
    kind: 'dialysis',
  })
  await page.waitForSelector('.since')
  await look(page, breaches, picture(world, 'merge-since'))
  await press(page, 'form .button')
  await page.keyboard.press('Enter')
  await page.waitForSelector('form [role=alert]')
  assert.match(await page.textContent('form [role=alert]'), /逐项选择归谁/)
  await page.evaluate(() => document.activeElement.blur())
  await page.reload()
  await page.waitForSelector('.since')
  await reach(page, '.since input')
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowRight')
  await press(page, 'form .button')
  await page.keyboard.press('Enter')
  await page.waitForSelector('.merge-news .banner')
  await look(page, breaches, picture(world, 'merge-separated'))
  const cards = await Promise.all(
    [twins.person, twins.other].map((id) =>
      call(context, world.base, 'GET', `${here}/persons/${id}`),
    ),
  )
  assert.deepEqual(
    cards.map(({ card }) => card.standing),
    ['listed', 'listed'],
  )
  assert.deepEqual(cards.map(({ card }) => card.name).sort(), [first, second].sort())
  const homes = await Promise.all(
    twins.homes.map(({ household }) =>
      call(context, world.base, 'GET', `${here}/households/${household}`),
    ),
  )
  const needs = homes.flatMap(({ members }) =>
    members.filter(({ person }) => person === twins.other).flatMap((member) => member.needs),
  )
  assert.deepEqual(
    needs.map(({ kind }) => kind),
    ['dialysis'],
    'the need went to whom it was given',
  )
  await page.goto(`${world.base}/c/${world.place}/duplicates?view=merged`)
  const line = page.locator('.merges-line', { hasText: first }).filter({ hasText: second }).first()
  await line.waitFor()
  assert.match(await line.textContent(), /已分开/)
  await look(page, breaches, picture(world, 'duplicates-merged'))
}

/// One more merge, not taken apart, with something to assign.
async function leave(context, world, twins) {
  const here = `/places/${world.place}`
  const post = (path, body) => call(context, world.base, 'POST', here + path, body)
  const add = async (home, more) => {
    const id = randomUUID()
    const usual = { sex: 'unknown', relation: 'other_kin', residence: 'here', registered: 'here' }
    await post('/persons', { id, household: home.household, ...usual, ...more })
    return id
  }
  const [one, other] = twins.homes
  const person = await add(one, { name: '司马清如', born_on: '1948-06-02' })
  const twin = await add(other, { name: '司马青如', phone: '13900008888' })
  const merge = v7()
  await post('/merges', {
    id: merge,
    person,
    other: twin,
    person_revision: 1,
    other_revision: 1,
    choices: [],
    note: '演练：上门核对',
  })
  await post('/needs', { id: randomUUID(), person, kind: 'chronic' })
  world.merge = `/c/${world.place}/merges/${merge}`
}
