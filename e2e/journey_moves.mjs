// SPDX-License-Identifier: Apache-2.0
// How people live changes: a family moves in, one is away, one moves to another door, a child is
// born, somebody dies, the household splits; the timeline tells all of it and the counts agree.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { open } from './browser.mjs'
import { call } from './call.mjs'
import { exactly } from './pocket.mjs'

const day = (from) => new Date(Date.now() + (8 + 24 * from) * 3_600_000).toISOString().slice(0, 10)

/// Doors of the community behind which nobody is listed, and nobody was.
async function emptyDoors(context, { base, place }, most) {
  const { items } = await call(context, base, 'GET', `/places/${place}/compounds`)
  const found = []
  for (const { compound } of items) {
    const { buildings } = await call(
      context,
      base,
      'GET',
      `/places/${place}/compounds/${compound.id}`,
    )
    for (const { building, stairwells } of buildings) {
      const path = `/places/${place}/buildings/${building.id}`
      const { items: doors } = await call(context, base, 'GET', path)
      const names = new Map(stairwells.map(({ stairwell }) => [stairwell.id, stairwell.name]))
      for (const { dwelling, stairwell, persons } of doors) {
        if (persons || dwelling.is_closed) continue
        const at = { building: building.id, stairwell: names.get(stairwell) ?? '' }
        const query = new URLSearchParams({ ...at, door: dwelling.name })
        const homes = `/places/${place}/households?${query}`
        const { household, members, former } = await call(context, base, 'GET', homes)
        if (members.length || former.length) continue
        found.push({ ...at, household, number: dwelling.name, door: dwelling.label })
        if (found.length === most) return found
      }
    }
  }
  return found
}

/// How many the board says live behind a door.
function onBoard({ buildings }, { building, stairwell, number }) {
  const found = buildings.find(({ id }) => id === building)
  const at = found.doors
    .split(' ')
    .findIndex(
      (door, index) => door === number && found.stairwells[found.stairwell[index]] === stairwell,
    )
  return found.persons[at]
}

const sheet = (page) => page.locator('.sheet')
async function saved(page) {
  await page.locator('.sheet button[type=submit]').click()
  await sheet(page).waitFor({ state: 'detached' })
}
/// Opens the menu of a member, or of the household where no name is given, by the keyboard alone.
async function choose(page, name, words) {
  const row = page.locator('.member', { hasText: name ?? '' })
  const button = name
    ? row.locator('button[aria-haspopup=menu]')
    : page.locator('.house-acts button[aria-haspopup=menu]')
  await button.first().focus()
  await page.keyboard.press('Enter')
  await page.locator('[role=menuitem]', { hasText: words }).waitFor()
  await page.waitForFunction(() => document.activeElement?.closest('[role=menuitem]'))
  const at = () =>
    page.evaluate(
      () => document.activeElement?.closest('[role=menuitem]')?.textContent?.trim() ?? '',
    )
  for (let i = 0; i < 12 && !(await at()).startsWith(words); i++)
    await page.keyboard.press('ArrowDown')
  assert.ok((await at()).startsWith(words), `${words} is reached by the arrow keys`)
  await page.keyboard.press('Enter')
  await page.waitForSelector('.sheet form')
}
async function pickDoor(page, door) {
  await page.fill('.sheet input[name=door]', door)
  await page
    .locator('.sheet .pick', { hasText: exactly(door) })
    .first()
    .click()
  await page.waitForSelector('.sheet .pick', { state: 'detached' })
  await page.locator('.sheet strong', { hasText: door }).waitFor()
}
const nameField = '.sheet input[name=name]'
const select = (page, label) => page.locator('.sheet').getByLabel(label, { exact: true })

