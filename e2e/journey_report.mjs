// SPDX-License-Identifier: Apache-2.0
// A household reports itself: staff print letters, somebody at a door scans one on a phone and shows
// who they are, a newcomer does not; the desk decides, two values are shown side by side, and a
// paper form is typed in without a mouse.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { axe, look, open } from './browser.mjs'
import { call } from './call.mjs'
import { asker, runDrive, withPhone } from './drive.mjs'

const path = (world, rest) => `/places/${world.place}${rest}`
const picture = (world, name) => world.pictures && join(world.pictures, `${name}.png`)

/// A drive that runs over the stairwell of somebody with a phone.
async function run(world, context) {
  const ask = asker(world, context)
  const file = await ask('GET', `/households/${world.person.household}`)
  const { items: sections } = await ask('GET', '/letter-sections')
  const section =
    sections.find(
      (one) =>
        one.building === file.building && (one.stairwell_name || '') === (file.stairwell || ''),
    ) ?? sections.find((one) => one.building === file.building)
  const { items: workers } = await ask('GET', '/drive-workers')
  const { drive, doors } = await runDrive(ask, {
    name: '自报演练',
    within: section.place,
    owner: workers[0].user,
    questions: [
      {
        key: 'visitors',
        kind: 'count',
        text: '外来人员几位？',
        text_en: 'How many visitors?',
        choices: [],
        is_private: false,
      },
      {
        key: 'fever',
        kind: 'yes_no',
        text: '家里有人发热吗？',
        text_en: 'Does anybody have a fever?',
        choices: [],
        is_private: true,
      },
    ],
  })
  assert.ok(doors.length > 3, `doors of the drive: ${doors.length}`)
  return { drive, section, doors, known: await withPhone(ask, doors) }
}

async function printLetters(world, page, report) {
  await page.goto(`${world.base}/c/${world.place}/letters`)
  await page.waitForSelector('.report-list li')
  await page.fill('input[name=phone]', '0571-8600 1234')
  await page.locator('.report-list .button', { hasText: report.section.building_name }).count()
  const { items } = await page
    .context()
    .request.get(`${world.base}/api/v1${path(world, '/letter-sections')}`)
    .then((answer) => answer.json())
  const at = items.findIndex(({ place }) => place === report.section.place)
  await page.locator('.report-list li').nth(at).locator('.button').first().click()
  await page.waitForSelector('.paper-code')
  const letters = await page.locator('.paper-one').evaluateAll((all) =>
    all.map((one) => ({
      door: one.querySelector('.paper-door').textContent,
      code: one.querySelector('.paper-code').textContent.trim(),
    })),
  )
  assert.ok(letters.length >= report.doors.length)
  for (const { code } of letters) assert.match(code, /^\d{4} \d{4} \d{4} \d{4}$/)
  assert.equal(new Set(letters.map(({ code }) => code)).size, letters.length)
  report.codes = Object.fromEntries(letters.map(({ door, code }) => [door, code]))
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: false })
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g).length
  assert.equal(pages, Math.ceil(letters.length / 8), `sheets of paper: ${pages}`)
  if (world.pictures) {
    const file = join(tmpdir(), `letters-${process.pid}.pdf`)
    writeFileSync(file, pdf)
    execFileSync('pdftoppm', [
      '-png',
      '-r',
      '70',
      '-f',
      '1',
      '-l',
      '1',
      file,
      join(world.pictures, 'letters-paper'),
    ])
  }
  await page.locator('.segmented label').nth(1).click()
  await page.waitForSelector('.paper-forms table')
  if (world.pictures) {
    const file = join(tmpdir(), `forms-${process.pid}.pdf`)
    writeFileSync(file, await page.pdf({ preferCSSPageSize: true }))
    execFileSync('pdftoppm', [
      '-png',
      '-r',
      '70',
      '-f',
      '1',
      '-l',
      '1',
      file,
      join(world.pictures, 'forms-paper'),
    ])
  }
}

const digits = (code) => code.replace(/\D/g, '')

async function reportKnown(world, phone, report) {
  const { page, breaches } = phone
  const bytes = []
  page.on('response', async (answer) => bytes.push((await answer.body().catch(() => '')).length))
  await page.goto(`${world.base}/r#${digits(report.codes[report.known.door])}`)
  await page.waitForSelector('#proof-name')
  assert.equal(new URL(page.url()).hash, '', 'the code leaves the address')
  assert.match(await page.textContent('h1'), new RegExp(report.known.door))
  await look(page, breaches, picture(world, 'letter-door'))
  await page.fill('#proof-name', report.known.name)
  await page.fill('#proof-tail', report.known.tail === '9999' ? '8888' : '9999')
  await page.keyboard.press('Enter')
  await page.waitForSelector('[role=alert]')
  await page.fill('#proof-tail', report.known.tail)
  await page.keyboard.press('Enter')
  await page.waitForSelector('input[value=right]')
  for (const right of await page.locator('input[value=right]').all()) await right.check()
  await page.locator('.field input[inputmode=numeric]').fill('0')
  await page.locator('input[value=no]').check()
  await look(page, breaches, picture(world, 'letter-form'))
  await page.locator('button[type=submit]').click()
  await page.waitForSelector('[role=status]')
  await look(page, breaches, picture(world, 'letter-sent'))
  const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))
  assert.ok(!kept.includes(report.known.name), 'nothing of it stays on the phone')
}

