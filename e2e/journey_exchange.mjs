// SPDX-License-Identifier: Apache-2.0
// What came in goes back, and what goes out says why: an import undone, a sheet fetched.
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { look, open } from './browser.mjs'
import { call } from './call.mjs'

const picture = (world, name) => world.pictures && join(world.pictures, `${name}.png`)

async function undoLatest(world, page, context, breaches) {
  const { base, place } = world
  const { items } = await call(context, base, 'GET', `/places/${place}/imports`)
  const latest = items.find((one) => one.state === 'done' && one.counts.persons.created > 0)
  assert.ok(latest, 'an import that brought somebody')
  await page.goto(`${base}/c/${place}/imports/${latest.import}`)
  await page.locator('.undo .button').click()
  await page.waitForSelector('.undo-figures')
  await look(page, breaches, picture(world, 'import-undo'))
  await page.locator('.undo .button').last().click()
  await page.locator('.confirm .main').click()
  await page.waitForFunction(() =>
    document.querySelector('.undo h2')?.textContent.includes('已撤销'),
  )
  const path = `/places/${place}/imports/${latest.import}`
  assert.equal((await call(context, base, 'GET', path)).state, 'undone')
  const undone = await call(context, base, 'GET', `${path}/undo`)
  assert.equal(
    undone.persons.removed + undone.persons.kept + undone.persons.restored > 0,
    true,
    'persons are accounted for',
  )
  await page.locator('.import-acts .button', { hasText: '再次导入' }).click()
  await page.waitForSelector('.import-done')
  assert.equal((await call(context, base, 'GET', path)).state, 'done')
}

async function fetchSheet(world, page, context, breaches) {
  const { base, place } = world
  await page.goto(`${base}/c/${place}/exports`)
  await page.waitForSelector('.exports-table')
  await page.selectOption('.exports-form select >> nth=0', { label: '重点人员名单' })
  await page.waitForFunction(() =>
    document.querySelector('.exports-table th:nth-child(2)')?.textContent.includes('门牌'),
  )
  await page.fill('.exports-form input', '演练：街道汇总')
  await page.click('.exports-form button[type=submit]')
  await page.waitForSelector('.export-list li')
  await look(page, breaches, picture(world, 'exports'))
  const { items } = await call(context, base, 'GET', `/places/${place}/sheets`)
  assert.equal(items[0].note, '演练：街道汇总')
  if (items[0].state !== 'ready') return
  const waiting = page.waitForEvent('download')
  await page.locator('.export-list .button').first().click()
  assert.match((await waiting).suggestedFilename(), /重点人员名单.*\.xlsx$/)
}

/// A template of one's own, its sheet, and then only what changed since.
async function ownTemplate(world, page, context, breaches) {
  const { base, place } = world
  const name = `摸排表 ${Date.now() % 100_000}`
  await page.goto(`${base}/c/${place}/exports`)
  await page.waitForSelector('.exports-form')
  await page.locator('.page-head .button').click()
  await page.waitForSelector('.template')
  await page.fill('input[name=name]', name)
  await page.selectOption('select[name=sheets]', 'grid')
  await page.fill('textarea[name=titles]', '杭州市人员摸排表\n填表单位：山水苑社区')
  await page.selectOption('.add-column select', 'phone')
  const headings = page.locator('.template-columns .column-text input')
  await headings.nth(4).fill('居民')
  for (const at of [5, 7]) await headings.nth(at).fill('基本信息')
  await page.locator('[data-column=phone] .up').press('Enter')
  await page.locator('[data-column=phone] .down').press('Enter')
  // Of one building: few enough to need nobody's approval.
  const { compound, building } = world.person
  const tick = (id) => page.locator(`input[type=checkbox][value='${id}']`)
  await page
    .locator('.ticks-place', { has: tick(compound) })
    .locator('.button')
    .click()
  await tick(building).check()
  assert.deepEqual(await page.locator('.sketch th').allTextContents(), [
    '序号',
    '门牌',
    '居民',
    '联系电话',
  ])
  // Not where a heading that stays in view covers half a button.
  await page.evaluate(() => scrollTo(0, 0))
  await look(page, breaches, picture(world, 'template'))
  await page.click('.template button[type=submit]')
  await page.waitForSelector('.exports-table')
  await page.selectOption('select[name=template]', { label: name })

  const ask = async (note) => {
    await page.fill('.exports-form input:not([type=radio])', note)
    await page.click('.exports-form button[type=submit]')
    await page.waitForFunction(
      (wanted) => document.querySelector('.export-list li')?.textContent.includes(wanted),
      note,
    )
    const { items } = await call(context, base, 'GET', `/places/${place}/sheets`)
    return items[0]
  }
  const whole = await ask(`整表 ${name}`)
  assert.equal(whole.state, 'ready')
  await page.reload()
  await page.waitForSelector('.export-list li')
  const waiting = page.waitForEvent('download')
  await page
    .locator('.export-list li')
    .first()
    .getByRole('button', { name: '下载' })
    .first()
    .click()
  assert.match((await waiting).suggestedFilename(), /摸排表.*\.xlsx$/)

  await editSomebody(world, context)
  await page.goto(`${base}/c/${place}/exports`)
  await page.waitForSelector('.exports-table')
  await page.selectOption('select[name=template]', { label: name })
  await page.locator('.exports-form .segmented label', { hasText: '只含变动' }).click()
  await page.waitForFunction(() =>
    document.querySelector('.exports-table td')?.textContent.includes('变更'),
  )
  await look(page, breaches, picture(world, 'exports-changes'))
  const changes = await ask(`变动 ${name}`)
  assert.equal(changes.scope, 'changes')
  assert.ok(changes.row_count >= 1 && changes.row_count < whole.row_count)
}

async function editSomebody(world, context) {
  const path = `/places/${world.place}/households/${world.person.household}`
  const file = await call(context, world.base, 'GET', path)
  const member = file.members.find(({ name }) => name === world.person.name) ?? file.members[0]
  await call(
    context,
    world.base,
    'PATCH',
    `/places/${world.place}/persons/${member.person}`,
    { phone: `1380573${String(Date.now() % 10_000).padStart(4, '0')}` },
    { 'If-Match': `"${member.revision}"` },
  )
}

export async function exchangeJourney(world) {
  const { base, step } = world
  const { context, page, breaches } = await open(world.browser, base, { state: world.state })
  await step('take an import back', () => undoLatest(world, page, context, breaches))
  await step('ask for a sheet and fetch it', () => fetchSheet(world, page, context, breaches))
  await step('lay a template out and send only changes', () =>
    ownTemplate(world, page, context, breaches),
  )
  await context.close()
}