async function moveIn(page, family) {
  await choose(page, null, '新人搬来')
  await page.locator('.sheet button[type=submit]').click()
  await page.waitForSelector('.sheet [aria-invalid]')
  for (const [index, { name, relation }] of family.entries()) {
    await page.fill(nameField, name)
    await select(page, '与户主关系').selectOption(relation)
    if (index === 0) await page.fill('.sheet input[name=whereabouts]', '杭州市上城区')
    if (index === family.length - 1) await saved(page)
    else {
      await page.locator('.sheet .form-acts button').nth(1).click()
      await page.waitForFunction((field) => document.querySelector(field)?.value === '', nameField)
    }
  }
  await page.waitForFunction(
    (n) => document.querySelectorAll('.member').length === n,
    family.length,
  )
}

export async function movesJourney(world) {
  const { base, step } = world
  const { context, page } = await open(world.browser, base, { state: world.state })
  const path = (household) => `/places/${world.place}/households/${household}`
  const counts = async () => {
    const { items } = await call(context, base, 'GET', `/places/${world.place}/whereabouts/counts`)
    return items[0]
  }
  const tail = randomUUID().slice(0, 3)
  const [father, mother, child, elder, baby] = ['郑建', '苏琴', '郑小', '郑老', '郑新'].map(
    (name) => name + tail,
  )
  let doors = []
  let home = ''
  let before

  await step('a family moves in', async () => {
    doors = await emptyDoors(context, world, 3)
    assert.equal(doors.length, 3, 'the demo has three empty doors')
    const [{ household, building, stairwell, number }] = doors
    home = household ?? randomUUID()
    if (!household) {
      const body = { id: home, building, stairwell, door: number, occupancy: 'vacant' }
      await call(context, base, 'POST', `/places/${world.place}/households`, body)
    }
    before = await counts()
    await page.goto(`${base}/c/${world.place}/homes/${home}`)
    await page.waitForSelector('.house-acts')
    await moveIn(page, [
      { name: father, relation: 'head' },
      { name: mother, relation: 'spouse' },
      { name: child, relation: 'child' },
      { name: elder, relation: 'parent' },
    ])
  })
  if (!home) return context.close()
  world.family = home

  await step('who is typed as new and is listed already is told of, and stops nobody', async () => {
    await choose(page, null, '新人搬来')
    await page.fill(nameField, world.person.name)
    await page.locator('.sheet .lookalikes', { hasText: world.person.name }).waitFor()
    await page.locator('.sheet .lookalikes-on').click()
    await page.locator('.sheet .lookalikes').waitFor({ state: 'detached' })
    await page.keyboard.press('Escape')
    await sheet(page).waitFor({ state: 'detached' })
  })
  await step('a refusal stands at its field and nothing is lost', async () => {
    await choose(page, elder, '外出')
    await page.fill('.sheet input[name=whereabouts]', '女儿家')
    await page.fill('.sheet input[name=on]', day(0))
    await page.fill('.sheet input[name=back_on]', day(-3))
    await page.locator('.sheet button[type=submit]').click()
    await page.waitForSelector('.sheet input[name=back_on][aria-invalid]')
    assert.equal(
      await page.evaluate(() => document.activeElement?.getAttribute('name')),
      'back_on',
      'the keyboard stands where it is wrong',
    )
    assert.equal(await page.inputValue('.sheet input[name=whereabouts]'), '女儿家')
  })
  await step('one is away until a date, and says so without network', async () => {
    await page.fill('.sheet input[name=on]', day(-9))
    await context.setOffline(true)
    await page.waitForSelector('.sheet .banner')
    await page.locator('.sheet button[type=submit]').click()
    assert.match(await page.textContent('.sheet .banner'), /联网/)
    await context.setOffline(false)
    await page.waitForFunction(() => !document.querySelector('.sheet .turn'))
    await saved(page)
    await page.locator('.member-where', { hasText: day(-3) }).waitFor()
  })
  await step('one moves to another door', async () => {
    await choose(page, child, '搬到别的门')
    await pickDoor(page, doors[1].door)
    await saved(page)
    await page.locator('.member', { hasText: child }).waitFor({ state: 'detached' })
  })
  await step('a child is born', async () => {
    await choose(page, null, '出生')
    await page.fill(nameField, baby)
    await saved(page)
    await page.locator('.member', { hasText: baby }).waitFor()
  })
  await step('the household splits', async () => {
    await choose(page, mother, '分户')
    await pickDoor(page, doors[2].door)
    await page.locator('.sheet label', { hasText: baby }).click()
    await saved(page)
    await page.locator('.member', { hasText: mother }).waitFor({ state: 'detached' })
  })
  await step('somebody dies and another leads', async () => {
    await choose(page, elder, '改为户主')
    await saved(page)
    await choose(page, father, '去世')
    await saved(page)
    await page.locator('.member', { hasText: father }).waitFor({ state: 'detached' })
    await page.waitForSelector('.former')
  })
  await step('the timeline tells all of it', async () => {
    await page.goto(`${base}/c/${world.place}/homes/${home}`)
    await page.waitForSelector('.life li')
    const told = await page.textContent('.life')
    for (const sentence of [
      `${father}去世`,
      `${elder}成为户主`,
      `${mother}、${baby}从 ${doors[0].door} 分户到 ${doors[2].door}`,
      `${baby}出生`,
      `${child}从 ${doors[0].door} 搬到 ${doors[1].door}`,
      `${elder}外出，在女儿家，预计 ${day(-3)} 回来`,
      `${father}从杭州市上城区搬来 ${doors[0].door}`,
    ])
      assert.ok(told.includes(sentence), `${sentence} is missing in ${told}`)
  })
  await step('a mistaken decision is taken back', async () => {
    await page
      .locator('.life li', { hasText: `${father}去世` })
      .getByRole('button')
      .click()
    await page.locator('.confirm .main').click()
    await page.locator('.member', { hasText: father }).waitFor()
    await page.locator('.life s', { hasText: `${father}去世` }).waitFor()
  })
  await step('the counts of the board agree', async () => {
    const after = await counts()
    assert.equal(after.persons, before.persons + 5)
    assert.equal(after.away, before.away + 1)
    const file = await call(context, base, 'GET', path(home))
    const query = new URLSearchParams({ compound: file.compound })
    const board = await call(context, base, 'GET', `/places/${world.place}/board?${query}`)
    for (const [door, persons] of [
      [doors[0], 2],
      [doors[1], 1],
      [doors[2], 2],
    ])
      assert.equal(onBoard(board, door), persons, door.door)
  })
  await step('who is overdue stands on top', async () => {
    await page.goto(`${base}/c/${world.place}/people`)
    await page.locator('.page-head a', { hasText: '人户分离' }).click()
    await page.waitForSelector('.whereabouts')
    await page.locator('.segmented label', { hasText: '暂时外出' }).click()
    const line = page.locator('.people-list li', { hasText: elder })
    await line.waitFor()
    assert.ok((await line.textContent()).includes('已过 3 天'))
    await page.locator('.whereabouts select[name=area]').selectOption({ index: 1 })
    await page.waitForURL(/area=/)
  })
  await step('somebody begins to work in a shop and ends it', () => shop(world, page, tail))
  await context.close()
}

async function shop(world, page, tail) {
  await page.goto(`${world.base}/c/${world.place}/staff`)
  await page.waitForSelector('.page-head .main')
  await page.locator('.page-head .main').click()
  await page.waitForSelector('.sheet form')
  await page.locator('.sheet button[type=submit]').click()
  await page.waitForSelector('.sheet [aria-invalid]')
  await page.fill(nameField, `许店${tail}`)
  await page.locator('.sheet button[type=submit]').click()
  const line = page.locator('.staff li', { hasText: `许店${tail}` })
  await line.waitFor()
  await line.getByRole('button').click()
  await page.waitForSelector('.sheet form')
  await page.locator('.sheet button[type=submit]').click()
  await page.locator('.staff li.muted', { hasText: `许店${tail}` }).waitFor()
}