async function reportNew(world, phone, report) {
  const { page } = phone
  const door = report.doors.find(({ household }) => !household) ?? report.doors.at(-1)
  report.unknown = door
  await page.goto(`${world.base}/r`)
  await page.waitForSelector('#code')
  await page.locator('#code').pressSequentially(digits(report.codes[door.door]))
  assert.match(await page.inputValue('#code'), /^\d{4} \d{4} \d{4} \d{4}$/)
  await page.keyboard.press('Enter')
  await page.locator('section .button:not(.main)').click()
  await page.waitForSelector('#call-back')
  await page.locator('section .field input').first().fill('欧阳自报')
  await page.fill('#call-back', '13800000001')
  await page.locator('button[type=submit]').click()
  await page.waitForSelector('[role=status]')
}

async function decide(world, page, context, breaches, report) {
  const { base } = world
  await page.goto(`${base}/c/${world.place}/reports`)
  const line = page.locator('.report-list li', { hasText: report.unknown.door })
  await line.waitFor()
  await look(page, breaches, picture(world, 'reports'))
  await line.locator('.report-line').click()
  await page.waitForSelector('.report-body h2')
  assert.match(await page.textContent('.report-body'), /欧阳自报/)
  await look(page, breaches, picture(world, 'report-open'))
  await page.locator('.report-body .button', { hasText: '看联系电话' }).click()
  await page.waitForSelector('a[href="tel:13800000001"]')
  await page.locator('.report-body .button', { hasText: '电话核实后采纳' }).click()
  await page.waitForFunction((door) => {
    const lines = [...document.querySelectorAll('.report-list li')]
    return !lines.some((one) => one.textContent.includes(door))
  }, report.unknown.door)
  const { items } = await call(
    context,
    base,
    'GET',
    path(world, `/drives/${report.drive}/doors?whose=all`),
  )
  const outcome = (door) => items.find((one) => one.door === door).outcome
  assert.equal(outcome(report.unknown.door), 'by_phone')
  assert.equal(outcome(report.known.door), 'self_reported')
}

/// Three households from paper, with nothing but keys.
async function typePaper(world, page, breaches, report) {
  await page.goto(`${world.base}/c/${world.place}/paper`)
  await page.waitForSelector('[data-field=door]')
  let keys = 0
  const type = async (text) => {
    await page.keyboard.type(text)
    await page.keyboard.press('Enter')
    keys += text.length + 1
  }
  const doors = report.doors.filter(
    ({ door }) => door !== report.known.door && door !== report.unknown.door,
  )
  const began = Date.now()
  const at = (name) =>
    page.waitForFunction((name) => document.activeElement?.dataset.field === name, name)
  await at('door')
  await page.keyboard.press('Control+A')
  await type(doors[0].door)
  await at('row/0/name')
  for (const [row, [name, sex, born, phone]] of [
    ['周纸一', '1', '19700102', '13700000011'],
    ['吴纸二', '2', '', ''],
    ['郑纸三', '1', '20010304', ''],
  ].entries()) {
    await page.keyboard.insertText(name)
    await page.keyboard.press('Enter')
    keys += name.length * 2 + 1
    await at(`row/${row}/relation`)
    await type('')
    await type(sex)
    await type(born)
    await type(phone)
    await type('')
    await at(`row/${row + 1}/name`)
  }
  await look(page, breaches, picture(world, 'paper'))
  await type('')
  await at('answer/visitors')
  await type('0')
  await type('n')
  await page.waitForSelector('h2 + ul li')
  await at('door')
  const seconds = (Date.now() - began) / 1000
  console.log(
    `        paper: one household of three in ${keys} keys, ${seconds.toFixed(1)} s by machine`,
  )
  assert.ok(keys < 120, `keys for one household: ${keys}`)
  return keys
}

export async function reportJourney(world) {
  const { base, step } = world
  const { context, page, breaches } = await open(world.browser, base, { state: world.state })
  let report
  await step('a drive over the stairwell of somebody with a phone', async () => {
    report = await run(world, context)
  })
  if (!report) return context.close()
  await step('letters are printed in walking order', () => printLetters(world, page, report))
  const phone = await open(world.browser, base, { width: 390, height: 844 })
  await step('a household proves one fact and confirms its file', () =>
    reportKnown(world, phone, report),
  )
  await step('a newcomer types the digits and reports as new', () =>
    reportNew(world, phone, report),
  )
  await step('the desk takes a report after a call', () =>
    decide(world, page, context, breaches, report),
  )
  await step('a paper form is typed in by keyboard alone', () =>
    typePaper(world, page, breaches, report),
  )
  const english = await open(world.browser, base, { width: 390, height: 844, language: 'en' })
  await step('the letter page speaks English', async () => {
    await english.page.goto(`${base}/r`)
    await english.page.waitForSelector('#code')
    assert.match(await english.page.textContent('h1'), /Who lives here/)
    assert.deepEqual(await axe(english.page), [])
  })
  await step('reports break no rule', async () => {
    assert.deepEqual([...breaches, ...phone.breaches, ...english.breaches], [])
  })
  await english.context.close()
  await phone.context.close()
  await context.close()
}
